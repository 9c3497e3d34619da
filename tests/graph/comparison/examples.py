"""A store with a made-up document, a made-up list and a list that knows Wikidata ids."""

from __future__ import annotations

from graph import datasets, iris
from graph.iris import CPV
from graph.model import Dataset, Date, Document, Entity, Evidence, RecordEvidence, Source, Statement
from graph.pipeline import load
from graph.store import Store

SURABAYA, BUSAN = iris.entity("city", "surabaya-id"), iris.entity("city", "busan-kr")
BANDUNG, SUWON = iris.entity("city", "bandung-id"), iris.entity("city", "suwon-kr")
FORMULA = iris.entity("place", "hyperlink-id")
TEXT = 'Surabaya and Busan are "sister\ncities" in a made-up sentence. Bandung and Suwon were until 2010.'
CITIES = tuple(
    Entity(iri, "City", iris.slug_of(iri).split("-")[0].title()) for iri in (SURABAYA, BUSAN, BANDUNG, SUWON)
)
WD = "http://www.wikidata.org/entity/"


def says(document: Document) -> Source:
    """Extract that Surabaya and Busan have a living twinning agreement, Bandung and Suwon one that ended."""
    statements = []
    entities = list(CITIES)
    for ends, status, span in (((BUSAN, SURABAYA), "signed", (0, 61)), ((BANDUNG, SUWON), "ended", (62, 97))):
        pact = iris.agreement(ends, "other", None, document.slug)
        entities.append(Entity(pact, "TwinningAgreement", generated=("Made-up pact", "Perjanjian karangan")))
        told = [("party", ends[0]), ("party", ends[1]), ("status", f"{CPV}agreement-status/{status}")]
        evidence = (Evidence(*span, TEXT[slice(*span)], 0.9, "made-up/1.0"),)
        statements += [Statement(pact, predicate, value, evidence) for predicate, value in told]
    return Source(document, tuple(entities), tuple(statements))


def listed(name: str, *ties: tuple[str, str], ids: dict[str, str] | None = None, license: str = "CC0") -> Source:
    def row(number: int) -> tuple[RecordEvidence, ...]:
        return (RecordEvidence("made-up.csv", number, 0.95, "lists/1.0"),)

    entities = (*CITIES, Entity(FORMULA, "Place", '=HYPERLINK("http://x.example")'))
    told = [Statement(one, "twinnedWith", other, row(number)) for number, (one, other) in enumerate(ties, 1)]
    told += [Statement(iri, "owl:sameAs", WD + qid, row(1)) for iri, qid in (ids or {}).items()]
    origin = Dataset(name, license=license, source="https://x.example/list", retrieved_on=Date("2024-09"))
    return Source(origin, entities, tuple(told))


def filled() -> Store:
    store = Store.memory()
    paper = Document("minutes", TEXT, issued=Date("2024"), language="en", source="https://x.example/minutes")
    load(store, [paper], extract=says)
    datasets.load(store, listed("one", (SURABAYA, BUSAN), (BANDUNG, FORMULA)))
    datasets.load(store, listed("two", (BANDUNG, SUWON), ids={SURABAYA: "Q1", BUSAN: "Q2", BANDUNG: "Q3", SUWON: "Q4"}))
    return store

"""The size of pages and the processor time that they take, on a made-up graph of 100,000 entities."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph import iris
from graph.iris import CPV
from graph.rdf.terms import TYPE, XSD, Object, decimal, term
from graph.store import Store
from ontology.terms import SUPERCLASSES

CITIES, PERSONS, AGREEMENTS, EVENTS, DOCUMENTS = 40_000, 20_000, 20_000, 20_000, 2_000
HUB, ORDINARY = "/id/city/town-0", "/id/city/town-17"
_OF_HUB = 5_000
"""How many agreements the hub is party to; each of the others links two towns."""

_STEP = 100_000
_PATIENCE, _IDLE = 300, 0.02


def fill(store: Store) -> None:
    """Write the graph: towns that agree with each other, who signs for them, when they meet, and who says so."""
    waiting: list[Quad] = []
    for quad in _quads():
        waiting.append(quad)
        if len(waiting) >= _STEP:
            store.extend(waiting)
            waiting = []
    store.extend(waiting)
    store.publish()


def measured(data: Path, path: str, rounds: int) -> tuple[float, float]:
    """Return how many kB a page has, and how many ms of processor time it takes (the median of all rounds)."""
    with Store.open(data) as store, TestClient(create_app(Settings(data=data), store)) as client:
        client.get(path)  # opens what the others use too
        _settle()
        size, times = 0, []
        for _ in range(rounds):
            begun = time.process_time()
            answer = client.get(path, headers={"Accept": "text/html"})
            times.append(time.process_time() - begun)
            assert answer.status_code == 200, (path, answer.status_code)
            size = len(answer.content)
    return size / 1000, median(times) * 1000


def _settle() -> None:
    """Wait until nothing is made in the background any more: the processor time is that of the whole process."""
    for _ in range(_PATIENCE):
        begun = time.process_time()
        time.sleep(1)
        if time.process_time() - begun < _IDLE:
            return


def _quads() -> Iterator[Quad]:
    for number in range(CITIES):
        yield from _thing("city", f"town-{number}", "City", f"Town {number}")
    for number in range(PERSONS):
        yield from _thing("person", f"person-{number}", "Person", f"Person Invented {number}")
    for number in range(DOCUMENTS):
        document = _iri("document", f"report-{number}")
        yield from _thing("document", f"report-{number}", "Document", f"Made-up report {number}")
        yield _quad(document, "dcterms:issued", Literal(f"20{number % 20:02}-05-04", datatype=NamedNode(XSD + "date")))
        yield _quad(document, "dcterms:publisher", Literal(f"Invented Gazette {number % 50}"))
    for number in range(AGREEMENTS):
        yield from _agreement(number)
    for number in range(EVENTS):
        event, town = _iri("event", f"meeting-{number}"), _iri("city", f"town-{number * 7 % CITIES}")
        yield from _thing("event", f"meeting-{number}", "Event", f"Meeting {number}")
        yield _quad(event, "eventKind", NamedNode(f"{CPV}event-kind/meeting"))
        yield from _told(event, "heldIn", town, number)
        yield from _told(event, "participant", _iri("person", f"person-{number}"), number)


def _agreement(number: int) -> Iterator[Quad]:
    agreement, day = _iri("agreement", f"pact-{number}"), f"20{number % 20:02}-05-{number % 28 + 1:02}"
    one = 0 if number < _OF_HUB else number * 3 % CITIES
    other = (number * 5 + 1) % CITIES or 2
    towns = (_iri("city", f"town-{one}"), _iri("city", f"town-{other}"))
    yield from _thing("agreement", f"pact-{number}", "Agreement", f"Pact {number} of Town {one} and Town {other}")
    yield _quad(towns[0], "partnerOf", towns[1])
    yield _quad(towns[1], "partnerOf", towns[0])
    yield _quad(agreement, "year", Literal(int(day[:4])))
    for town in towns:
        yield from _told(agreement, "party", town, number)
    yield from _told(agreement, "signedOn", Literal(day, datatype=NamedNode(XSD + "date")), number)
    for name, concept in (
        ("agreementKind", "agreement-kind/contract"),
        ("status", "agreement-status/signed"),
        ("topic", "topic/water"),
    ):
        yield from _told(agreement, name, NamedNode(CPV + concept), number)
    person, office = _iri("person", f"person-{number % PERSONS}"), _iri("position", f"office-{number}")
    yield from _told(agreement, "signatory", person, number)
    yield _quad(office, "rdf:type", term("Position"))
    yield _quad(office, "positionTitle", Literal("Mayor", language="en"))
    for name, node in (("holder", person), ("positionIn", towns[1])):
        yield from _told(office, name, node, number)


def _thing(class_: str, slug: str, kind: str, name: str) -> Iterator[Quad]:
    iri = _iri(class_, slug)
    for each in (kind, *SUPERCLASSES[kind]):
        yield Quad(iri, TYPE, term(each), DefaultGraph())
    yield _quad(iri, "dcterms:title" if kind == "Document" else "skos:prefLabel", Literal(name))
    yield _quad(iri, "rdfs:label", Literal(name))


def _told(subject: NamedNode, predicate: str, object_: Object, number: int) -> Iterator[Quad]:
    """Yield a statement with its evidence: a sentence of one document."""
    yield _quad(subject, predicate, object_)
    slug = f"report-{number % DOCUMENTS}"
    if isinstance(object_, NamedNode) and object_.value.startswith(iris.ID):
        yield _quad(_iri("document", slug), "mentions", object_)
    evidence = NamedNode(iris.evidence(slug, subject.value, predicate, object_.value, number, number + 60))
    yield Quad(evidence, TYPE, term("Evidence"), DefaultGraph())
    for name, value in (("rdf:subject", subject), ("rdf:predicate", term(predicate)), ("rdf:object", object_)):
        yield _quad(evidence, name, value)
    yield _quad(evidence, "quote", Literal(f"The made-up sentence {number} says who agreed what with whom."))
    yield _quad(evidence, "startOffset", Literal(number))
    yield _quad(evidence, "endOffset", Literal(number + 60))
    yield _quad(evidence, "confidence", decimal(0.9))
    yield _quad(evidence, "extractor", Literal("rules-en/1.0"))
    yield _quad(evidence, "prov:wasDerivedFrom", _iri("document", slug))


def _iri(class_: str, slug: str) -> NamedNode:
    return NamedNode(iris.entity(class_, slug))


def _quad(subject: NamedNode, predicate: str, object_: Object) -> Quad:
    return Quad(subject, term(predicate), object_, DefaultGraph())

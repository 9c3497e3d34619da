"""Load the mentions of tests/identity/mentions.csv and print which of them were rightly taken for one: `make score`.

Each row is a mention: of a document of the project (found by its class and name in what was extracted), or of a
made-up source of its own, with what that source knows of it. Mentions with one `thing` are one. Two mentions that are
taken for one and are one count as right; both halves are scored the same, the second has not been looked at.

    python -m tests.identity_scoring [--errors]
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from pyoxigraph import NamedNode

from graph import iris, pipeline
from graph.consolidation import Change
from graph.documents import read
from graph.gazetteer import fold, gazetteer
from graph.identity import canonical
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.rdf import quads, source_graph
from graph.rdf.terms import TYPE, term
from graph.store import Store
from tests.scoring import text_of

MENTIONS = Path(__file__).parent / "identity" / "mentions.csv"
CLASSES = ("Place", "Institution", "Person", "Agreement", "Event")
TEXT = "A made-up sentence."


@dataclass(frozen=True, slots=True)
class Mention:
    """A row of the gold set; `known` is what a made-up source knows of the thing."""

    number: int
    half: str
    thing: str
    kind: str
    document: str
    name: str
    known: dict[str, str]


def mentions() -> list[Mention]:
    """Return the gold set."""
    with MENTIONS.open(encoding="utf-8", newline="") as file:
        return [
            Mention(
                number, row["half"], row["thing"], row["class"], row["document"], row["name"],
                dict(part.split("=", 1) for part in row["known"].split(";") if part),
            )
            for number, row in enumerate(csv.DictReader(file), 2)
        ]  # fmt: skip


def place(text: str, kind: str | None = None) -> Entity:
    """Return the place of `name:country`."""
    name, _, country = text.partition(":")
    weights = {country: 1.0} if country else {}
    found = gazetteer().resolve(name, countries=weights, kind=kind)
    if found and (not country or found.country == country):
        return Entity(found.iri, found.kind, name)
    return Entity(iris.local_place("place", name, country or None, name), "Place", name, country=country or None)


def body(name: str, slug: str, known: dict[str, str]) -> Entity:
    """Return an institution of a made-up source."""
    aliases = tuple(filter(None, known.get("alias", "").split("+")))
    return Entity(iris.named("institution", name, slug), "Institution", name, aliases, known.get("language", "en"))


def made_up(mention: Mention) -> tuple[Source, str]:
    """Return the source of a mention that no document of the project holds, and the IRI of the thing in it."""
    slug, known, entities, rows = f"made-up-{mention.number}", mention.known, [], []
    match mention.kind:
        case "Place":
            one = place(f"{mention.name}:{known.get('in', '')}".rstrip(":"))
        case "Institution":
            one = body(mention.name, slug, known)
            if "in" in known:
                entities.append(place(known["in"]))
                country = entities[0].kind == "Country"
                rows.append((one.iri, "inCountry" if country else "locatedIn", entities[0].iri))
        case "Person":
            one = Entity(iris.named("person", mention.name, slug), "Person", mention.name)
            if "at" in known:
                seat = place(known["at"]) if ":" in known["at"] else body(known["at"], slug, {})
                office = iris.position(one.iri, seat.iri, "Head")
                entities += [seat, Entity(office, "Position")]
                rows += [(office, "holder", one.iri), (office, "positionIn", seat.iri)]
        case "Agreement":
            parties = [place(text) for text in known["parties"].split("+")]
            iri = iris.agreement([each.iri for each in parties], known["kind"], None, slug)
            one = Entity(iri, "Agreement", generated=("Agreement", "Kesepakatan"))
            rows += [(iri, "party", each.iri) for each in parties]
            rows += [(iri, "agreementKind", f"{iris.CPV}agreement-kind/{known['kind']}")]
            rows += [(iri, "signedOn", Date(known["date"]))] if "date" in known else []
            entities += parties
        case _:
            iri = iris.event(mention.name or None, known["kind"], known["date"], slug)
            aliases = tuple(filter(None, known.get("alias", "").split("+")))
            one = Entity(iri, "Event", mention.name or None, aliases, "en", generated=("Event", "Peristiwa"))
            rows += [
                (iri, "eventKind", f"{iris.CPV}event-kind/{known['kind']}"),
                (iri, "startDate", Date(known["date"])),
            ]
            for key, predicate in (("place", "heldIn"), ("with", "participant")):
                if key in known:
                    entities.append(place(known[key]))
                    rows.append((iri, predicate, entities[-1].iri))
    evidence = (Evidence(0, len(TEXT), TEXT, 0.9, "made-up/1.0"),)
    document = Document(slug, TEXT, language=known.get("language", "en"))
    statements = tuple(Statement(*row, evidence) for row in rows)
    return Source(document, tuple({each.iri: each for each in (one, *entities)}.values()), statements), one.iri


def loaded(all_mentions: list[Mention]) -> tuple[Store, dict[int, NamedNode | None]]:
    """Return a store with all sources, and the IRI of each mention, None where extraction did not find it."""
    store, found = Store.memory(), {}
    names = sorted({mention.document for mention in all_mentions if mention.document})
    pipeline.load(store, (one for name in names for one in read(text_of(name))))
    change = Change(store)
    for mention in all_mentions:
        if not mention.document:
            source, iri = made_up(mention)
            change.replace(source_graph(source.origin), quads(source))
            found[mention.number] = NamedNode(iri)
    change.commit()
    for mention in all_mentions:
        if mention.document:
            found[mention.number] = _extracted(store, mention)
    return store, found


def _extracted(store: Store, mention: Mention) -> NamedNode | None:
    (document,) = read(text_of(mention.document))
    assert isinstance(document, Document)
    graph = NamedNode(iris.document_graph(document.slug))
    wanted = folded(mention.name)
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        for quad in sorted(store.match(None, term(predicate), None, graph), key=str):
            kinds = {each.object for each in store.match(quad.subject, TYPE, None, graph)}
            if term(mention.kind) in kinds and folded(quad.object.value) == wanted:
                return quad.subject
    return None


def folded(text: str) -> str:
    """Return a name without accents, case and punctuation at its end."""
    return fold(text).rstrip(". ")


def pairs(chosen: list[Mention], store: Store, found: dict[int, NamedNode | None]) -> Iterator[tuple]:
    """Yield each pair of mentions of one class with whether they are, and are taken for, one thing."""
    heads = {mention.number: canonical(store, node) for mention in chosen if (node := found[mention.number])}
    for one, other in combinations([mention for mention in chosen if mention.number in heads], 2):
        if one.kind == other.kind:
            yield one, other, one.thing == other.thing, heads[one.number] == heads[other.number]


def main() -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the wrong pairs of the half that may be read")
    options = parser.parse_args()
    everything = mentions()
    store, found = loaded(everything)
    print(f"{'identity':12s}{'':12s}{'pairs':>8s}{'one':>6s}{'precision':>11s}{'recall':>8s}   not extracted")
    for half in ("read", "untouched"):
        chosen = [mention for mention in everything if mention.half == half]
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for one, other, same, taken in pairs(chosen, store, found):
            for kind in (one.kind, "all"):
                for place_, hit in enumerate((True, same, taken, same and taken)):
                    counts[kind][place_] += hit
            if options.errors and half == "read" and same != taken:
                what = "missed" if same else "WRONG"
                print(f"  {what:7s} {one.name or one.thing} {one.known} | {other.name} {other.known}")
        missing = sum(found[mention.number] is None for mention in chosen)
        for kind in (*CLASSES, "all"):
            total, one_thing, taken, right = counts[kind]
            figures = f"{right / taken if taken else 1:11.3f}{right / one_thing if one_thing else 1:8.3f}"
            print(
                f"{half:12s}{kind:12s}{total:8d}{one_thing:6d}{figures}" + (f"{missing:16d}" if kind == "all" else "")
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A made-up graph in the vocabulary, of any size: documents that each tell of an agreement between two cities."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.iris import CP, CPV, GRAPH, ID
from ontology.terms import AGREEMENT_KINDS, PREFIXES, TOPICS

TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABEL = NamedNode(PREFIXES["rdfs"] + "label")
CITIES, COUNTRIES = 4000, 150
_INTEGER, _DECIMAL = NamedNode(PREFIXES["xsd"] + "integer"), NamedNode(PREFIXES["xsd"] + "decimal")
_PER_DOCUMENT = 84


def quads(count: int) -> Iterator[Quad]:
    """Yield about `count` quads: those of the documents' graphs, and the same consolidated in the default graph."""
    for number in range(COUNTRIES):
        country = _id("country", f"c{number}")
        yield from _default(
            country, {"Country", "Place", "Actor"}, {LABEL: Literal(f"Country {number}", language="en")}
        )
    for number in range(CITIES):
        city = _id("city", f"c{number}")
        told = {
            LABEL: Literal(f"City {number}", language="en"),
            _cp("inCountry"): _id("country", f"c{number % COUNTRIES}"),
        }
        yield from _default(city, {"City", "Place", "Actor"}, told)
    for number in range((count - CITIES * 5) // _PER_DOCUMENT):
        yield from _document(number)


def _document(number: int) -> Iterator[Quad]:
    name = f"d{number}"
    document, graph = _id("document", name), NamedNode(GRAPH + f"document/{name}")
    agreement = _id("agreement", name)
    one, other = _id("city", f"c{number % CITIES}"), _id("city", f"c{(number * 37 + 11) % CITIES}")
    statements = [
        (agreement, _cp("party"), one),
        (agreement, _cp("party"), other),
        (agreement, _cp("agreementKind"), NamedNode(f"{CPV}agreement-kind/{_of(AGREEMENT_KINDS, number)}")),
        (agreement, _cp("status"), NamedNode(f"{CPV}agreement-status/{'planned' if number % 5 == 0 else 'signed'}")),
        (agreement, _cp("topic"), NamedNode(f"{CPV}topic/{_of(TOPICS, number)}")),
    ]
    told = {
        LABEL: Literal(f"Agreement {number}", language="en"),
        _cp("year"): Literal(str(1960 + number % 65), datatype=_INTEGER),
    }
    for place in (graph, DefaultGraph()):
        yield from _default(agreement, {"Agreement"}, told, place)
        yield from _default(
            document, {"Document"}, {NamedNode(PREFIXES["dcterms"] + "title"): Literal(f"News {number}")}, place
        )
        for order, (subject, predicate, object_) in enumerate(statements):
            yield Quad(subject, predicate, object_, place)
            evidence = _id("evidence", f"{name}-{order}")
            about = {
                NamedNode(PREFIXES["rdf"] + "subject"): subject,
                NamedNode(PREFIXES["rdf"] + "predicate"): predicate,
                NamedNode(PREFIXES["rdf"] + "object"): object_,
                _cp("quote"): Literal(f"Made-up sentence {number} of {order}."),
                _cp("confidence"): Literal(f"0.{50 + number % 50}", datatype=_DECIMAL),
                NamedNode(PREFIXES["prov"] + "wasDerivedFrom"): document,
            }
            yield from _default(evidence, set(), about, place)
    yield Quad(one, _cp("partnerOf"), other)
    yield Quad(other, _cp("partnerOf"), one)


def store(folder: Path, count: int) -> int:
    """Write such a graph as the first generation of a data directory; return its size."""
    engine = ox.Store(str(folder / "store"))
    engine.bulk_extend(quads(count))
    engine.optimize()
    (folder / "generations").mkdir()
    engine.backup(str(folder / "generations" / "1"))
    (folder / "current").write_text("1\n")
    return len(engine)


def _default(
    subject: NamedNode,
    classes: set[str],
    told: dict[NamedNode, NamedNode | Literal],
    place: NamedNode | DefaultGraph | None = None,
) -> Iterator[Quad]:
    for class_ in sorted(classes):
        yield Quad(subject, TYPE, _cp(class_), place or DefaultGraph())
    for predicate, object_ in told.items():
        yield Quad(subject, predicate, object_, place or DefaultGraph())


def _of(values: object, number: int) -> str:
    names = sorted(values)
    return str(names[number % len(names)])


def _id(class_: str, slug: str) -> NamedNode:
    return NamedNode(f"{ID}{class_}/{slug}")


def _cp(name: str) -> NamedNode:
    return NamedNode(CP + name)

"""RDF in the vocabulary, or in terms that `data/rdf.yaml` maps to it -> a Source, with the file as the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import pyoxigraph
import yaml
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat

from graph import iris
from graph.errors import InputRefused
from graph.iris import CP
from graph.model import Dataset, Date, Entity, Kind, RecordEvidence, Source, Statement, Text, Value
from graph.records.account import EXTRACTOR, Account, Refused
from graph.records.doctype import check
from graph.records.record import qid
from ontology.terms import CLASSES, DATATYPE_PROPERTIES, OBJECT_PROPERTIES, PREFIXES, SUPERCLASSES, SYMMETRIC

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""The suffixes of RDF files."""

_TYPE = PREFIXES["rdf"] + "type"
_XSD = PREFIXES["xsd"]
_DATES = {_XSD + name for name in ("date", "gYearMonth", "gYear")}
_NUMBERS = {_XSD + name for name in ("decimal", "double", "float")}
_KINDS = CLASSES - {"Actor", "Evidence", "Document", "Decision"}
_NOT_STATED = {"canonical", "year", "earliest", "latest", "formerPartnerOf"}
"""What follows from other statements, or is the work of a reviewer."""


def statements(data: bytes, name: str, dataset: Dataset, format: RdfFormat) -> tuple[Source, Account]:
    """Return what a file states of things, and the account of its triples, numbered in the order of the file.

    Raises:
        InputRefused: a syntax error, with its place; nothing of the file is loaded then.
    """
    if format == RdfFormat.RDF_XML:
        check(data, name)  # the parser of the engine expands entities until memory ends
    reader = _Reader(name)
    try:
        for number, quad in enumerate(pyoxigraph.parse(data, format, without_named_graphs=False), 1):
            reader.read(number, quad)
    except (SyntaxError, ValueError) as error:
        raise InputRefused(f"{name} is no valid {format.name}: {error}. Nothing of it was loaded.") from None
    if not reader.rows:
        raise InputRefused(f"{name} holds no statements.")
    account = Account(reader.rows, reader.loaded, reader.merged, tuple(reader.refused))
    return Source(dataset, tuple(reader.entities()), tuple(reader.statements())), account


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.rows, self.loaded, self.merged = 0, 0, 0
        self.refused: list[Refused] = []
        self._kinds: dict[str, set[str]] = {}
        self._names: dict[str, list[tuple[bool, str, str | None]]] = {}
        self._evidence: dict[tuple[str, str, Value], list[int]] = {}

    def read(self, number: int, quad: Quad) -> None:
        """Take a triple over, or note why not."""
        self.rows = number
        try:
            new = self._take(number, quad)
        except ValueError as error:
            self.refused.append(Refused(number, str(error)))
            return
        self.loaded, self.merged = self.loaded + new, self.merged + (not new)

    def entities(self) -> Iterator[Entity]:
        """Yield the things that the file gives a class or a name."""
        for iri in sorted(self._kinds.keys() | self._names.keys()):
            kinds = self._kinds.get(iri, set())
            lowest = sorted(kind for kind in kinds if not any(kind in SUPERCLASSES[other] for other in kinds))
            names = sorted(self._names.get(iri, ()), key=lambda name: (not name[0], name[1]))
            if lowest:
                texts = list(dict.fromkeys(text for _, text, _ in names))
                language = names[0][2] if names else None
                yield Entity(iri, cast(Kind, lowest[0]), texts[0] if texts else None, tuple(texts[1:]), language)

    def statements(self) -> Iterator[Statement]:
        """Yield the statements, each with the triples that state it."""
        for about, numbers in self._evidence.items():
            yield Statement(*about, tuple(RecordEvidence(self.name, number, 0.98, EXTRACTOR) for number in numbers))

    def _take(self, number: int, quad: Quad) -> bool:
        subject, object_ = quad.subject, quad.object
        if isinstance(subject, BlankNode) or isinstance(object_, BlankNode):
            raise ValueError("it has a blank node: give the thing an IRI")
        if not isinstance(subject, NamedNode) or not isinstance(object_, NamedNode | Literal):
            raise ValueError("it has a triple term, which the graph does not hold")
        thing, predicate = _thing(subject.value), quad.predicate.value
        if predicate == _TYPE:
            return self._classed(thing, object_)
        name = _predicate(predicate)
        if name in ("skos:prefLabel", "rdfs:label", "skos:altLabel"):
            return self._named(thing, name != "skos:altLabel", object_)
        value = _value(object_)
        if isinstance(value, str) and name in OBJECT_PROPERTIES:
            value = _thing(value)
        if name in SYMMETRIC and isinstance(value, str) and value < thing:
            thing, value = value, thing
        known = self._evidence.setdefault((thing, name, value), [])
        known.append(number)
        return len(known) == 1

    def _classed(self, thing: str, object_: NamedNode | Literal) -> bool:
        local = _mapped()["classes"].get(object_.value) or object_.value.removeprefix(CP)
        if local not in _KINDS:
            raise ValueError(f"the class {object_.value} is not one of things that lists can state")
        kinds = self._kinds.setdefault(thing, set())
        new = local not in kinds
        kinds.add(local)
        return new

    def _named(self, thing: str, preferred: bool, object_: NamedNode | Literal) -> bool:
        if not isinstance(object_, Literal) or not object_.value.strip():
            raise ValueError("a name must be a text")
        names = self._names.setdefault(thing, [])
        new = object_.value not in {text for _, text, _ in names}
        names.append((preferred, object_.value, object_.language))
        return new


@cache
def _mapped() -> dict[str, dict[str, str]]:
    """Return the terms of other vocabularies that stand for ours: `classes` and `properties`, by IRI."""
    raw: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "data" / "rdf.yaml").read_text("utf-8"))
    return {kind: {_full(key): value for key, value in pairs.items()} for kind, pairs in raw.items()}


@cache
def _predicate(iri: str) -> str:
    name = _mapped()["properties"].get(iri)
    local = iri.removeprefix(CP)
    if name is None and iri.startswith(CP) and local in (OBJECT_PROPERTIES | DATATYPE_PROPERTIES) - _NOT_STATED:
        name = local
    if name is None:
        raise ValueError(f"the property {iri} is not one that lists can state")
    return name


def _full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _thing(iri: str) -> str:
    """Return the node of a thing: that of its Wikidata id for an IRI of Wikidata."""
    known = qid(iri)
    return iris.entity("place", known) if known else iri


def _value(node: NamedNode | Literal) -> Value:
    if isinstance(node, NamedNode):
        return node.value
    datatype = node.datatype.value
    if datatype in _DATES:
        return Date(node.value)
    if datatype in _NUMBERS:
        return float(node.value)
    if datatype == _XSD + "integer":
        return int(node.value)
    if datatype == _XSD + "boolean":
        return node.value in ("true", "1")
    return Text(node.value, node.language)

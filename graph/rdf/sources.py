"""One source as the quads of its own named graph (docs/vocabulary.md)."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.model import Dataset, Document, Entity, Evidence, RecordEvidence, Source, Statement, Text, Value
from graph.rdf.terms import TYPE, Row, address, date, decimal, in_order, key, node, term
from ontology.terms import SUPERCLASSES, SYMMETRIC


def source_graph(origin: Document | Dataset) -> NamedNode:
    """Return the name of the graph that holds what a document or list says."""
    if isinstance(origin, Document):
        return NamedNode(iris.document_graph(origin.slug))
    return NamedNode(iris.dataset_graph(origin.name))


def source_node(origin: Document | Dataset) -> NamedNode:
    """Return the node that stands for a document or list; a list is named by its graph."""
    return NamedNode(iris.document(origin.slug)) if isinstance(origin, Document) else source_graph(origin)


def types(iri: NamedNode, kind: str) -> Iterator[Row]:
    """Yield the class of a thing and all `cp:` superclasses of it."""
    for name in (kind, *SUPERCLASSES[kind]):
        yield iri, TYPE, term(name)


def description(origin: Document | Dataset) -> list[Quad]:
    """Return what is known of a source itself (title, publisher, date, text and its digest ...), in its own graph."""
    rows = _document(origin) if isinstance(origin, Document) else _dataset(origin)
    return _quads(origin, rows)


def quads(source: Source) -> list[Quad]:
    """Return all quads of a source's named graph, sorted; there are no blank nodes.

    Types with all `cp:` superclasses, labels, statements, their evidence, and the description of the source.

    Raises:
        ValueError: a statement's subject or object is no IRI.
    """
    return in_order(unsorted_quads(source))


def unsorted_quads(source: Source) -> set[Quad]:
    """Return what `quads` does, without the order: sorting the quads of a large list takes as long as making them."""
    return set(each_quad(source))


def each_quad(source: Source) -> Iterator[Quad]:
    """Yield what `quads` returns, some of it perhaps twice; the quads of a piece of evidence one after another."""
    graph = source_graph(source.origin)
    yield from description(source.origin)
    for row in _rows(source):
        yield Quad(*row, graph)


def _rows(source: Source) -> Iterator[Row]:
    for entity in source.entities:
        yield from types(NamedNode(entity.iri), entity.kind)
        yield from _labels(entity)
    for statement, evidence in _evidence_of(source).items():
        yield statement
        for number, confidence in sorted(_strongest(evidence).items()):
            yield from _evidence(source.origin, statement, number, confidence)


AnyEvidence = Evidence | RecordEvidence


def _strongest(evidence: Iterable[AnyEvidence]) -> dict[tuple[str, int, int], AnyEvidence]:
    """Return one evidence for each passage or row, that of the highest confidence."""
    best: dict[tuple[str, int, int], AnyEvidence] = {}
    for item in evidence:
        where = (item.record, item.row, item.row) if isinstance(item, RecordEvidence) else ("", item.start, item.end)
        if where not in best or (item.confidence, item.extractor) > (best[where].confidence, best[where].extractor):
            best[where] = item
    return best


def _evidence_of(source: Source) -> dict[Row, list[AnyEvidence]]:
    """Return the statements of a source as triples, each with its evidence.

    A symmetric statement is held in the direction whose subject sorts first. The country of a place that the
    gazetteer lacks rests on the passages that name the place.
    """
    found: dict[Row, list[AnyEvidence]] = defaultdict(list)
    mentions: dict[str, list[AnyEvidence]] = defaultdict(list)
    for statement in source.statements:
        found[_row(statement)] += statement.evidence
        if statement.predicate == "mentions" and isinstance(statement.object, str):
            mentions[statement.object] += statement.evidence
    for entity in source.entities:
        if entity.country and mentions[entity.iri]:
            place = NamedNode(entity.iri)
            country = NamedNode(iris.entity("country", entity.country.lower()))
            found[place, term("countryCode"), Literal(entity.country)] += mentions[entity.iri]
            found[place, term("inCountry"), country] += mentions[entity.iri]
    return found


def _row(statement: Statement) -> Row:
    subject, object_ = statement.subject, statement.object
    if statement.predicate in SYMMETRIC and isinstance(object_, str) and object_ < subject:
        subject, object_ = object_, subject
    return NamedNode(subject), term(statement.predicate), node(object_)


def _labels(entity: Entity) -> Iterator[Row]:
    iri = NamedNode(entity.iri)
    if entity.name:
        name = node(Text(entity.name, entity.language))
        yield iri, term("skos:prefLabel"), name
        yield iri, term("rdfs:label"), name
        for alias in entity.aliases:
            if alias != entity.name:
                yield iri, term("skos:altLabel"), node(Text(alias, entity.language))
    elif entity.generated:
        for text, language in zip(entity.generated, ("en", "id"), strict=True):
            yield iri, term("rdfs:label"), node(Text(text, language))


def _evidence(
    origin: Document | Dataset, row: Row, where: tuple[str, int, int], evidence: AnyEvidence
) -> Iterator[Row]:
    subject, predicate, object_ = row
    record, start, end = where
    name = origin.slug if isinstance(origin, Document) else f"{origin.name}-{start}"  # lists have very many rows
    target = f"{key(object_)}\x1f{record}" if record else key(object_)
    iri = NamedNode(iris.evidence(name, subject.value, predicate.value, target, start, end))
    yield iri, TYPE, term("Evidence")
    yield iri, term("rdf:subject"), subject
    yield iri, term("rdf:predicate"), predicate
    yield iri, term("rdf:object"), object_
    yield iri, term("confidence"), decimal(evidence.confidence)
    yield iri, term("extractor"), Literal(evidence.extractor)
    yield iri, term("prov:wasDerivedFrom"), source_node(origin)
    if isinstance(evidence, Evidence):
        yield iri, term("quote"), Literal(evidence.quote)
        yield iri, term("startOffset"), Literal(evidence.start)
        yield iri, term("endOffset"), Literal(evidence.end)
        return
    yield iri, term("record"), address(evidence.record)
    yield iri, term("row"), Literal(evidence.row)
    if isinstance(origin, Dataset) and origin.retrieved_on:
        yield iri, term("retrievedOn"), date(origin.retrieved_on)
    if isinstance(origin, Dataset) and origin.license:
        yield iri, term("dcterms:license"), address(origin.license)


def _document(document: Document) -> Iterator[Row]:
    iri = source_node(document)
    yield from types(iri, "Document")
    values: dict[str, Value | None] = {
        "dcterms:title": Text(document.title, document.language) if document.title else None,
        "rdfs:label": Text(document.title, document.language) if document.title else None,
        "dcterms:publisher": Text(document.publisher) if document.publisher else None,
        "dcterms:issued": document.issued,
        "dcterms:language": Text(document.language) if document.language else None,
        "retoldFrom": Text(document.retold_from) if document.retold_from else None,
        "text": Text(document.text),
        "textDigest": Text(hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()),
    }
    for name, value in values.items():
        if value is not None:
            yield iri, term(name), node(value)
    yield from _provenance(iri, document)


def _dataset(dataset: Dataset) -> Iterator[Row]:
    iri = source_node(dataset)
    yield iri, TYPE, NamedNode("http://www.w3.org/ns/dcat#Dataset")
    if dataset.title:
        yield iri, term("dcterms:title"), Literal(dataset.title)
    if dataset.retrieved_on:
        yield iri, term("retrievedOn"), date(dataset.retrieved_on)
    if dataset.digest:
        yield iri, term("owl:versionInfo"), Literal(f"sha256:{dataset.digest}")
    yield from _provenance(iri, dataset)


def _provenance(iri: NamedNode, origin: Document | Dataset) -> Iterator[Row]:
    if origin.source:
        yield iri, term("dcterms:source"), address(origin.source)
    if origin.license:
        yield iri, term("dcterms:license"), address(origin.license)


def _quads(origin: Document | Dataset, rows: Iterable[Row]) -> list[Quad]:
    graph = source_graph(origin)
    return [Quad(*row, graph) for row in rows]

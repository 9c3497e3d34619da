"""What editors put in the place of what a document was read to say: a source graph of its own beside the document's.

    graph/document/SLUG + decisions of graph/curation ──▶ graph/curation/SLUG

It holds the statements with the passages that the editors named, and never more than the document's text bears.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.curation import Decision, Ledger
from graph.curation.decision import NAME, span
from graph.extraction.statements.labels import relabelled
from graph.rdf.terms import TYPE, Row, decimal, key, row, term
from graph.store import Draft

EXTRACTOR = "curation/1.0"
"""Who took a statement that an editor put there."""

_TEXT, _LABEL, _EVIDENCE = term("text"), term("rdfs:label"), term("Evidence")


def corrected_documents(quads: Iterable[Quad], decisions: Iterable[Decision]) -> set[NamedNode]:
    """Return the documents whose corrections change with quads of document graphs, or with decisions."""
    graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    slugs = {iris.slug_of(graph) for graph in graphs if graph == iris.document_graph(iris.slug_of(graph))}
    named = {span(passage)[0] for decision in decisions for passage in decision.passages}
    return named | {NamedNode(iris.document(slug)) for slug in slugs}


def curation_graph(document: NamedNode) -> NamedNode:
    """Return the name of the graph of what editors put in the place of what a document was read to say."""
    return NamedNode(iris.curation_graph(iris.slug_of(document.value)))


def corrections(draft: Draft, document: NamedNode) -> set[Quad]:
    """Return what that graph is to hold: nothing where the document is not there, or does not tell of the thing."""
    held = [decision for _, decision in Ledger(draft).corrections(document)]
    source = NamedNode(iris.document_graph(iris.slug_of(document.value)))
    text = next((row(quad)[2].value for quad in draft.match(document, _TEXT, None, source)), "") if held else ""
    told = [one for one in held if any(draft.match(one.subjects[0], TYPE, None, source))]
    rows = {each for one in told for each in _stated(draft, one, text, source)}
    rows |= set(_labels(draft, told, source))
    return {Quad(*each, curation_graph(document)) for each in rows}


def _stated(draft: Draft, decision: Decision, text: str, source: NamedNode) -> Iterator[Row]:
    """Yield the statement of a correction and its evidence; of a passage that the document gives itself, no other."""
    (subject,), predicate, object_ = decision.subjects, decision.predicate, decision.instead
    for passage in decision.passages:
        document, start, end = span(passage)
        if predicate is None or object_ is None or not start < end <= len(text):
            continue
        yield subject, predicate, object_
        about = (subject.value, predicate.value, key(object_), start, end)
        iri = NamedNode(iris.evidence(iris.slug_of(document.value), *about))
        if any(draft.match(iri, TYPE, _EVIDENCE, source)):
            continue
        yield iri, TYPE, _EVIDENCE
        yield iri, term("rdf:subject"), subject
        yield iri, term("rdf:predicate"), predicate
        yield iri, term("rdf:object"), object_
        yield iri, term("quote"), Literal(text[start:end])
        yield iri, term("startOffset"), Literal(start)
        yield iri, term("endOffset"), Literal(end)
        yield iri, term("confidence"), decimal(1.0)
        yield iri, term("extractor"), Literal(EXTRACTOR)
        yield iri, term("prov:wasDerivedFrom"), document


def _labels(draft: Draft, decisions: Iterable[Decision], source: NamedNode) -> Iterator[Row]:
    """Yield the labels that were generated for things, where they tell a kind or day that is corrected."""
    by: dict[NamedNode, list[tuple[str, str]]] = {}
    for one in decisions:
        if one.instead and not any(draft.match(one.subjects[0], NAME, None, source)):
            change = (iris.slug_of(one.objects[0].value), iris.slug_of(one.instead.value))
            by.setdefault(one.subjects[0], []).append(change)
    for thing, changes in by.items():
        for quad in draft.match(thing, _LABEL, None, source):
            label = quad.object
            if isinstance(label, Literal) and label.language:
                text = label.value
                for old, new in sorted(changes):
                    text = relabelled(text, label.language, old, new)
                if text != label.value:
                    yield thing, _LABEL, Literal(text, language=label.language)

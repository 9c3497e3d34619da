"""Which statements a change of the reviewers' decisions touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.consolidation.decisions import CURATION, OBJECT, PREDICATE, SUBJECT, UNDOES
from graph.consolidation.supports import Supports
from graph.identity.canonical import is_source
from graph.rdf.entailment import TIES
from graph.rdf.terms import Row, row


def decided(supports: Supports, changed: Iterable[Quad]) -> Iterator[Row]:
    """Yield the statements, under canonical IRIs, that changed quads of the decisions are about, and their evidence."""
    known = {quad for quad in changed if quad.graph_name == CURATION}
    waiting = {quad.subject for quad in known if isinstance(quad.subject, NamedNode)}
    seen: set[object] = set()
    while waiting:
        decision = waiting.pop()
        seen.add(decision)
        quads = {quad for quad in known if quad.subject == decision}
        quads |= set(supports.draft.match(decision, None, None, CURATION))
        parts = {quad.predicate: supports.canonical_object(row(quad)[2]) for quad in quads}
        undone = {quad.object for quad in quads if quad.predicate == UNDOES}
        waiting |= {node for node in undone if isinstance(node, NamedNode) and node not in seen}
        subject, predicate, object_ = (parts.get(part) for part in (SUBJECT, PREDICATE, OBJECT))
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and object_ is not None:
            yield subject, predicate, object_
            yield from _evidence(supports, subject, predicate)
            if predicate in TIES and isinstance(object_, NamedNode):
                yield from _evidence(supports, object_, predicate)


def _evidence(supports: Supports, subject: NamedNode, predicate: NamedNode) -> Iterator[Row]:
    for local in supports.cluster(subject):
        for about in supports.draft.match(None, SUBJECT, local, None):
            graph, evidence = about.graph_name, about.subject
            if isinstance(graph, NamedNode) and isinstance(evidence, NamedNode) and is_source(graph):
                quads = list(supports.draft.match(evidence, None, None, graph))
                if Quad(evidence, PREDICATE, predicate, graph) in quads:
                    yield from (supports.consolidated(row(quad)) for quad in quads)

"""What a change of the reviewers' decisions touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.consolidation.supports import Supports
from graph.curation import CURATION, Decision, decision_of
from graph.curation.decision import PREDICATE, SUBJECT, UNDOES
from graph.identity.canonical import is_source
from graph.rdf.entailment import TIES
from graph.rdf.terms import Row, row
from graph.store import Draft


def changed_decisions(draft: Draft, changed: Iterable[Quad]) -> list[Decision]:
    """Return the decisions that changed quads belong to, as they were or are, and those that they undo."""
    known = {quad for quad in changed if quad.graph_name == CURATION}
    waiting = {quad.subject for quad in known if isinstance(quad.subject, NamedNode)}
    seen: set[object] = set()
    found = []
    while waiting:
        iri = waiting.pop()
        seen.add(iri)
        quads = {quad for quad in known if quad.subject == iri}
        quads |= set(draft.match(iri, None, None, CURATION))
        undone = {quad.object for quad in quads if quad.predicate == UNDOES}
        waiting |= {node for node in undone if isinstance(node, NamedNode) and node not in seen}
        found.append(decision_of(quads))
    return [decision for decision in found if decision]


def identified_by(decisions: Iterable[Decision]) -> set[NamedNode]:
    """Return the things whose identity decisions are about."""
    return {thing for decision in decisions if decision.verdict in ("merge", "split") for thing in decision.things}


def decided(supports: Supports, decisions: Iterable[Decision]) -> Iterator[Row]:
    """Yield the statements that decisions are about, and the sources' statements that are evidence of them."""
    for decision in decisions:
        if decision.predicate and decision.verdict in ("reject", "relabel"):
            for subject in decision.subjects:
                yield from _evidence(supports, subject, decision.predicate)
                for object_ in decision.objects:
                    yield subject, decision.predicate, object_
                    if decision.predicate in TIES and isinstance(object_, NamedNode):
                        yield from _evidence(supports, object_, decision.predicate)


def _evidence(supports: Supports, subject: NamedNode, predicate: NamedNode) -> Iterator[Row]:
    for local in supports.cluster(supports.canonical(subject)):
        for about in supports.draft.match(None, SUBJECT, local, None):
            graph, evidence = about.graph_name, about.subject
            if isinstance(graph, NamedNode) and isinstance(evidence, NamedNode) and is_source(graph):
                quads = list(supports.draft.match(evidence, None, None, graph))
                if Quad(evidence, PREDICATE, predicate, graph) in quads:
                    yield from map(row, quads)

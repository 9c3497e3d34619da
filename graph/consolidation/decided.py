"""What a change of the reviewers' decisions touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from graph.consolidation.supports import Supports
from graph.curation import CURATION, Decision, Ledger, decision_of
from graph.curation.decision import OBJECT, PREDICATE, SUBJECT, UNDOES
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


def evidence_of(draft: Draft, about: Iterable[Quad]) -> set[Quad]:
    """Return all of the evidence that some quads of it belong to, where anything is rejected: which that is may change
    with the thing that the evidence is about."""
    if not Ledger(draft).used("reject"):
        return set()
    parts = {(quad.subject, quad.graph_name) for quad in about if quad.predicate in (SUBJECT, OBJECT)}
    return {
        quad
        for node, graph in parts
        if isinstance(node, NamedNode) and isinstance(graph, NamedNode) and is_source(graph)
        for quad in draft.match(node, None, None, graph)
    }


def decided(
    supports: Supports, decisions: Iterable[Decision], moved: Mapping[NamedNode, NamedNode] = MappingProxyType({})
) -> Iterator[Row]:
    """Yield the statements that decisions are about, and the sources' statements that are evidence of them.

    `moved` are IRIs that belong to another thing now, each with the canonical IRI of the former one, whose evidence is
    concerned as well.
    """
    for decision in decisions:
        if decision.predicate and decision.verdict in ("reject", "relabel"):
            for subject in decision.subjects:
                for thing in {subject, moved.get(subject, subject)}:
                    yield from _evidence(supports, thing, decision.predicate)
                for object_ in decision.objects:
                    yield subject, decision.predicate, object_
                    if decision.predicate in TIES and isinstance(object_, NamedNode):
                        for thing in {object_, moved.get(object_, object_)}:
                            yield from _evidence(supports, thing, decision.predicate)


def _evidence(supports: Supports, subject: NamedNode, predicate: NamedNode) -> Iterator[Row]:
    for local in supports.cluster(supports.canonical(subject)):
        for about in supports.draft.match(None, SUBJECT, local, None):
            graph, evidence = about.graph_name, about.subject
            if isinstance(graph, NamedNode) and isinstance(evidence, NamedNode) and is_source(graph):
                quads = list(supports.draft.match(evidence, None, None, graph))
                if Quad(evidence, PREDICATE, predicate, graph) in quads:
                    yield from map(row, quads)

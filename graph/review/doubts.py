"""The statements that a reviewer should look at: those whose surest evidence is weak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.curation import Ledger
from graph.curation.decision import OBJECT, PREDICATE, SUBJECT
from graph.identity import canonical, cluster
from graph.identity.canonical import is_source
from graph.iris import CP
from graph.rdf.entailment import CALENDAR, DATES, PARTY, STATUS, TIES
from graph.rdf.terms import INFERRED, Row, term
from graph.store import TripleStore

SURE = 0.6
"""Statements whose surest evidence is below this are shown to a reviewer."""

_CONFIDENCE, _MENTIONS, _HOLDER = term("confidence"), term("mentions"), term("holder")
_OF_OFFICES = frozenset(term(name) for name in ("positionIn", "positionTitle", "observedOn", "former"))
"""What is said of an office stands or falls with who holds it: one question is enough."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A statement (of canonical IRIs) whose surest evidence has a low confidence.

    `dependents` is the number of further statements of the default graph that rest on it.
    """

    statement: Row
    confidence: float
    dependents: int = 0

    @property
    def kind(self) -> str:
        """The local name of the predicate, such as `participant`."""
        return self.statement[1].value.removeprefix(CP)


def doubts(store: TripleStore) -> list[Doubt]:
    """Return the statements whose surest evidence is below `SURE` and that nobody decided about.

    Those on which most depends come first, then the least sure.
    """
    settled = set(_settled(store))
    found = []
    for statement in set(_weak(store)) - settled:
        surest = max(_confidences(store, statement))
        if surest < SURE:
            found.append(Doubt(statement, surest, _dependents(store, statement)))
    asked = {doubt.statement[0] for doubt in found if doubt.statement[1] == _HOLDER}
    asked |= {subject for subject, predicate, _ in settled if predicate == _HOLDER}
    kept = [doubt for doubt in found if doubt.statement[1] not in _OF_OFFICES or doubt.statement[0] not in asked]
    return sorted(kept, key=lambda doubt: (-doubt.dependents, doubt.confidence, str(doubt.statement)))


def kinds(doubts: Iterable[Doubt]) -> dict[str, int]:
    """Return how many doubts there are of each kind, the most frequent first."""
    counts = Counter(doubt.kind for doubt in doubts)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _weak(store: TripleStore) -> Iterator[Row]:
    """Yield the statements that have weak evidence, whatever other evidence they have."""
    for quad in store.match(None, _CONFIDENCE, None, None):
        if is_source(quad.graph_name) and isinstance(quad.object, Literal) and float(quad.object.value) < SURE:
            parts = [next(store.match(quad.subject, part, None, quad.graph_name), None) for part in _STATEMENT]  # type: ignore[arg-type]
            if None not in parts and parts[1].object != _MENTIONS:  # type: ignore[union-attr]
                yield _consolidated(store, [each.object for each in parts if each])


_STATEMENT = (SUBJECT, PREDICATE, OBJECT)


def _confidences(store: TripleStore, statement: Row) -> Iterator[float]:
    """Yield the confidence of each evidence of a statement."""
    subject, predicate, object_ = statement
    objects: set[object] = set(cluster(store, object_)) if isinstance(object_, NamedNode) else {object_}
    for local in cluster(store, subject):
        for about in store.match(None, SUBJECT, local, None):
            evidence, graph = about.subject, about.graph_name
            if not (is_source(graph) and isinstance(graph, NamedNode) and isinstance(evidence, NamedNode)):
                continue
            said = {quad.object for quad in store.match(evidence, OBJECT, None, graph)}
            if said & objects and Quad(evidence, PREDICATE, predicate, graph) in store:
                values = store.match(evidence, _CONFIDENCE, None, graph)
                yield from (float(quad.object.value) for quad in values if isinstance(quad.object, Literal))


def _dependents(store: TripleStore, statement: Row) -> int:
    """Return how many statements would fall with one, as far as nothing else supports them."""
    subject, predicate, object_ = statement
    if predicate in DATES:
        return sum(1 for name in CALENDAR for _ in store.match(subject, name, None, INFERRED))
    if predicate == _HOLDER:
        return sum(1 for _ in store.match(subject, None, None, DefaultGraph())) - 1
    if predicate in TIES and isinstance(object_, NamedNode):
        return _ties(store, subject, object_)
    actors = [quad.object for quad in store.match(subject, PARTY, None, DefaultGraph())] if predicate == STATUS else []
    if predicate == PARTY:
        others = (quad.object for quad in store.match(subject, PARTY, None, DefaultGraph()))
        return sum(_ties(store, object_, other) for other in others if other != object_)
    return sum(_ties(store, *two) for two in combinations(actors, 2))


def _ties(store: TripleStore, one: object, other: object) -> int:
    """Return how many ties between two actors, in both directions, are entailed."""
    return sum(
        1
        for subject, object_ in ((one, other), (other, one))
        if isinstance(subject, NamedNode) and isinstance(object_, NamedNode)
        for _ in store.match(subject, None, object_, INFERRED)
    )


def _settled(store: TripleStore) -> Iterator[Row]:
    """Yield the statements that reviewers accepted or rejected, in both directions of a tie."""
    for iri, decision in Ledger(store).all():
        if decision.verdict in ("accept", "reject") and decision.predicate and Ledger(store).holds(iri):
            for subject, object_ in zip(decision.subjects, decision.objects, strict=False):
                told = _consolidated(store, [subject, decision.predicate, object_])
                yield told
                if told[1] in TIES and isinstance(told[2], NamedNode):
                    yield told[2], told[1], told[0]


def _consolidated(store: TripleStore, parts: list[object]) -> Row:
    subject, predicate, object_ = (canonical(store, part) if isinstance(part, NamedNode) else part for part in parts)
    return subject, predicate, object_  # type: ignore[return-value]

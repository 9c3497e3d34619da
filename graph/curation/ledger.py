"""Which decisions hold, and what they say of a thing: read by look-ups, so that the work follows the question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from graph.curation.decision import (
    ABOUT,
    CURATION,
    DOCUMENT,
    NAME,
    OBJECT,
    SAME,
    SUBJECT,
    UNDOES,
    VERDICT,
    Decision,
    Verdict,
    decision_of,
)
from graph.iris import CPV
from graph.store import Draft, TripleStore


class Ledger:
    """The decisions in a store or draft.

    A decision that another one undoes does not hold, unless that one is undone in turn; of two that undo each other
    neither holds.
    """

    def __init__(self, store: Draft | TripleStore) -> None:
        self._store = store
        self._used: dict[Verdict, bool] = {}

    def used(self, verdict: Verdict) -> bool:
        """Tell whether there is any decision of a verdict, undone or not: nearly always there is none."""
        if verdict not in self._used:
            concept = NamedNode(f"{CPV}verdict/{verdict}")
            self._used[verdict] = next(self._store.match(None, VERDICT, concept, CURATION), None) is not None
        return self._used[verdict]

    def get(self, iri: NamedNode) -> Decision | None:
        """Return a decision, None where there is none of this IRI."""
        return decision_of(self._store.match(iri, None, None, CURATION))

    def all(self) -> list[tuple[NamedNode, Decision]]:
        """Return all decisions with their IRIs, the earliest first."""
        found = {quad.subject for quad in self._store.match(None, VERDICT, None, CURATION)}
        known = [(iri, self.get(iri)) for iri in found if isinstance(iri, NamedNode)]
        return sorted(((iri, one) for iri, one in known if one), key=lambda pair: (pair[1].when, pair[0].value))

    def original(self, decision: Decision) -> Decision:
        """Return the decision that one undoes, or restores; itself where it undoes none."""
        seen: set[NamedNode] = set()
        while decision.undoes and decision.undoes not in seen:
            seen.add(decision.undoes)
            undone = self.get(decision.undoes)
            if undone is None:
                break
            decision = undone
        return decision

    def holds(self, iri: NamedNode) -> bool:
        """Tell whether nothing undoes a decision."""
        return not self._undone(iri, frozenset())

    def undoing(self, iri: NamedNode) -> list[NamedNode]:
        """Return the decisions that undo this one, undone or not."""
        return _nodes(quad.subject for quad in self._store.match(None, UNDOES, iri, CURATION))

    def about(self, thing: NamedNode) -> list[tuple[NamedNode, Decision]]:
        """Return the decisions that hold and name a thing, with their IRIs, the earliest first."""
        named = {
            quad.subject for part in (ABOUT, SUBJECT, OBJECT) for quad in self._store.match(None, part, thing, CURATION)
        }
        known = [(iri, self.get(iri)) for iri in _nodes(named) if self.holds(iri)]
        return sorted(((iri, one) for iri, one in known if one), key=lambda pair: (pair[1].when, pair[0].value))

    def merged_with(self, thing: NamedNode) -> set[NamedNode]:
        """Return what reviewers said is the same as a thing."""
        found: set[NamedNode] = set()
        for _, decision in self.about(thing) if self.used("merge") else ():
            if decision.verdict == "merge" and thing in decision.about:
                found |= set(decision.about)
        return found - {thing}

    def kept_apart(self, thing: NamedNode) -> set[NamedNode]:
        """Return what reviewers said is something else than a thing."""
        found: set[NamedNode] = set()
        for _, decision in self.about(thing) if self.used("split") else ():
            if decision.verdict == "split":
                found |= apart_from(decision, thing)
        return found - {thing}

    def names(self, thing: NamedNode) -> list[tuple[str, str, Literal]]:
        """Return the names that reviewers gave to an IRI: instant, decision, name."""
        return [
            (decision.when, iri.value, name)
            for iri, decision in (self.about(thing) if self.used("relabel") else ())
            if decision.verdict == "relabel" and decision.predicate == NAME and thing in decision.subjects
            for name in decision.objects
            if isinstance(name, Literal)
        ]

    def rejected(self, subject: NamedNode) -> Iterator[Decision]:
        """Yield the decisions that hold and reject a statement about an IRI."""
        for quad in self._store.match(None, SUBJECT, subject, CURATION) if self.used("reject") else ():
            if isinstance(quad.subject, NamedNode) and self.holds(quad.subject):
                decision = self.get(quad.subject)
                if decision and decision.verdict == "reject" and decision.predicate:
                    yield decision

    def corrections(self, document: NamedNode) -> list[tuple[NamedNode, Decision]]:
        """Return the decisions that hold and put another value in the place of one that a document is read to say."""
        deciding = _nodes(quad.subject for quad in self._store.match(None, DOCUMENT, document, CURATION))
        known = [(iri, self.get(iri)) for iri in deciding if self.holds(iri)]
        return [(iri, one) for iri, one in known if one and one.instead and one.verdict == "reject"]

    def _undone(self, iri: NamedNode, seen: frozenset[NamedNode]) -> bool:
        known = seen | {iri}
        return any(one not in known and not self._undone(one, known) for one in self.undoing(iri))


def apart_from(decision: Decision, thing: NamedNode) -> set[NamedNode]:
    """Return what a decision to split says is something else than a thing."""
    if decision.predicate != SAME:
        return set(decision.about) - {thing} if thing in decision.about else set()
    one, other = set(decision.subjects), {node for node in decision.objects if isinstance(node, NamedNode)}
    return (other if thing in one else set()) | (one if thing in other else set())


def _nodes(nodes: Iterable[object]) -> list[NamedNode]:
    return sorted((node for node in nodes if isinstance(node, NamedNode)), key=lambda node: node.value)

"""The candidates of a draft, and what reviewers decided of them, each read once."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.curation import Ledger
from graph.gazetteer import gazetteer
from graph.identity.blocking import keys
from graph.identity.candidates import Candidate, Rank, candidate
from graph.identity.canonical import IDENTITY, canonical, cluster
from graph.identity.places import told_the_same
from graph.identity.scores import THRESHOLD, score
from graph.iris import CP, ID
from graph.store import Draft

KEY = NamedNode(CP + "blockingKey")

_PLACES = tuple(f"{ID}{class_}/" for class_ in ("city", "region", "country", "place"))


def is_place(iri: NamedNode) -> bool:
    """Tell whether an IRI is that of a place: such are one in all sources, by their IRI."""
    return iri.value.startswith(_PLACES)


class Known:
    """Reads the sources, identities and decisions of a draft for one change."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.ledger = Ledger(draft)
        self._candidates: dict[NamedNode, Candidate | None] = {}
        self._heads: dict[NamedNode, NamedNode] = {}

    def get(self, iri: NamedNode) -> Candidate | None:
        """Return the candidate that an IRI is, None where no source holds it now, and for a place."""
        if iri not in self._candidates:
            self._candidates[iri] = candidate(self.draft, iri)
        return self._candidates[iri]

    def keys(self, iri: NamedNode) -> frozenset[str]:
        """Return the blocking keys of an IRI."""
        found = self.get(iri)
        return keys(found) if found else frozenset()

    def rank(self, iri: NamedNode) -> tuple[int, Rank]:
        """Return the order in which the IRIs of a cluster are preferred.

        Places of the gazetteer come first; an IRI that no source holds comes last.
        """
        if is_place(iri):
            return (0 if gazetteer().get(iri.value) else 1), ("", "", iri.value)
        found = self.get(iri)
        return (0, found.rank) if found else (1, ("", "", iri.value))

    def score(self, one: NamedNode, other: NamedNode) -> float:
        """Return how sure it is, by what their sources say, that two IRIs are one thing."""
        left, right = self.get(one), self.get(other)
        return score(left, right) if left and right else 0.0

    def merges(self, score: float) -> bool:
        """Tell whether a score is high enough."""
        return score >= THRESHOLD

    def same(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether two IRIs are one thing by what their sources say."""
        return self.merges(self.score(one, other))

    def merged_with(self, iri: NamedNode) -> set[NamedNode]:
        """Return what reviewers said is the same as an IRI, of what there is and can be; of places also lists."""
        told = told_the_same(self.draft, iri) if is_place(iri) else set()
        return told | {other for other in self.ledger.merged_with(iri) if self._comparable(iri, other)}

    def block(self, key: str) -> list[NamedNode]:
        """Return the IRIs that share a key."""
        subjects = [quad.subject for quad in self.draft.match(None, KEY, Literal(key), IDENTITY)]
        return [iri for iri in subjects if isinstance(iri, NamedNode)]

    def head(self, iri: NamedNode) -> NamedNode:
        """Return the canonical IRI so far; the first of a cluster that is asked for reads the others with it."""
        if iri not in self._heads:
            first = canonical(self.draft, iri)
            self._heads |= dict.fromkeys(cluster(self.draft, first), first)
        return self._heads[iri]

    def _comparable(self, one: NamedNode, other: NamedNode) -> bool:
        if is_place(one) or is_place(other):
            return is_place(one) and is_place(other)
        left, right = self.get(one), self.get(other)
        return bool(left and right and left.kind_of_thing == right.kind_of_thing)

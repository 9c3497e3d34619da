"""Clusters of candidates that are one thing, kept up by work in proportion to what changed."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.blocking import keys
from graph.identity.candidates import Candidate, Rank, candidate
from graph.identity.canonical import CANONICAL, IDENTITY, canonical, cluster
from graph.identity.scores import THRESHOLD, score
from graph.iris import CP
from graph.store import Draft

KEY = NamedNode(CP + "blockingKey")


def resolve(draft: Draft, touched: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Bring `graph/identity` up to date after the sources said something else of the touched IRIs.

    The clusters are the connected components of the pairs that score `THRESHOLD` or more; the canonical IRI of a
    cluster is its least by rank. Returns the IRIs whose canonical IRI changed, each with its former one.
    """
    touched = set(touched)
    former = _unsettled(draft, touched)
    known = _Candidates(draft)
    for iri in touched:
        blocks = {Quad(iri, KEY, Literal(key), IDENTITY) for key in known.keys(iri)}
        draft.replace(draft.match(iri, KEY, None, IDENTITY), blocks)
    moved = {}
    for members in _components(known, former):
        least = min(members, key=known.rank)
        for iri in sorted(members, key=lambda node: node.value):
            # An IRI that is not unsettled is the head of a whole cluster: its members follow it, or stay with it.
            followers = [iri] if iri in former else cluster(draft, iri) if iri != least else []
            for follower in followers:
                before = former.get(follower, iri)
                if before != least:
                    moved[follower] = before
                mapped = [] if follower == least else [Quad(follower, CANONICAL, least, IDENTITY)]
                draft.replace(list(draft.match(follower, CANONICAL, None, IDENTITY)), mapped)
    return moved


class _Candidates:
    """The candidates of a draft, each read once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._known: dict[NamedNode, Candidate | None] = {}
        self._heads: dict[NamedNode, NamedNode] = {}

    def get(self, iri: NamedNode) -> Candidate | None:
        """Return the candidate that an IRI is, None where no source holds it now."""
        if iri not in self._known:
            self._known[iri] = candidate(self.draft, iri)
        return self._known[iri]

    def keys(self, iri: NamedNode) -> frozenset[str]:
        """Return the blocking keys of an IRI."""
        found = self.get(iri)
        return keys(found) if found else frozenset()

    def rank(self, iri: NamedNode) -> tuple[bool, Rank]:
        """Return the order in which the IRIs of a cluster are preferred; one that no source holds comes last."""
        found = self.get(iri)
        return (False, found.rank) if found else (True, ("", "", iri.value))

    def same(self, one: NamedNode, other: NamedNode) -> bool:
        """Tell whether two IRIs are one thing by what their sources say."""
        left, right = self.get(one), self.get(other)
        return bool(left and right and score(left, right) >= THRESHOLD)

    def block(self, key: str) -> list[NamedNode]:
        """Return the IRIs that share a key, sorted."""
        subjects = [quad.subject for quad in self.draft.match(None, KEY, Literal(key), IDENTITY)]
        return sorted((iri for iri in subjects if isinstance(iri, NamedNode)), key=lambda iri: iri.value)

    def head(self, iri: NamedNode) -> NamedNode:
        """Return the canonical IRI so far; the first of a cluster that is asked for reads the others with it."""
        if iri not in self._heads:
            first = canonical(self.draft, iri)
            self._heads |= dict.fromkeys(cluster(self.draft, first), first)
        return self._heads[iri]


def _unsettled(draft: Draft, touched: set[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Return the IRIs whose cluster must be found anew, each with its canonical IRI so far.

    These are the touched ones and those in one cluster with them. Every other cluster is whole, whatever happens: it
    can only be joined as it is.
    """
    former = {iri: canonical(draft, iri) for iri in touched}
    for head in set(former.values()):
        for member in cluster(draft, head):
            former[member] = head
    return former


def _components(known: _Candidates, former: dict[NamedNode, NamedNode]) -> list[set[NamedNode]]:
    """Return the new clusters: sets of unsettled IRIs and of the heads of whole clusters that they join."""
    parent: dict[NamedNode, NamedNode] = {iri: iri for iri in former}

    def root(iri: NamedNode) -> NamedNode:
        while parent.setdefault(iri, iri) != iri:
            parent[iri] = iri = parent[parent[iri]]
        return iri

    for key in sorted({key for iri in former for key in known.keys(iri)}):
        groups: dict[NamedNode, list[NamedNode]] = {}
        block = known.block(key)
        for iri in block:
            groups.setdefault(root(iri if iri in former else known.head(iri)), []).append(iri)
        for iri in block:
            for other, members in list(groups.items()) if iri in former else ():
                mine = root(iri)
                if other != mine and any(known.same(iri, member) for member in members):
                    parent[other] = mine
                    groups[mine] += groups.pop(other)
    found: dict[NamedNode, set[NamedNode]] = {}
    for iri in list(parent):
        found.setdefault(root(iri), set()).add(iri)
    return list(found.values())

"""Parting: the clusters of a component in which two things of one source meet, or things that reviewers keep apart.

Within one source its reader has told things apart: A1 and A2 of one document stay two, however much both resemble B1
of another. What resembles each other and was not joined is noted in graph/identity, for the next change and for
reviewers: `canonical owl:differentFrom canonical`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from graph.identity.canonical import IDENTITY, Reader
from graph.identity.known import Known

DIFFERENT = NamedNode("http://www.w3.org/2002/07/owl#differentFrom")

Pair = tuple[NamedNode, NamedNode]


@dataclass(slots=True, eq=False)
class _Part:
    members: set[NamedNode]
    sources: set[NamedNode]
    apart: set[NamedNode]

    def take(self, other: _Part) -> None:
        self.members |= other.members
        self.sources |= other.sources
        self.apart |= other.apart


class Parts:
    """The members of a component, joined one pair after the other; `refused` are pairs that were not joined.

    First what reviewers merged, then those of whom sources say the same, then the surest pairs, each in the order of
    the IRIs, unless it brings two things of one source together, or two that reviewers keep apart. So the parts depend
    on nothing but the members.
    """

    def __init__(self, known: Known, members: Iterable[NamedNode]) -> None:
        ordered = sorted(members, key=lambda node: node.value)
        self._of = {iri: _Part({iri}, set(known.sources(iri)), known.ledger.kept_apart(iri)) for iri in ordered}
        self.refused: set[Pair] = set()
        self._merge(known, ordered)
        profiles: dict[NamedNode, list[NamedNode]] = defaultdict(list)
        for iri in ordered:
            if profile := known.profile(iri):
                profiles[profile].append(iri)
        alike = {(one, other) for one in profiles for other in known.alike(one) if one.value <= other.value}
        near = [(one != other, -known.score(one, other), one.value, other.value, one, other) for one, other in alike]
        for *_, one, other in sorted(near, key=lambda pair: pair[:4]):
            self._join_all(profiles[one], profiles.get(other, []))

    def clusters(self) -> list[set[NamedNode]]:
        """Return the parts."""
        return [part.members for part in dict.fromkeys(self._of.values())]

    def _merge(self, known: Known, ordered: list[NamedNode]) -> None:
        for iri in ordered:
            for other in sorted(known.merged_with(iri) & self._of.keys(), key=lambda node: node.value):
                self._join(iri, other, decided=True)

    def _join_all(self, some: list[NamedNode], others: list[NamedNode]) -> None:
        """Join each with each as far as can be; of the others one of each part is enough."""
        for one in some:
            kept: dict[_Part, NamedNode] = {}
            for other in others:
                if not self._join(one, other):
                    self.refused.add((one, other))
                kept.setdefault(self._of[other], other)
            others = list(kept.values())

    def _join(self, one: NamedNode, other: NamedNode, *, decided: bool = False) -> bool:
        left, right = sorted((self._of[one], self._of[other]), key=lambda part: -len(part.members))
        if left is right:
            return True
        if not left.apart.isdisjoint(right.members) or not (decided or left.sources.isdisjoint(right.sources)):
            return False
        left.take(right)
        self._of |= dict.fromkeys(right.members, left)
        return True


def parted_from(store: Reader, head: NamedNode) -> set[NamedNode]:
    """Return the canonical IRIs of what resembles a thing and was not joined with it."""
    found = {quad.object for quad in store.match(head, DIFFERENT, None, IDENTITY)}
    found |= {quad.subject for quad in store.match(None, DIFFERENT, head, IDENTITY)}
    return {node for node in found if isinstance(node, NamedNode)}


def mark(pair: Pair) -> Quad:
    """Return the statement that two canonical IRIs resemble each other and were not joined."""
    one, other = sorted(pair, key=lambda node: node.value)
    return Quad(one, DIFFERENT, other, IDENTITY)

"""Clusters of candidates that are one thing, kept up by work in proportion to what changed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.canonical import CANONICAL, IDENTITY, canonical, cluster
from graph.identity.known import KEY, Known
from graph.store import Draft


def resolve(draft: Draft, touched: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Bring `graph/identity` up to date after the sources, or reviewers, said something else of the touched IRIs.

    The clusters are the connected components of the pairs that score `THRESHOLD` or more or that reviewers merged. Of
    a component that holds things that reviewers keep apart the pairs are joined one by one, the reviewers' first, then
    the surest, unless that joins what is kept apart. The canonical IRI of a cluster is its least by rank. Returns the
    IRIs whose canonical IRI changed, each with its former one.
    """
    touched = set(touched)
    known = Known(draft)
    former = _unsettled(known, touched)
    for iri in touched:
        blocks = {Quad(iri, KEY, Literal(key), IDENTITY) for key in known.keys(iri)}
        draft.replace(draft.match(iri, KEY, None, IDENTITY), blocks)
    components = _components(known, former)
    while joined := _joined_to_kept_apart(known, components, former):
        former |= _unsettled(known, joined)
        components = _components(known, former)
    moved = {}
    for members in _parted(known, components):
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


def _unsettled(known: Known, touched: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Return the IRIs whose cluster must be found anew, each with its canonical IRI so far.

    These are the touched ones, those in one cluster with them, and the clusters of what reviewers keep apart from any
    of these: but for the reviewers they might be one. Every other cluster is whole, whatever happens: it can only be
    joined as it is.
    """
    former: dict[NamedNode, NamedNode] = {}
    waiting = set(touched)
    while waiting:
        iri = waiting.pop()
        head = canonical(known.draft, iri)
        for member in {iri, *cluster(known.draft, head)} - former.keys():
            former[member] = head
            waiting |= known.ledger.kept_apart(member) - former.keys()
    return former


def _components(known: Known, former: dict[NamedNode, NamedNode]) -> list[set[NamedNode]]:
    """Return the components: sets of unsettled IRIs and of the heads of whole clusters that they join."""
    parent: dict[NamedNode, NamedNode] = {iri: iri for iri in former}

    def root(iri: NamedNode) -> NamedNode:
        while parent.setdefault(iri, iri) != iri:
            parent[iri] = iri = parent[parent[iri]]
        return iri

    for iri in former:
        for other in known.merged_with(iri):
            parent[root(other if other in former else known.head(other))] = root(iri)
    for key in sorted({key for iri in former for key in known.keys(iri)}):
        groups: dict[NamedNode, list[NamedNode]] = {}
        block = known.block(key)
        for iri in block:
            groups.setdefault(root(iri if iri in former else known.head(iri)), []).append(iri)
        for iri in filter(former.__contains__, block):
            for other, members in list(groups.items()):
                mine = root(iri)
                if other != mine and any(known.same(iri, member) for member in members):
                    parent[other] = mine
                    groups[mine] += groups.pop(other)
    found: dict[NamedNode, set[NamedNode]] = {}
    for iri in list(parent):
        found.setdefault(root(iri), set()).add(iri)
    return list(found.values())


def _joined_to_kept_apart(
    known: Known, components: list[set[NamedNode]], former: dict[NamedNode, NamedNode]
) -> set[NamedNode]:
    """Return the heads of whole clusters in components in which reviewers keep something apart."""
    if not known.ledger.used("split"):
        return set()
    found: set[NamedNode] = set()
    for members in components:
        heads = members - former.keys()
        everything = members.union(*(cluster(known.draft, head) for head in heads))
        if any(known.ledger.kept_apart(iri) for iri in everything):
            found |= heads
    return found


def _parted(known: Known, components: list[set[NamedNode]]) -> list[set[NamedNode]]:
    """Return the clusters: the components, those in which reviewers keep things apart in parts."""
    if not known.ledger.used("split"):
        return components
    clusters = []
    for members in components:
        apart = {iri: known.ledger.kept_apart(iri) & members for iri in members}
        clusters += _parts(known, members, apart) if any(apart.values()) else [members]
    return clusters


def _parts(known: Known, members: set[NamedNode], apart: dict[NamedNode, set[NamedNode]]) -> list[set[NamedNode]]:
    groups = {iri: {iri} for iri in members}
    for one, other in _pairs(known, members):
        left, right = groups[one], groups[other]
        if left is not right and not any(apart[iri] & right for iri in left):
            left |= right
            groups |= dict.fromkeys(right, left)
    return [group for iri, group in groups.items() if iri == min(group, key=lambda node: node.value)]


def _pairs(known: Known, members: set[NamedNode]) -> list[tuple[NamedNode, NamedNode]]:
    """Return the pairs of a component that are one: the reviewers' first, then by falling score."""
    ordered = sorted(members, key=lambda node: node.value)
    merged = [(one, other) for one, other in combinations(ordered, 2) if other in known.merged_with(one)]
    scored = [(-known.score(one, other), one.value, other.value, one, other) for one, other in combinations(ordered, 2)]
    return merged + [pair[3:] for pair in sorted(scored, key=lambda pair: pair[:3]) if known.merges(-pair[0])]

"""Clusters of things that are one, kept up by work in proportion to what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Quad

from graph.identity import profiles
from graph.identity.canonical import CANONICAL, IDENTITY, canonical, cluster
from graph.identity.known import Known
from graph.identity.parting import Pair, Parts, mark, parted_from
from graph.store import Draft


def resolve(draft: Draft, touched: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Bring `graph/identity` up to date after the sources, or reviewers, said something else of the touched IRIs.

    The clusters are the connected components of the pairs that score `THRESHOLD` or more or that reviewers merged; a
    component in which two things of one source meet, or things that reviewers keep apart, is parted (`Parts`). The
    canonical IRI of a cluster is its least by rank. Returns the IRIs whose canonical IRI changed, each with its
    former one.
    """
    touched = set(touched)
    known = Known(draft)
    for iri in touched:
        profiles.note(draft, iri, known.get(iri))
    former = _unsettled(draft, touched)
    components = _components(known, former)
    while opened := {head for each in components if _is_open(known, each) for head in each.heads}:
        former |= _unsettled(draft, opened)
        components = _components(known, former)
    clusters: list[set[NamedNode]] = []
    refused: set[Pair] = set()
    for component in components:
        joined, not_joined = _clusters(known, component)
        clusters += joined
        refused |= not_joined
    changed, moved = set(former.values()), {}
    for members in clusters:
        least = min(members, key=known.rank)
        for iri in sorted(members, key=lambda node: node.value):
            # An IRI that is not unsettled is the head of a whole cluster: its members follow it, or stay with it.
            followers = [iri] if iri in former else cluster(draft, iri) if iri != least else []
            for follower in followers:
                before = former.get(follower, iri)
                if before != least:
                    moved[follower] = before
                    changed.add(before)
                mapped = [] if follower == least else [Quad(follower, CANONICAL, least, IDENTITY)]
                draft.replace(list(draft.match(follower, CANONICAL, None, IDENTITY)), mapped)
    _mark(draft, changed, former, refused)
    return moved


def _mark(draft: Draft, changed: set[NamedNode], former: dict[NamedNode, NamedNode], refused: set[Pair]) -> None:
    """Note what was not joined though it resembles each other; `changed` are the canonical IRIs whose notes change."""
    old = {(head, other) for head in changed for other in parted_from(draft, head)}
    pairs = refused | {pair for pair in old if former.keys().isdisjoint(pair)}
    marks = {mark((canonical(draft, one), canonical(draft, other))) for one, other in pairs}
    draft.replace(map(mark, old), marks)


@dataclass(frozen=True, slots=True)
class _Component:
    """Unsettled IRIs and the heads of whole clusters that belong together, those parted from each other included.

    `twins` are unsettled IRIs of which is said what is said of settled ones: each with the profile.
    """

    unsettled: frozenset[NamedNode]
    heads: frozenset[NamedNode]
    twins: dict[NamedNode, NamedNode]


def _unsettled(draft: Draft, touched: Iterable[NamedNode]) -> dict[NamedNode, NamedNode]:
    """Return the IRIs whose cluster must be found anew, each with its canonical IRI so far.

    These are the touched ones, those in one cluster with them, and the clusters that were parted from these. Every
    other cluster is whole, whatever happens: it can only be joined as it is.
    """
    former: dict[NamedNode, NamedNode] = {}
    waiting = set(touched)
    while waiting:
        iri = waiting.pop()
        if iri not in former:
            head = canonical(draft, iri)
            former |= dict.fromkeys((iri, *cluster(draft, head)), head)
            waiting |= parted_from(draft, head)
    return former


def _components(known: Known, former: dict[NamedNode, NamedNode]) -> list[_Component]:
    """Return the components of the unsettled IRIs."""
    draft = known.draft
    parent: dict[NamedNode, NamedNode] = {iri: iri for iri in former}
    by_profile: dict[NamedNode, list[NamedNode]] = defaultdict(list)
    settled: dict[NamedNode, list[NamedNode]] = {}
    twins: dict[NamedNode, NamedNode] = {}

    def root(iri: NamedNode) -> NamedNode:
        while parent.setdefault(iri, iri) != iri:
            parent[iri] = iri = parent[parent[iri]]
        return iri

    def join(first: NamedNode, rest: Iterable[NamedNode]) -> None:
        for iri in rest:
            unit = iri if iri in former else canonical(draft, iri)
            for head in () if unit in parent else _parted(draft, unit):
                parent[root(head)] = root(unit)
            parent[root(unit)] = root(first)

    def settled_of(profile: NamedNode) -> list[NamedNode]:
        """Return the settled IRIs of a profile: one is enough where they are one, since they were joined, or parted."""
        if profile not in settled:
            found = (iri for iri in profiles.members(draft, profile) if iri not in former)
            settled[profile] = list(islice(found, 1) if profile in known.alike(profile) else found)
        return settled[profile]

    for iri in former:
        join(iri, known.merged_with(iri))
        if profile := known.profile(iri):
            by_profile[profile].append(iri)
    for profile, mine in by_profile.items():
        alike = known.alike(profile)
        if profile in alike and settled_of(profile):
            # What else resembles these resembles the settled ones, and so was joined with them, or parted from them.
            alike = [profile]
            twins |= dict.fromkeys(mine, profile)
        for other in alike:
            join(mine[0], (*mine, *by_profile.get(other, ()), *settled_of(other)))
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for iri in list(parent):
        found[root(iri)].add(iri)
    return [
        _Component(
            frozenset(each & former.keys()),
            frozenset(iri for iri in each if iri not in former),  # a set less keys walks through all of the keys
            {iri: twins[iri] for iri in each & twins.keys()},
        )
        for each in found.values()
    ]


def _parted(draft: Draft, head: NamedNode) -> set[NamedNode]:
    """Return the heads of the clusters that a component was parted into, given one of them."""
    found: set[NamedNode] = set()
    waiting = {head}
    while waiting:
        found.add(one := waiting.pop())
        waiting |= parted_from(draft, one) - found
    return found


def _is_open(known: Known, component: _Component) -> bool:
    """Tell whether the clusters of a component must be found anew, for they cannot just be joined as they are."""
    unsettled, heads = component.unsettled, component.heads
    if not heads:
        return False
    if _meet(known, unsettled) or any(known.is_barred(iri, heads) for iri in unsettled):
        return True
    if unsettled == component.twins.keys() and not any(map(known.merged_with, unsettled)):
        return False
    if any(parted_from(known.draft, head) for head in heads):
        return True
    return len(heads) > 1 and _meet(known, [iri for head in heads for iri in cluster(known.draft, head)])


def _meet(known: Known, iris: Iterable[NamedNode]) -> bool:
    """Tell whether some source, or reviewer, tells two of these from each other."""
    everything, seen = set(iris), set[NamedNode]()
    for iri in everything:
        for source in known.sources(iri):
            if source in seen:
                return True
            seen.add(source)
    return any(known.ledger.kept_apart(iri) & everything for iri in everything)


def _clusters(known: Known, component: _Component) -> tuple[list[set[NamedNode]], set[Pair]]:
    """Return the clusters of a component, and the pairs that were not joined though they resemble each other."""
    unsettled, heads = component.unsettled, component.heads
    if not heads and len(unsettled) > 1:
        parts = Parts(known, unsettled)
        return parts.clusters(), parts.refused
    if not any(parted_from(known.draft, head) for head in heads):
        return [{*unsettled, *heads}], set()
    joined: dict[NamedNode, set[NamedNode]] = {}
    for iri, profile in component.twins.items():
        settled = (other for other in profiles.members(known.draft, profile) if other not in unsettled)
        head = canonical(known.draft, min(settled, key=lambda node: node.value))
        joined.setdefault(head, {head}).add(iri)
    return list(joined.values()), set()

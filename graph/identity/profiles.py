"""Profiles: all that sources say of a thing and a comparison may use, so that things of one profile are compared once.

In `graph/identity` each IRI has a `cp:profile`, and each profile its keys (`cp:blockingKey`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.blocking import keys
from graph.identity.candidates import Candidate
from graph.identity.canonical import IDENTITY, Reader
from graph.iris import CP
from graph.store import Draft

PROFILE = NamedNode(CP + "profile")
KEY = NamedNode(CP + "blockingKey")


def profile(candidate: Candidate) -> NamedNode | None:
    """Return the profile of a candidate: the same for all that score alike; None where nothing can identify it."""
    if not keys(candidate):
        return None
    sets = (candidate.names, candidate.context, candidate.countries, candidate.places)
    parts = (candidate.kind_of_thing, candidate.kind, candidate.date, *("\n".join(sorted(each)) for each in sets))
    return NamedNode(f"{IDENTITY.value}#{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:16]}")


def note(draft: Draft, iri: NamedNode, candidate: Candidate | None) -> None:
    """Let `graph/identity` hold the profile of an IRI (None: no source holds it any more) and its keys."""
    new = profile(candidate) if candidate else None
    old = profile_of(draft, iri)
    if new == old:
        return
    if old:
        draft.remove(Quad(iri, PROFILE, old, IDENTITY))
        if next(members(draft, old), None) is None:
            draft.replace(list(draft.match(old, KEY, None, IDENTITY)), ())
    if new and candidate:
        if next(members(draft, new), None) is None:
            draft.replace((), [Quad(new, KEY, Literal(key), IDENTITY) for key in keys(candidate)])
        draft.add(Quad(iri, PROFILE, new, IDENTITY))


def profile_of(store: Reader, iri: NamedNode) -> NamedNode | None:
    """Return the noted profile of an IRI."""
    return next(_nodes(quad.object for quad in store.match(iri, PROFILE, None, IDENTITY)), None)


def members(draft: Draft, profile: NamedNode) -> Iterator[NamedNode]:
    """Yield the IRIs of a profile."""
    return _nodes(quad.subject for quad in draft.match(None, PROFILE, profile, IDENTITY))


def neighbours(draft: Draft, profile: NamedNode) -> list[NamedNode]:
    """Return the profiles that share a key with one, itself included, sorted."""
    shared = [quad.object for quad in draft.match(profile, KEY, None, IDENTITY)]
    found = {
        node
        for key in shared
        if isinstance(key, Literal)
        for node in _nodes(quad.subject for quad in draft.match(None, KEY, key, IDENTITY))
    }
    return sorted(found, key=lambda node: node.value)


def _nodes(nodes: Iterable[object]) -> Iterator[NamedNode]:
    return (node for node in nodes if isinstance(node, NamedNode))

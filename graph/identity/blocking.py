"""Blocking: only candidates that share a key are compared."""

from __future__ import annotations

from graph.identity.candidates import Candidate


def keys(candidate: Candidate) -> frozenset[str]:
    """Return the keys of a candidate; none where nothing about it can identify it.

    Persons and institutions: the name. Agreements: parties and kind. Events: the name, or kind, day and place.
    """
    match candidate.kind_of_thing:
        case "Person" | "Institution":
            return frozenset(_key(candidate.kind_of_thing, name) for name in candidate.names)
        case "Agreement":
            if len(candidate.context) < 2:
                return frozenset()
            return frozenset({_key("Agreement", candidate.kind, *sorted(candidate.context))})
        case "Event":
            named = {_key("Event", name) for name in candidate.names}
            placed = {_key("Event", candidate.kind, candidate.date, place) for place in candidate.places}
            return frozenset(named or (placed if candidate.date else ()))


def _key(*parts: str) -> str:
    return "|".join(parts)

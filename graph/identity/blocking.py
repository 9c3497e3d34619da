"""Blocking: only candidates that share a key are compared.

The keys are narrow: whoever shares one is nearly always the same, so that a candidate finds its cluster by the first
comparison, however many sources speak of it. Two candidates that score `THRESHOLD` or more always share a key.
"""

from __future__ import annotations

from graph.identity.candidates import Candidate
from graph.identity.scores import DAY, names_a_country


def keys(candidate: Candidate) -> frozenset[str]:
    """Return the keys of a candidate; none where nothing about it can identify it.

    Persons: the name with a place or institution of an office, or with a country. Institutions: the name with a
    country, or a name that names one. Agreements: parties, kind and year. Events: name and year, or kind, day and
    place.
    """
    about, year = candidate.kind_of_thing, candidate.date[:4]
    match about:
        case "Person":
            seats = candidate.context | candidate.countries
            return frozenset(_key(about, name, seat) for name in candidate.names for seat in seats)
        case "Institution":
            placed = {_key(about, name, code) for name in candidate.names for code in candidate.countries}
            return frozenset(placed | {_key(about, name) for name in candidate.names if names_a_country(name)})
        case "Agreement":
            several = len(candidate.context) > 1
            return frozenset({_key(about, candidate.kind, year, *sorted(candidate.context))} if several else ())
        case "Event":
            named = {_key(about, name, year) for name in candidate.names if year}
            placed = {_key(about, candidate.kind, candidate.date, place) for place in candidate.places}
            return frozenset(named if candidate.names else placed if len(candidate.date) == DAY else ())


def _key(*parts: str) -> str:
    return "|".join(parts)


def loose_keys(candidate: Candidate) -> frozenset[str]:
    """Return keys that candidates share which may be one, if not surely: for people to look at.

    Persons and institutions: each name. Agreements: the parties. Events: the name, or day and place.
    """
    about = candidate.kind_of_thing
    match about:
        case "Agreement":
            return frozenset({_key(about, *sorted(candidate.context))} if len(candidate.context) > 1 else ())
        case "Event":
            placed = {_key(about, candidate.date, place) for place in candidate.places if len(candidate.date) == DAY}
            return frozenset({_key(about, name) for name in candidate.names} or placed)
        case _:
            return frozenset(_key(about, name) for name in candidate.names)

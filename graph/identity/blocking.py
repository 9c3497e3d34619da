"""Blocking: only candidates that share a key are compared.

The keys are narrow: whoever shares one is nearly always the same, so that a candidate finds its cluster by the first
comparison, however many sources speak of it. Two candidates that score `THRESHOLD` or more always share a key.
"""

from __future__ import annotations

from itertools import combinations

from graph.identity.candidates import Candidate
from graph.identity.names import NAMED, NATIONAL, SHORT, person_words
from graph.identity.scores import DAY


def keys(candidate: Candidate) -> frozenset[str]:
    """Return the keys of a candidate; none where nothing about it can identify it.

    Persons: each word of the name with a place or institution of an office, or the whole with a country. Institutions:
    the form of a name, with a country where it needs one. Agreements: parties, kind and year, or two parties, kind and
    day. Events: name and year, or kind, day and place.
    """
    about, year = candidate.kind_of_thing, candidate.date[:4]
    match about:
        case "Person":
            words = {word for name in candidate.names for word in person_words(name)}
            found = {_key(about, word, seat) for word in words for seat in candidate.context}
            whole = {" ".join(sorted(person_words(name))) for name in candidate.names}
            return frozenset(found | {_key(about, name, code) for name in whole for code in candidate.countries})
        case "Institution":
            own = {form for form in candidate.names if form.startswith((NAMED, SHORT))}
            national = {form for form in candidate.names if form.startswith(NATIONAL)}
            placed = {_key(about, form, code) for form in national for code in candidate.countries}
            return frozenset(placed | {_key(about, form) for form in own})
        case "Agreement":
            parties = sorted(candidate.context)
            whole = {_key(about, candidate.kind, year, *parties)} if len(parties) > 1 else set()
            days = combinations(parties, 2) if len(candidate.date) == DAY else ()
            return frozenset(whole | {_key(about, candidate.kind, candidate.date, *two) for two in days})
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
        case "Person":
            return frozenset(_key(about, *sorted(person_words(name))) for name in candidate.names)
        case "Institution":
            return frozenset(_key(about, name) for name in candidate.names)

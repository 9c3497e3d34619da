"""How sure it is that two candidates are one real thing: a function of the two alone, so that no order matters.

The parts of a score are named (`explained`), so that a reviewer sees why. A score of `THRESHOLD` or more merges.
Precision comes first: what is not known does not count as agreement.
"""

from __future__ import annotations

from graph.gazetteer import gazetteer
from graph.identity.candidates import Candidate

THRESHOLD = 0.8

DAY = len("YYYY-MM-DD")

_TWINNING = "sister-city-agreement"


def score(one: Candidate, other: Candidate) -> float:
    """Return the sum of the parts of `explained`."""
    return round(sum(explained(one, other).values()), 6)


def explained(one: Candidate, other: Candidate) -> dict[str, float]:
    """Return the parts of the score of two candidates by name; empty for two that cannot be one.

    Two IRIs of one source are two things: the source's reader has told them apart.
    """
    if one.kind_of_thing != other.kind_of_thing or one.sources & other.sources:
        return {}
    match one.kind_of_thing:
        case "Person":
            return _person(one, other)
        case "Institution":
            return _institution(one, other)
        case "Agreement":
            return _agreement(one, other)
        case "Event":
            return _event(one, other)


def compatible(one: str, other: str) -> bool:
    """Tell whether two dates (of any precision, "" where unknown) can be one day, and at least the year is told."""
    return bool(one and other) and (f"{one}-".startswith(f"{other}-") or f"{other}-".startswith(f"{one}-"))


def _person(one: Candidate, other: Candidate) -> dict[str, float]:
    name = one.names & other.names
    if not name:
        return {}
    parts = {"name": 0.5 if any(" " in text for text in name) else 0.4}
    if one.context & other.context:
        parts["office"] = 0.45
    elif one.countries & other.countries:
        parts["country"] = 0.35
    return parts


def _institution(one: Candidate, other: Candidate) -> dict[str, float]:
    name = one.names & other.names
    if not name or (one.countries and other.countries and not one.countries & other.countries):
        return {}
    parts = {"name": 0.5}
    if any(names_a_country(text) for text in name):
        parts["name of a place in the name"] = 0.35
    if one.countries & other.countries:
        parts["country"] = 0.35
    return parts


def _agreement(one: Candidate, other: Candidate) -> dict[str, float]:
    if len(one.context) < 2 or one.context != other.context or one.kind != other.kind:
        return {}
    parts = {"parties and kind": 0.5}
    if compatible(one.date, other.date):
        parts["date"] = 0.35
    elif not one.date and not other.date and one.kind.endswith(_TWINNING):
        parts["a pair has one sister-city agreement"] = 0.3
    return parts


def _event(one: Candidate, other: Candidate) -> dict[str, float]:
    if not compatible(one.date, other.date):
        return {}
    if one.names & other.names:
        apart = one.places and other.places and not one.places & other.places
        return {} if apart else {"name": 0.5, "date": 0.35}
    if one.names or other.names or one.kind != other.kind or not one.places & other.places:
        return {}
    if one.date != other.date or len(one.date) < DAY:
        return {}
    return {"kind, day and place": 0.45} | ({"participants": 0.4} if one.context & other.context else {})


def names_a_country(name: str) -> bool:
    """Tell whether a word of a folded name names a country or its people: such a name tells institutions apart."""
    table = gazetteer()
    return any(table.demonym(word) for word in name.split())

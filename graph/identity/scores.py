"""How sure it is that two candidates are one real thing: a function of the two alone, so that no order matters.

The parts of a score are named (`explained`), so that a reviewer sees why. A score of `THRESHOLD` or more merges.
Precision comes first: what is not known does not count as agreement.
"""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from graph.gazetteer import gazetteer
from graph.identity.candidates import Candidate
from graph.identity.names import SHORT, person_words

THRESHOLD = 0.8

DAY = len("YYYY-MM-DD")

LONG = 12
"""A person's name of so many letters is seldom shared."""

KNOWN = 4
"""A short name of so many letters is seldom shared."""

TYPO = 92
"""How alike, of 100, two spellings of one name are."""

_TWINNING = "sister-city-agreement"


def score(one: Candidate, other: Candidate) -> float:
    """Return the sum of the parts of `explained`."""
    return round(sum(explained(one, other).values()), 6)


def explained(one: Candidate, other: Candidate) -> dict[str, float]:
    """Return the parts of the score of two candidates by name; empty for two that cannot be one.

    Which sources they are of makes no difference here: see `graph.identity.parting`.
    """
    if one.kind_of_thing != other.kind_of_thing:
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
    name = max((_alike(left, right) for left in one.names for right in other.names), default=0.0)
    if not name or (one.countries and other.countries and not one.countries & other.countries):
        return {}
    parts = {"name": name}
    if one.context & other.context:
        parts["office"] = 0.45
    elif one.countries & other.countries:
        parts |= _country(one, other)
    return parts


def _alike(one: str, other: str) -> float:
    """Return how much the names of two persons say: a long one more than a short one, a part less than the whole."""
    left, right = person_words(one), person_words(other)
    few = min(len(left), len(right))
    if left == right:
        return 0.4 if few < 2 else 0.5 if sum(map(len, left)) >= LONG else 0.42
    if few < 2 or not left & right:
        return 0.0
    close = ratio(" ".join(sorted(left)), " ".join(sorted(right))) >= TYPO
    return 0.4 if left < right or right < left or close else 0.0


def _country(one: Candidate, other: Candidate) -> dict[str, float]:
    """Return what a common country says: little of two towns, for common names are common there too."""
    left, right = (
        [place for iri in each.context if (place := gazetteer().get(iri)) and place.kind != "Country"]
        for each in (one, other)
    )
    if len(left) < len(one.context) or len(right) < len(other.context):
        return {"country": 0.35}
    near = any(here.region and here.region == there.region for here in left for there in right)
    return {"region": 0.38} if near else {"country, but another place": 0.25}


def _institution(one: Candidate, other: Candidate) -> dict[str, float]:
    if one.countries and other.countries and not one.countries & other.countries:
        return {}
    shared = one.names & other.names
    levels = {form.split(":")[0] for form in shared}
    if "named" in levels:
        return {"name": 0.5, "name of its own": 0.4}
    if "national" in levels:
        parts = {"name": 0.5} | ({"country": 0.35} if one.countries & other.countries else {})
        return parts | ({"short name": 0.32} if any(map(_rare, shared)) and len(parts) < 2 else {})
    if shared and _spelled_out(one) and _spelled_out(other):
        return {"short name": 0.5} if one.kind != other.kind else {}
    if "short" in levels:
        return {"short name": 0.5} | ({"rare short name": 0.32} if any(map(_rare, shared)) else {})
    return {"name": 0.5} if shared else {}


def _rare(form: str) -> bool:
    return form.startswith(SHORT) and len(form) - len(SHORT) >= KNOWN


def _spelled_out(one: Candidate) -> bool:
    return any(not form.startswith(SHORT) for form in one.names)


def _agreement(one: Candidate, other: Candidate) -> dict[str, float]:
    if min(len(one.context), len(other.context)) < 2 or one.kind != other.kind:
        return {}
    if one.context != other.context:
        day = one.date == other.date and len(one.date) == DAY
        part = one.context < other.context or other.context < one.context
        return {"some parties and kind": 0.45, "day": 0.35} if day and part else {}
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

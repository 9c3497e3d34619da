"""Which of two places the other is in, as the gazetteer knows."""

from __future__ import annotations

from graph.gazetteer import gazetteer

_REGENCY = "Kabupaten "  # how the gazetteer names what is a region within a province


def lies(place: str, country: str) -> bool:
    """Whether a place is of a country ("Kigali Rwanda")."""
    one, other = gazetteer().get(place), gazetteer().get(country)
    return one is not None and other is not None and one.kind != "Country" and one.country == other.country


def regency(one: str, other: str) -> bool:
    """Whether a region is an Indonesian kabupaten in the province that another is ("Kabupaten Blora, Jawa Tengah")."""
    lower, upper = gazetteer().get(one), gazetteer().get(other)
    if lower is None or upper is None or lower.region != upper.region:
        return False
    return lower.name.startswith(_REGENCY) and not upper.name.startswith(_REGENCY)

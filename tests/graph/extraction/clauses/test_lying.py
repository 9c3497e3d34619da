"""Places that are in others; the gazetteer knows them."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.lying import lies, regency
from graph.gazetteer import gazetteer


def _iri(name: str) -> str:
    return gazetteer().find(name)[0].iri


@pytest.mark.parametrize(
    ("place", "country", "expected"),
    [("Kigali", "Rwanda", True), ("Kigali", "Kenya", False), ("Rwanda", "Rwanda", False)],
)
def test_a_place_lies_in_its_country(place: str, country: str, expected: bool) -> None:
    assert lies(_iri(place), _iri(country)) is expected


def test_what_is_unknown_lies_nowhere() -> None:
    assert not lies("https://w3id.org/citypact/id/city/xobbo", _iri("Kenya"))
    assert not regency("https://w3id.org/citypact/id/city/xobbo", _iri("Kenya"))

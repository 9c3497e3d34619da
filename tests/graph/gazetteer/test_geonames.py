"""Which cities and names of GeoNames are taken."""

from __future__ import annotations

import pytest

from graph.gazetteer import geonames


def test_small_towns_are_those_listed() -> None:
    found = geonames.cities(15_000, ["Fremantle, AU", "Surabaya, ID", "Nowhere, AU"])
    names = [f"{city['name']}, {city['countrycode']}" for city in found]
    assert names.count("Surabaya, ID") == names.count("Fremantle, AU") == 1
    assert "Joondalup, AU" not in names
    assert names.index("Surabaya, ID") < names.index("Fremantle, AU")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Milano", True),
        ("Val-de-Marne", True),
        ("Île-de-France", True),
        ("MIL", False),
        ("LON", False),
        ("milan", False),
        ("Милан", False),
        ("Lo", False),
        ("wei ye na", False),
        ("Birmingham i Alabama", True),
    ],
)
def test_which_alternate_names_are_fit(name: str, expected: bool) -> None:
    assert geonames.fit(name) is expected

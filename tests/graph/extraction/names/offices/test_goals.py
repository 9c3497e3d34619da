"""Officers of state are of no country that they visit; every text is made up."""

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed during Prime Minister Jane Roe's official visit to Kenya.", set()),
        ("President Jane Roe's trip to the Netherlands ended.", set()),
        ("Prime Minister Jane Roe of Kenya left.", {("Jane Roe", "Prime Minister", "Kenya")}),
        ("Kenya mourns. Prime Minister Jane Roe spoke.", {("Jane Roe", "Prime Minister", "Kenya")}),
    ],
)
def test_who_visits_a_country_is_no_officer_of_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected

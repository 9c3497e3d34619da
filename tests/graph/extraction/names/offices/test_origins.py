"""Where a name may be from; every person is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.names.offices.origins import likeness


@pytest.mark.parametrize(
    ("name", "country", "other"),
    [
        ("Haruka Yamashita", "JP", "GB"),
        ("Zhang Jianping", "CN", "DE"),
        ("Wanjiku Kamau", "KE", "US"),
        ("Krzysztof Wolski", "PL", "FR"),
        ("Jane Whitfield", "GB", "JP"),
        ("Adi Suryawan", "ID", "NL"),
        ("Ivana Zemanová", "CZ", "UA"),
        ("Nkosana Dube", "ZW", "AO"),
        ("Rasmus Toft", "DK", "UA"),
    ],
)
def test_names_look_like_those_of_their_language(name: str, country: str, other: str) -> None:
    one, two = likeness(name, country), likeness(name, other)
    assert one is not None and two is not None and one > two + 15


def test_countries_of_one_language_are_not_told_apart() -> None:
    assert likeness("Jane Whitfield", "GB") == likeness("Jane Whitfield", "AU")


def test_countries_have_names_of_several_languages() -> None:
    belgian, dutch, german = (likeness("Philippe Verhoeven", country) for country in ("BE", "NL", "DE"))
    assert belgian is not None and dutch is not None and german is not None and belgian > dutch > german
    indian, fijian, japanese = (likeness("Anjali Sharma", country) for country in ("IN", "FJ", "JP"))
    assert indian is not None and fijian is not None and japanese is not None and indian > fijian > japanese


@pytest.mark.parametrize("country", [None, "", "AQ", "??"])
def test_country_without_a_language(country: str | None) -> None:
    assert likeness("Jane Whitfield", country) is None


def test_name_without_letters() -> None:
    assert likeness("", "GB") == 0.0


@given(st.text())
def test_any_text(name: str) -> None:
    assert isinstance(likeness(name, "GB"), float)

"""The expressions for dates, of made-up words."""

from __future__ import annotations

import re

import pytest

from graph.extraction.dates.forms import any_of, linked


@pytest.mark.parametrize(
    ("phrases", "text", "expected"),
    [
        ([], "until", None),
        (["till", "till then"], "till then", "till then"),
        (["s.d."], "sxd.", None),
        (["up to"], "up  to", "up  to"),
    ],
)
def test_the_longest_phrase_is_found_and_taken_literally(phrases: list[str], text: str, expected: str | None) -> None:
    found = re.match(any_of(phrases), text)
    assert (found[0] if found else None) == expected


def test_a_word_may_join_a_month_with_its_year() -> None:
    assert re.fullmatch(linked({"year_links": ["of"]}), " of ")
    assert re.fullmatch(linked({"year_links": ["of"]}), " ")
    assert re.fullmatch(linked({"year_links": []}), " of ") is None

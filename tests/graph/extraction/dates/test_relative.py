"""Dates that count from a made-up day of publication."""

from __future__ import annotations

import pytest

from graph.extraction.dates.dates import dates
from graph.extraction.dates.datewords import datewords
from graph.extraction.dates.relative import left_of, offset_of
from graph.model import Date


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They met yesterday.", ["2024-05-14"]),
        ("en", "They met last June.", ["2023-06"]),
        ("en", "They met three days ago.", ["2024-05-12"]),
        ("en", "They met on the 10th.", ["2024-05-10"]),
        ("en", "They will meet on the 25th.", ["2024-05-25"]),
        ("en", "They left on 16 April 2023 and came home on the 29th.", ["2023-04-16", "2023-04-29"]),
        ("en", "They were there from 28 March to 2 April 2023 and met on the 29th.", ["2023-03-28", "2023-03-29"]),
        ("en", "They were there from 28 March to 2 April 2023 and left on the 3rd.", ["2023-03-28", "2023-04-03"]),
        ("en", "They marked it on the 22nd anniversary, on the 5th floor, and went to the 7th Meeting.", []),
        ("en", "Under a memorandum of understanding signed on Monday, A will train teachers.", ["2024-05-13"]),
        ("en", "Under a memorandum of understanding to be signed on Monday, A will train teachers.", ["2024-05-20"]),
        ("id", "Mereka bertemu Senin pekan depan.", ["2024-05-20"]),
        ("id", "Mereka bertemu dua tahun lalu.", []),
        ("id", "Mereka bertemu kemarin.", ["2024-05-14"]),
    ],
)
def test_a_day_counts_from_that_of_publication(language: str, text: str, expected: list[str]) -> None:
    assert [day.first.value for day in dates(text, Date("2024-05-15"), language)] == expected


def test_two_days_of_a_month_are_a_range() -> None:
    (range_,) = dates("They stayed from the 7th to the 9th.", Date("2024-05-15"), "en")
    assert (range_.first.value, range_.last and range_.last.value) == ("2024-05-07", "2024-05-09")


def test_the_word_behind_a_date_has_a_unit() -> None:
    assert offset_of(datewords("id"), "tahun lalu") == ("year", -1)


def test_what_stands_before_is_short() -> None:
    assert left_of("in " * 40, 120) == ("in " * 40)[88:120]
    assert left_of("now", 0) == ""

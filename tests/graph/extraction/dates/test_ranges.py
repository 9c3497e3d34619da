"""Ranges of days whose ends are told apart. All texts are made up for the test."""

from __future__ import annotations

import pytest

from graph.extraction.dates.dates import dates
from graph.model import Date

ISSUED = Date("2024-05-15")  # a Wednesday


def found(text: str, language: str) -> list[tuple[str, str | None]]:
    mentions = dates(text, ISSUED, language)
    return [(mention.first.value, mention.last.value if mention.last else None) for mention in mentions]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "mulai Senin (13/5/2024) hingga Kamis (16/5/2024)"),
        ("id", "sejak Senin (13/5) sampai Kamis (16/5)"),
        ("id", "Senin hingga Kamis (16/5)"),
        ("id", "Senin hingga Kamis (13-16/5/2024)"),
        ("id", "dari Senin 13 Mei s.d. Kamis 16 Mei 2024"),
        ("id", "tanggal 13 sampai dengan tanggal 16 Mei 2024"),
        ("id", "13 s.d 16 Mei 2024"),
        ("id", "13 – 16/5/2024"),
        ("id", "13/5/2024 - 16/5/2024"),
        ("id", "(13/5-16/5/2024)"),
        ("id", "pada 13, 14, 15 dan 16 Mei 2024"),
        ("en", "from Monday 13 May to Thursday 16 May 2024"),
        ("en", "from Monday, May 13, to Thursday, May 16"),
        ("en", "from the 13th to the 16th of May 2024"),
        ("en", "May 13, 14, 15 and 16"),
        ("en", "from May 13, 2024, to May 16, 2024"),
    ],
)
def test_two_days_with_a_word_for_a_range_between_them_are_one_range(language: str, text: str) -> None:
    assert found(text, language) == [("2024-05-13", "2024-05-16")]


def test_a_range_of_weekdays_that_ended_began_before_its_end() -> None:
    assert found("They were there from Monday until Sunday.", "en") == [("2024-05-06", "2024-05-12")]
    assert found("They met Tuesday through Thursday.", "en") == [("2024-05-07", "2024-05-09")]


def test_a_dash_behind_the_day_of_a_dateline_makes_no_range() -> None:
    assert found("AMBON, 13 Mei 2024 – Rabu pagi hujan turun.", "id") == [("2024-05-13", None), ("2024-05-15", None)]


def test_days_with_and_between_them_stay_two() -> None:
    assert found("on Monday and Tuesday", "en") == [("2024-05-13", None), ("2024-05-14", None)]

"""Dates with which agreements end, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Alderton dan Briggen memperpanjang nota kesepahaman hingga 2029, Rabu (3/3/2021).", "2021-03-03"),
        ("Alderton dan Briggen memperpanjang nota kesepahaman hingga 2029.", None),
    ],
)
def test_the_end_of_a_term_is_no_day_of_a_deed(text: str, day: str | None) -> None:
    assert [row[1:3] for row in told(text, "id")] == [("renewed", day)]

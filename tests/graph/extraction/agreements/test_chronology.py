"""Lines of made-up chronologies, with made-up places."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document
from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twinning timeline\n\n7 May 2011 – Alderton and Briggen become sister cities."),
        ("en", "Twinning timeline\n\n- 7 May 2011: Alderton and Briggen become sister cities"),
        ("id", "Kronologi kota kembar\n\n7 Mei 2011: Alderton dan Briggen menjadi kota kembar."),
    ],
)
def test_two_become_twins_on_the_day_that_heads_the_line(language: str, text: str) -> None:
    assert told(text, language) == [("sister-city-agreement", "signed", "2011-05-07", AB)]


@pytest.mark.parametrize(
    "text",
    [
        "Twinning timeline\n\nIn 2011 a guest said that Alderton and Briggen may become sister cities.",
        "Twinning timeline\n\n7 May 2029: Alderton and Briggen become sister cities.",
        "Twinning timeline\n\n7 May 2011: the plan that Alderton and Briggen become sister cities is proposed.",
    ],
)
def test_who_may_become_twins_is_none(text: str) -> None:
    assert all(status != "signed" for _, status, _, _ in told(text, "en"))


def test_a_visit_in_a_chronology_makes_no_twins() -> None:
    text = "Kronologi kota kembar Alderton\n\n2009: Kunjungan Wali Kota Alderton ke Briggen\n2011: Menjadi kota kembar"
    assert all(day != "2009" for _, _, day, _ in told(text, "id"))


def test_a_twin_added_during_a_visit_is_one() -> None:
    text = (
        "Leeds has six sister cities. The most recent of them is Lille, which was added in August 2015, during a "
        "visit by its mayor."
    )
    found = extract(Document("x", text, language="en", issued=Date("2024-05-07")))
    assert [str(getattr(one.object, "value", "")) for one in found.statements if one.predicate == "signedOn"] == [
        "2015-08"
    ]

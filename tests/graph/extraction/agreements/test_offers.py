"""Cooperation that is offered to somebody named elsewhere, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    "offer",
    [
        "Alderton menawarkan kerja sama pengelolaan sampah.",
        "Alderton tertarik bekerja sama di bidang pertanian.",
        "Alderton mengajak bekerja sama.",
    ],
)
def test_the_other_side_stands_in_the_sentence_before(offer: str) -> None:
    rows = told(f"Delegasi Alderton menemui Wali Kota Briggen di Briggen.\n{offer}", "id")
    assert [row[1:] for row in rows] == [("proposed", None, AB)]


def test_what_they_plan_anyway_is_not_offered_again() -> None:
    text = "Alderton akan meneken MoU dengan Briggen.\nAlderton menawarkan kerja sama pengelolaan sampah."
    assert [row[1:] for row in told(text, "id")] == [("planned", None, AB)]


def test_a_wish_is_no_offer() -> None:
    text = "Delegasi Alderton menemui Wali Kota Briggen.\nAlderton berharap kerja sama meningkat."
    assert told(text, "id") == []

"""What is told of another partner by "with" alone, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")


@pytest.mark.parametrize(
    "text",
    [
        "MoU Alderton dengan Briggen diteken pada 1993, sedangkan dengan Cassia pada 1997.",
        "MoU Alderton dengan Briggen diteken pada 1993, sementara dengan Cassia diteken tahun 1997.",
        "Alderton bermitra dengan Briggen sejak 1993, lalu dengan Cassia sejak 1997.",
        "Alderton memiliki sister city dengan Briggen dan Cassia.\nMoU dengan Briggen diteken pada 1993,"
        " sedangkan dengan Cassia pada 1997.",
    ],
)
def test_another_partner_has_a_paper_and_a_day_of_its_own(text: str) -> None:
    assert [row[2:] for row in told(text, "id")] == [("1993", AB), ("1997", AC)]


def test_a_partner_of_something_else_has_none() -> None:
    text = "MoU Alderton dengan Briggen diteken pada 1993, sedangkan dengan Cassia berlangsung pertandingan pada 1997."
    assert [row[2:] for row in told(text, "id")] == [("1993", AB)]

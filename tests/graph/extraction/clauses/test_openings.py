"""Where lists begin that "with" introduces, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")


@pytest.mark.parametrize(
    "text",
    [
        "Alderton meneken MoU dengan sejumlah kota pelabuhan di Ruritania, di antaranya Briggen dan Cassia.",
        "Alderton meneken MoU dengan beberapa kota pelabuhan tua, antara lain Briggen dan Cassia.",
        "Dalam forum itu Alderton meneken MoU dengan Briggen dan Cassia.",
    ],
)
def test_partners_behind_a_count_of_them(text: str) -> None:
    assert [row[3] for row in told(text, "id")] == [AB, AC]

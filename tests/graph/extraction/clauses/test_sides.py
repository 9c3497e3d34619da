"""Who stands on which side of a deed, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Alderton meneken MoU dengan Briggen, di Gedung Tram Company, pada Senin.", ("Alderton", "Briggen")),
        ("Alderton meneken MoU dengan perusahaan asal Ruritania, Port Authority.", ("Alderton", "Port Authority")),
        ("Alderton dan Briggen akan meneken MoU pada Kongres Port Authority.", ("Alderton", "Briggen")),
    ],
)
def test_who_agrees(text: str, parties: tuple[str, ...]) -> None:
    assert [row[3] for row in told(text, "id")] == [parties]


def test_where_a_member_of_a_list_lies() -> None:
    text = "Alderton meneken MoU dengan Port Authority di Briggen dan Tram Company di Cassia."
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Port Authority"), ("Alderton", "Tram Company")]

"""Papers that one clause names besides its first, on made-up sentences with made-up places."""

from __future__ import annotations

from tests.graph.extraction.pacts import told


def test_each_noun_has_its_partner_and_day() -> None:
    text = "Alderton signed a memorandum with Briggen in 2018 and a framework agreement with Cassia in 2019."
    assert [row[2:] for row in told(text)] == [("2018", ("Alderton", "Briggen")), ("2019", ("Alderton", "Cassia"))]

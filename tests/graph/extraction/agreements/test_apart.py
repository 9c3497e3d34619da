"""Papers of each of several, on made-up sentences with made-up places."""

from __future__ import annotations

from tests.graph.extraction.pacts import told


def test_each_of_several_dates_is_of_a_paper_of_its_own() -> None:
    text = "Alderton signed pacts with Briggen in 2001 and with Cassia in 2010."
    assert [row[2:] for row in told(text)] == [("2001", ("Alderton", "Briggen")), ("2010", ("Alderton", "Cassia"))]

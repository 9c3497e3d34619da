"""Since when ties hold, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen have been linked since 1947.",
        "Alderton and Briggen were linked in 1947.",
        "Alderton and Briggen were paired in 1947.",
        "Alderton has been twinned with Briggen since 1947.",
        "Alderton is twinned with Briggen, Ruritania (1947).",
    ],
)
def test_a_tie_has_the_year_of_its_start(text: str) -> None:
    assert told(text) == [("sister-city-agreement", "signed", "1947", AB)]

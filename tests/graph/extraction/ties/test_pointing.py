"""Partners that made-up texts tell by pointing back to those they spoke of."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text", "language"),
    [
        (2, "Alderton chooses its sister cities with care.\nIt has only two, Briggen and Cassia in Ruritania.", "en"),
        (3, "Alderton is proud of its partners abroad.\nThere are three of these: Briggen, Cassia and Dormund.", "en"),
        (2, "Alderton has sister cities.\nSome are old.\nThey are Briggen and Cassia.", "en"),
        (1, "Alderton would not mind having a second twin.\nBriggen is already one.", "en"),
        (2, "Alderton punya banyak kota kembar.\nDua yang lebih dulu ialah Briggen dan Cassia.", "id"),
        (0, "Alderton has no hall.\nThey are Briggen and Cassia.", "en"),
        (0, "Alderton has sister cities.\nThey are planned to be Briggen and Cassia.", "en"),
        (0, "Alderton has sister cities.\nThey are Ann Arden and Bela Brock.", "en"),
        (0, "Alderton has sister cities.\nThey are far away.", "en"),
    ],
)  # fmt: skip
def test_pointing(count: int, text: str, language: str) -> None:
    assert pairs(text, language) == list(PARTNERS[:count])


def test_who_is_listed_where_it_happens_is_not_whose_they_are() -> None:
    text = (
        "Dormund – The fair is over.\nBriggen won, and Briggen danced.\n"
        "Sister cities were asked to come, and Briggen, Cassia and Alderton did."
    )
    assert pairs(text) == [("Alderton", "Dormund"), ("Briggen", "Dormund"), ("Cassia", "Dormund")]

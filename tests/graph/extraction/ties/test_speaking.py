"""For whom somebody says "we", on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", '"Selain dengan Dormund, kami punya kerja sama serupa dengan Briggen dan Cassia," kata Ann Arden.'),
        ("id", 'Ann Arden hadir.\n"Kami juga memiliki kerja sama dengan Briggen dan Cassia," katanya.'),
        ("en", '"We already cooperate with Briggen and Cassia," said Ann Arden.'),
    ],
)
def test_we_are_the_body_of_who_speaks(language: str, text: str) -> None:
    assert {("Alderton", "Briggen"), ("Alderton", "Cassia")} <= set(pairs(text, language))
    assert ("Briggen", "Cassia") not in pairs(text, language)
    assert told(text, language) == []

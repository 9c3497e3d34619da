"""Places that only tell where a firm is from, on made-up phrases."""

from __future__ import annotations

import pytest

from graph.extraction.clauses import firms
from graph.extraction.clauses.cues import words


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "with the Alderton firm Xobb", True),
        ("en", "with Alderton water company Xobb", True),
        ("en", "with the Alderton port operator, Xobb", True),
        ("en", "with Alderton as a partner of Briggen", False),
        ("en", "with Alderton transport authority officials", False),
        ("en", "with Alderton", False),
        ("id", "dengan perusahaan air minum Alderton, Xobb", True),
        ("id", "dengan operator pelabuhan Alderton, Xobb", True),
        ("id", "dengan perusahaan di Alderton", False),
        ("id", "dengan Alderton", False),
    ],
)
def test_a_place_beside_a_noun_for_a_firm(language: str, text: str, expected: bool) -> None:
    start, uses = text.index("Alderton"), words(language, "prepositions")
    assert (firms.behind(text, start + len("Alderton"), uses) or firms.before(text, start, uses)) is expected

"""Titles with their short form in brackets."""

from __future__ import annotations

import pytest

from graph.extraction.lexicon import Hits
from graph.extraction.names.words.brackets import doubled


@pytest.mark.parametrize(
    ("words", "titles", "expected"),
    [
        ("kepala dinas ( kadis ) pariwisata", {0: (2, "a"), 3: (4, "b")}, {0: (5, "a")}),
        ("kepala dinas ( kota ) pariwisata", {0: (2, "a")}, {0: (2, "a")}),
        ("bupati ( sekda", {0: (1, "a"), 2: (3, "b")}, {0: (1, "a"), 2: (3, "b")}),
        ("", {}, {}),
    ],
)
def test_a_title_goes_on_to_the_end_of_its_bracket(words: str, titles: Hits, expected: Hits) -> None:
    assert doubled(words.split(), titles) == expected

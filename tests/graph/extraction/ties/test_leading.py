"""Who does something with whom a made-up clause names first."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.sides import sides_of
from graph.extraction.ties.leading import led_by
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "led", "acting"),
    [
        ("With Alderton, Briggen runs a course.", "Alderton", "Briggen"),
        ("With Alderton and Briggen, Cassia runs a course.", "Alderton Briggen", "Cassia"),
        ("With Alderton, Briggen and Cassia, Dormund runs a course.", "Alderton Briggen Cassia", "Dormund"),
        ("With Alderton, Briggen and Cassia run a course.", "Alderton", "Briggen Cassia"),
        ("With Alderton, Briggen and Cassia.", "Alderton Briggen Cassia", ""),
        ("With Alderton and Briggen running a course.", "Alderton Briggen", ""),
    ],
)
def test_led_by(text: str, led: str, acting: str) -> None:
    read = view(text)
    (clause,) = read.clauses
    sides = sides_of(read, clause)
    parts = led_by(read, clause, sides, sides.after(len("With ")))
    assert [" ".join(text[part.start : part.end] for part in group) for group in parts] == [led, acting]

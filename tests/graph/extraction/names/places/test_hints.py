"""Towns that a body's name or the dateline tells; every town is invented."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Guests came to Xobbington, says the Xobbington Twinning Society.", "Xobbington"),
        ("Guests came to Xobbington. The Xobbington Sister City Committee met them.", "Xobbington"),
        ("XOBBINGTON – Guests came to Xobbington today.", "Xobbington"),
    ],
)
def test_towns_told_by_bodies_and_datelines(text: str, town: str) -> None:
    assert town in {one.name for one in extract(Document("x", text, language="en")).entities if one.kind == "City"}

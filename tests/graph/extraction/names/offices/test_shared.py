"""Offices that are joined, of made-up persons."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def offices(text: str) -> set[tuple[str, str]]:
    reading = read(Document(slug="made-up", text=text, language="id"))
    names = {entity.iri: entity.name or "" for entity in reading.entities}
    return {(names[role.person], role.title) for role in reading.roles}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bupati dan Wakil Bupati Sleman, Budi Contohnya dan Sri Misalnya, hadir.",
            {("Budi Contohnya", "Bupati"), ("Sri Misalnya", "Wakil Bupati")},
        ),
        ("Bupati Sleman Budi Contohnya dan stafnya hadir.", {("Budi Contohnya", "Bupati")}),
    ],
)
def test_as_many_persons_as_offices_hold_them_in_turn(text: str, expected: set[tuple[str, str]]) -> None:
    assert offices(text) == expected

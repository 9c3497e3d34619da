"""Particles in names; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.persons import particles
from graph.extraction.names.who import draft
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Jan van den Roe", 3), ("Jan van 't Roe", 4), ("Jan Roe", 1)],
)
def test_the_particles_between_two_names(text: str, expected: int) -> None:
    page = draft(Document("test", text, language="en"))
    assert particles.after(page, 1) == expected
    assert particles.before(page, expected) == 1


@pytest.mark.parametrize(
    ("word", "expected"), [("al-Roe", True), ("d'Roe", True), ("d’Roe", True), ("Al-Roe", False), ("don't", False)]
)
def test_what_is_joined_to_a_name(word: str, expected: bool) -> None:
    assert particles.is_joined(draft(Document("test", f"Ali {word}", language="en")), 1) is expected

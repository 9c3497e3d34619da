"""Where an event takes place, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.facts import settings
from graph.extraction.facts.agreements import agreements
from graph.extraction.facts.happenings import happenings
from tests.graph.extraction.readings import name, view


def _places(text: str, language: str = "en") -> list[set[str]]:
    seen = view(text, language)
    return [set(map(name, event.places)) for event in happenings(seen, agreements(seen))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden and Bela Brock signed an MoU in Cassia on 3 March 2021."),
        ("id", "Ann Arden dan Bela Brock menandatangani nota kesepahaman di Cassia, 3 Maret 2021."),
    ],
)
def test_the_place_beside_the_deed(language: str, text: str) -> None:
    assert _places(text, language) == [{"Cassia"}]


def test_the_parties_are_no_place() -> None:
    assert _places("Alderton and Briggen signed an MoU on 3 March 2021.") == [set()]


def test_no_events_no_candidates() -> None:
    assert list(settings.candidates(view("Cassia is a town."), [])) == []

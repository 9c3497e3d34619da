"""Which visit a passage tells of again, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.events.events import Event
from graph.extraction.events.occasions import occasions
from tests.graph.extraction.readings import name, view


def _visits(text: str, language: str = "en") -> list[Event]:
    return [event for event in occasions(view(text, language)) if event.kind == "visit"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Guests from Briggen are in Cassia.\nBela Brock, the mayor of Briggen, visited Cassia with a choir."),
        ("en", "Bela Brock visited Cassia.\nThe delegation arrived on 3 March 2021."),
        ("id", "Bela Brock berkunjung ke Cassia.\nRombongan tiba pada 3 Maret 2021."),
    ],
)
def test_one_visit_in_two_sentences(language: str, text: str) -> None:
    assert [len(event.clauses) for event in _visits(text, language)] == [2]


def test_guests_of_another_place_come_on_another_visit() -> None:
    text = "A delegation from Briggen visited Cassia.\nA delegation from Alderton visited Cassia."
    assert [len(event.clauses) for event in _visits(text)] == [1, 1]


def test_the_guests_far_behind_are_others() -> None:
    text = "Bela Brock visited Cassia.\n" + "Rain fell.\n" * 9 + "The delegation arrived."
    assert [len(event.clauses) for event in _visits(text)] == [1, 1]


def test_weaker_words_give_only_what_is_missing() -> None:
    text = "Bela Brock, the mayor of Briggen, visited Cassia.\nOn 3 March 2021 Bela Brock inspected Cassia."
    (visit,) = _visits(text)
    assert len(visit.clauses) == 1
    assert visit.start is not None and visit.start.value == "2021-03-03"
    assert set(map(name, visit.places)) == {"Cassia"}

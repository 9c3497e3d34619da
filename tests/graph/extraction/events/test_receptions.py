"""Guests who are received, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.events.occasions import occasions
from graph.extraction.events.receptions import named
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden received Bela Brock.", ["meeting"]),
        ("en", "Ann Arden welcomed Bela Brock.", ["visit"]),
        ("en", "At a reception for Mayor Bela Brock, Ann Arden spoke.", ["meeting"]),
        ("en", "Bela Brock visited Alderton.", ["visit"]),
        ("id", "Ann Arden menerima Bela Brock.", ["meeting"]),
        ("id", "Ann Arden menerima kunjungan Bela Brock.", ["visit"]),
    ],
)
def test_a_reception_is_a_meeting(language: str, text: str, expected: list[str]) -> None:
    assert [event.kind for event in named(occasions(view(text, language)))] == expected

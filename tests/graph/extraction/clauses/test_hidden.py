"""What only describes a member of a list, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.hidden import behalf, seated
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A signed with Tram Company in Alderton and Briggen.", True),
        ("A signed with Tram Company in Alderton, and Briggen.", True),
        ("A signed with Tram Company in Alderton, the Briggen.", False),
        ("A signed with Tram Company near Alderton and Briggen.", False),
    ],
)
def test_where_a_member_lies(text: str, told: bool) -> None:
    (clause,) = view(text).clauses
    first, place = clause.parts[:2]
    assert seated(text, first.end, place) is told


def test_whom_a_member_acts_for() -> None:
    text = "Ann Arden on behalf of Alderton and Bela Brock signed."
    (clause,) = view(text).clauses
    assert [text[start:end] for start, end in behalf(text, clause)] == ["on behalf of Alderton "]

"""Papers to which somebody only gives consent, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.consent import approved
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council approved a pact between Alderton and Briggen.", True),
        ("The pact between Alderton and Briggen is approved.", True),
        ("Alderton and Briggen signed a pact.", False),
    ],
)
def test_consent(text: str, told: bool) -> None:
    (clause,) = view(text).clauses
    assert approved(clause, clause.of("agreements")[0]) is told

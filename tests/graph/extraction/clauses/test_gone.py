"""Words that say that what was agreed is over, in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.gone import end_of, end_words
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Alderton and Briggen signed a memorandum in 2019, and the memorandum was annulled.", "ended"),
        ("The accord, inked in 2009 by Ann Arden and Bela Brock, lapsed in 2012.", "expired"),
        ("Alderton and Briggen signed it weeks before the forum ended.", None),
        ("Alderton and Briggen signed a memorandum.", None),
    ],
)
def test_the_end_of_what_was_signed(text: str, status: str | None) -> None:
    (clause,) = view(text).clauses
    assert end_of(clause, clause.of("signing")[0]) == status


def test_what_would_end_is_not_over() -> None:
    assert end_words(view("The pact will not be cancelled.").clauses[0]) == []
    assert end_words(view("They came.").clauses[0]) == []

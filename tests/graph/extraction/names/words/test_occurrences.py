"""What other occurrences of a word tell; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import draft
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.occurrences import is_surname, only_in_headline, recurs
from graph.model import Document


def drafted(text: str, language: str = "en") -> Draft:
    return draft(Document("test", text, language=language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sowedoe, the consul, met Jane Sowedoe.", True),
        ("Sowedoe, the consul, met the old Sowedoe.", False),
        ("Sowedoe, the consul, spoke.", False),
    ],
)
def test_a_surname_stands_behind_a_given_name_elsewhere(text: str, expected: bool) -> None:
    assert is_surname(drafted(text), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sowedoe, the consul, spoke. They met Sowedoe again.", True),
        ("Sowedoe, the consul, spoke. They saw a sowedoe again.", False),
        ("Sowedoe, the consul, spoke. Sowedoe left.", False),
        ("Sowedoe, the consul, spoke.", False),
    ],
)
def test_a_name_recurs_with_a_capital_amid_a_sentence(text: str, expected: bool) -> None:
    assert recurs(drafted(text), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati dan Camat Saling Sapa\n\nMereka bertemu.", True),
        ("Bupati dan Camat Saling Sapa.\n\nMereka bertemu.", False),
        ("Bupati dan Camat Saling Sapa\n\nKemudian Saling dan Sapa bertemu.", False),
        ("Bupati dan Camat Budi Sapa\n\nMereka bertemu.", False),
    ],
)
def test_words_that_stand_only_in_a_headline(text: str, expected: bool) -> None:
    assert only_in_headline(drafted(text, "id"), 3, 5) is expected

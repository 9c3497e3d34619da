"""Who can take a side in a clause, in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.bearers import bearers
from graph.extraction.clauses.cues import words
from graph.extraction.clauses.passages import passages
from graph.extraction.names.who import read
from graph.model import Document

_BEFORE = {
    "en": "Ann Arden, mayor of Leeds, welcomed Bela Brock, governor of Bavaria. ",
    "id": "Bupati Sleman Budi Contoh menerima Rektor Universitas Contoh Siti Misal. ",
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The mayor and the governor signed it.", ["mayor", "governor"]),
        ("en", "It was signed by a mayor.", []),
        ("id", "Bupati menandatangani naskah itu.", ["Bupati"]),
        ("en", "Rain fell.", []),
    ],
)
def test_an_office_stands_for_who_was_told_to_hold_it(language: str, text: str, expected: list[str]) -> None:
    whole = _BEFORE[language] + text
    last = passages(read(Document("test", whole, language=language))).clauses[-1]
    found = [whole[part.start : part.end] for part in bearers(whole, last, words(language, "joins"))]
    assert found == expected

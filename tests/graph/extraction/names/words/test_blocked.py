"""Lines that tell who wrote a report, in which no names are read; persons are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "By Jane Roe\n\nThe mayor of Leeds, Mary Poe, sang.", {"Mary Poe"}),
        ("en", "Jane Roe sang. By Thursday, Mary Poe had left.", {"Jane Roe", "Mary Poe"}),
        ("en", "Mary Poe sang.\n\nEditor: Jane Roe", {"Mary Poe"}),
        ("id", "Wali Kota Bandung Budi Contoh bernyanyi.\n\nPenulis: Agus Contoh", {"Budi Contoh"}),
        ("en", "By", set()),
        ("en", "", set()),
    ],
)
def test_credits_name_nobody(language: str, text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language=language))
    assert {entity.name for entity in found.entities if entity.kind == "Person"} == expected


def test_titles_of_other_reports_name_nobody() -> None:
    text = "Jane Roe sang.\n\nRelated\nMayor of Lyon John Smith left\nMary Poe in Paris\nThe end."
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities} == {"Jane Roe"}

"""Ordinary words with capitals; every text is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Leeds signed an MoU on Joint Commission for Cooperation.", {"Leeds"}),
        ("id", "Itu MoU on Combating Bad Habits (Ketua KPK) dan MoU on Peru Peat Fields.", {"KPK", "Peru"}),
        ("en", "The MoU on the University of Xobb was signed.", {"University of Xobb"}),
        ("id", "MoU tentang Smart City dan Wali Kota Bogor Budi Contoh hadir.", {"Bogor", "Budi Contoh"}),
        ("en", "Leeds signed an MoU on Monday with Xobbing Ministry of Water.", {"Leeds", "Xobbing Ministry of Water"}),
    ],
)
def test_ordinary_words_begin_no_name(language: str, text: str, expected: set[str]) -> None:
    assert {entity.name for entity in read(Document("test", text, language=language)).entities} == expected

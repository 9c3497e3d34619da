"""Persons whom only a deed tells; every person and body is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names import who
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Nota itu diteken pada Senin (6/5/2024) oleh Xobrar untuk Bogor dan Zubo Pexi untuk Perth.",
         ["Xobrar", "Zubo Pexi"]),
        ("id", "Naskah diteken oleh Xobrar atas nama Bogor dan Zubo Pexi atas nama Perth.", ["Xobrar", "Zubo Pexi"]),
        ("id", "Xobrar menandatangani selaku Wali Kota Bogor.", ["Xobrar"]),
        ("en", "The pact was signed by Xobrar for Bogor and Zubo Pexi for Perth.", ["Xobrar", "Zubo Pexi"]),
        ("en", "Xobrar signed as mayor of Bogor and Zubo Pexi as mayor of Perth.", ["Xobrar", "Zubo Pexi"]),
        ("en", "Zubo Pexi signed on behalf of the city of Bogor.", ["Zubo Pexi"]),
        ("en", "The contract was signed by Veolia for Perth.", []),
        ("en", "Officials signed for Bogor and Perth.", []),
        ("en", "They signed as mayors of Bogor and Perth.", []),
        ("en", "The song was written by Xobrar for Perth.", []),
        ("id", "Dokumen itu ditandatangani oleh Bogor untuk Perth.", []),
    ],
)  # fmt: skip
def test_who_signs_for_a_body_is_a_person(language: str, text: str, expected: list[str]) -> None:
    read = who.read(Document("test", text, language=language))
    assert sorted(one.name or "" for one in read.entities if one.kind == "Person") == expected

"""Verbs of titles in title case; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import draft, read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "language", "small"),
    [
        ("Universitas Misal Teken Naskah Bersama", "id", ["Teken"]),
        ("Universitas Misal Teken naskah bersama", "id", ["naskah", "bersama"]),
        ("Teken Naskah Bersama Universitas Misal", "id", ["Teken"]),
        ("Teken naskah dengan Universitas Misal", "id", ["naskah", "dengan"]),
        ("Mayor Roe Meets Guests From Osaka", "en", ["Meets"]),
        ("Roe Meets Us", "en", []),
        ("Council OKs pact with Osaka", "en", ["OKs", "pact", "with"]),
        ("Universitas Misal Raya Teken MoU dengan Pemkab Blora", "id", ["Teken", "dengan"]),
        ("Universitas Misal Raya Teken kerja sama dengan Blora", "id", ["kerja", "sama", "dengan"]),
        ("", "en", []),
    ],
)
def test_a_verb_of_a_title_counts_as_small(text: str, language: str, small: list[str]) -> None:
    tokens = draft(Document("test", text, language=language)).tokens
    assert [word for word, capital in zip(tokens.words, tokens.capital, strict=True) if not capital] == small


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("University of Sampleton Signs Pact With Tongji University\n\nYes.", "en",
         ["Tongji University", "University of Sampleton"]),
        ("Gandeng Misal Cluster, Dewan Contoh Bakal Ramai\n\nDewan Contoh dan Misal Cluster (MCL) hadir.", "id",
         ["Dewan Contoh", "Misal Cluster"]),
        ("Dewan Misal Gandeng IPB University Kelola Sampah\n\nYa.", "id", ["Dewan Misal", "IPB University"]),
    ],
)  # fmt: skip
def test_a_verb_ends_a_name_in_a_title(text: str, language: str, expected: list[str]) -> None:
    reading = read(Document("test", text, language=language))
    assert sorted(one.name or "" for one in reading.entities if one.kind == "Institution") == expected

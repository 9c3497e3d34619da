"""The ministries of ministers by the short forms of both; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menhub Budi Contoh hadir di Kementerian Perhubungan dan Kementerian Luar Negeri.", "Kementerian Perhubungan"),
        ("Wamenlu Budi Contoh mewakili Kemlu, bukan Kementerian Perhubungan.", "Kemlu"),
        ("Menko Infra Budi Contoh bicara untuk Kemenko Infra.", "Kemenko Infra"),
        ("Menteri PKP Budi Contoh hadir. Kementerian Perumahan dan Kawasan Permukiman menyusul.",
         "Kementerian Perumahan dan Kawasan Permukiman"),
        ("Menteri Pekerjaan Umum Budi Contoh hadir. Kemenpu dan Kemenpar menyusul.", "Kemenpu"),
        ("Mendikdasmen Budi Contoh hadir bersama Kemenkes.", None),
    ],
)  # fmt: skip
def test_a_minister_is_of_the_ministry_of_the_field(text: str, expected: str | None) -> None:
    reading = read(Document("test", text, language="id"))
    names = {one.iri: one.name for one in reading.entities}
    assert [names[role.of] for role in reading.roles] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Direktur Jenderal Kerja Sama ASEAN Kementerian Luar Negeri, Budi Contoh, hadir.", "id",
         [("Direktur Jenderal Kerja Sama ASEAN", "Kementerian Luar Negeri")]),
        ("Direktur Eropa II Kemlu Budi Contoh hadir.", "id", [("Direktur Eropa II", "Kemlu")]),
        ("The Vice Minister for Foreign Affairs of Japan Jane Roe came.", "en",
         [("Vice Minister for Foreign Affairs", "Japan")]),
    ],
)  # fmt: skip
def test_what_stands_behind_the_field_is_the_body(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    reading = read(Document("test", text, language=language))
    names = {one.iri: one.name for one in reading.entities}
    assert [(role.title, names[role.of]) for role in reading.roles] == expected

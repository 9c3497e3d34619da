"""Offices told again in short; every person and text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputi Bidang Pariwisata Otorita Misal Adi Contoh tiba. Pusat Umpama senang, kata Deputi Adi.",
         [("Deputi Bidang Pariwisata", "Otorita Misal")]),
        ("Duta Besar Peru Ani Misal tiba. Lewat KJRI Perth, Dubes Ani menyapa Jepang.",
         [("Duta Besar", "Peru"), ("Dubes", "Peru")]),
        ("Direktur Misal Adi Contoh tiba.", []),
    ],
)  # fmt: skip
def test_an_office_told_again_in_short_is_of_the_same_body(text: str, expected: list[tuple[str, str]]) -> None:
    reading = read(Document("test", text, language="id"))
    names = {one.iri: one.name or "" for one in reading.entities}
    assert [(role.title, names[role.of]) for role in reading.roles] == expected

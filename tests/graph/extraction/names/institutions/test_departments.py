"""Departments of territories by their short names, and faculties; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinkes Kabupaten Sleman meneken naskah itu.", ["Dinkes Kabupaten Sleman"]),
        ("Naskah itu diteken DPMPTSP Kota Batam.", ["DPMPTSP Kota Batam"]),
        ("Kepala Dinkes Kota Bogor Budi Contoh hadir.", []),
        ("Kepala Disporapar Kota Bogor, Budi Contoh, hadir.", []),
        ("Kata dinkes di Bogor, ia hadir.", []),
        ("Dinkes belum hadir.", []),
        ("Diskominfo Kota Bogor | 3 Mei 2017", []),
        ("Naskah diteken Fakultas Teknik Universitas Misal Raya.", ["Fakultas Teknik Universitas Misal Raya"]),
        ("Mitranya Fakultas Teknik UGM.", ["Fakultas Teknik UGM"]),
        ("Mitranya Fakultas Teknik (FT) Universitas Misal.", ["Fakultas Teknik (FT) Universitas Misal"]),
        ("Mitranya Fakultas Teknik, serta Fakultas Seni.", ["Fakultas Teknik", "Fakultas Seni"]),
        ("Ia dosen Fakultas Teknik Universitas Misal.", ["Universitas Misal"]),
        ("Dekan Fakultas Teknik UGM Budi Contoh hadir.", ["UGM"]),
        ("Fakultas Teknik UGM menerima tamu dari UGM.", ["Fakultas Teknik UGM", "UGM"]),
        ("Fakultas itu hadir.", []),
    ],
)
def test_a_part_that_acts_is_a_body(text: str, expected: list[str]) -> None:
    reading = read(Document("test", text, language="id"))
    assert sorted(one.name or "" for one in reading.entities if one.kind == "Institution") == sorted(expected)

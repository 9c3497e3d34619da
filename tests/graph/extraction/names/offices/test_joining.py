"""What belongs to the body beside an office; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wali Kota Bogor (Budi Contoh) hadir.", ("Budi Contoh", "Bogor")),
        (
            "Kepala Dinas Perumahan (PUPR) Kota Bogor Budi Contoh hadir.",
            ("Budi Contoh", "Dinas Perumahan (PUPR) Kota Bogor"),
        ),
        ("Dubes LBBP RI untuk Jepang, Budi Contoh, hadir.", ("Budi Contoh", "RI")),
        ("Dubes Jepang untuk Indonesia dan Brunei Darussalam Ken Misal hadir.", ("Ken Misal", "Jepang")),
        ("Kapolres Metro Bekasi Kota Kombes Pol Budi Contoh hadir.", ("Budi Contoh", "Bekasi")),
        ("Dandim 0123/Bekasi Letkol Inf Budi Contoh hadir.", ("Budi Contoh", "Bekasi")),
        ("Komandan Kodim 0123/Bekasi, Budi Contoh, hadir.", ("Budi Contoh", "Kodim 0123/Bekasi")),
        ("Ketua DPD RI asal Bali Budi Contoh hadir.", ("Budi Contoh", "DPD RI")),
    ],
)
def test_what_stands_behind_the_body_of_an_office(text: str, expected: tuple[str, str]) -> None:
    found = read(Document("test", text, language="id"))
    label = {entity.iri: entity.name for entity in found.entities}
    assert [(label[role.person], label[role.of]) for role in found.roles] == [expected]

"""Regional units of larger bodies; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kanwil Kemenag Provinsi Riau hadir.", ["Kanwil Kemenag Provinsi Riau"]),
        ("Kanwil DJP Jawa Tengah II hadir.", ["Kanwil DJP Jawa Tengah II"]),
        ("Kantor Kementerian Agama Kota Dumai hadir.", ["Kantor Kementerian Agama Kota Dumai"]),
        ("Rapat di Kantor Kementerian Agama Kota Dumai selesai.", ["Kementerian Agama Kota Dumai"]),
        ("Perwakilan BKKBN Provinsi Riau hadir.", ["Perwakilan BKKBN Provinsi Riau"]),
        ("BPJS Kesehatan Kantor Cabang Malang hadir.", ["BPJS Kesehatan Kantor Cabang Malang"]),
        ("Balai Wilayah Sungai (BWS) Sulawesi I hadir.", ["Balai Wilayah Sungai (BWS) Sulawesi I"]),
        ("Balai Besar Wilayah Sungai (BBWS) Xobbo hadir.", ["Balai Besar Wilayah Sungai (BBWS) Xobbo"]),
        ("Kejaksaan Negeri (Kejari) Batang hadir.", ["Kejaksaan Negeri (Kejari) Batang"]),
        (
            "Kantor Wilayah Direktorat Jenderal Pajak (Kanwil DJP) Jawa Tengah II hadir.",
            ["Kantor Wilayah Direktorat Jenderal Pajak (Kanwil DJP) Jawa Tengah II"],
        ),
        ("Kodim 0123/Jember hadir.", ["Kodim 0123/Jember"]),
        ("Kodam V/Xobbo hadir.", ["Kodam V/Xobbo"]),
        ("Lantamal V Surabaya hadir.", ["Lantamal V Surabaya"]),
        ("Polres Metro Bekasi Kota hadir.", ["Polres Metro Bekasi Kota"]),
        ("Kodim itu hadir.", []),
    ],
)
def test_a_unit_belongs_to_the_name(text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language="id"))
    assert [one.name for one in found.entities if one.kind == "Institution"] == expected

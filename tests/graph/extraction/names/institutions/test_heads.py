"""Names of institutions behind their head words; hospitals and doctors are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("id", "RSUD dr. Xobbe Misal"),
        ("id", "STKIP Xobbe Misal"),
        ("id", "Konsulat Jenderal (Konjen) Belanda di Surabaya"),
        ("id", "RSUP Prof. Dr. Xobbe"),
        ("id", "Rumah Sakit Umum Daerah (RSUD) Dr. Xobbe"),
        ("id", "Kementerian Federal Jerman untuk Kerja Sama Ekonomi dan Pembangunan"),
        ("en", "Ministry of Youth, Sports and the Arts"),
        ("en", "Ministry of Agriculture, Food and the Environment"),
    ],
)
def test_whole_names(language: str, name: str) -> None:
    texts = {"id": f"{name} meneken nota kesepahaman dengan Kota Lund.", "en": f"The {name} paid."}
    found = read(Document("test", texts[language], language=language))
    assert [entity.name for entity in found.entities if entity.kind == "Institution"] == [name]


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Badan Pengusahaan (BP) Batam", {"BP", "BP Batam", "Badan Pengusahaan Batam"}),
        (
            "Kedutaan Besar Republik Indonesia (KBRI) Praha",
            {"KBRI", "KBRI Praha", "Kedutaan Besar Republik Indonesia Praha"},
        ),
    ],
)
def test_an_acronym_inside_a_name(name: str, aliases: set[str]) -> None:
    found = read(Document("test", f"{name} meneken nota kesepahaman dengan Kota Lund.", language="id"))
    (body,) = [entity for entity in found.entities if entity.kind == "Institution"]
    assert (body.name, set(body.aliases)) == (name, aliases)


def test_a_name_ends_with_its_line() -> None:
    text = "Universitas Xobbe Misal (UXM)\nInstitut Contoh Raya hadir."
    found = {entity.name for entity in read(Document("test", text, language="id")).entities}
    assert found == {"Universitas Xobbe Misal", "Institut Contoh Raya"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jane Roe of Xobbe University on 6 May 2024 spoke.", ["Xobbe University"]),
        (
            "en",
            "UNIDO and National Institute of Xobbe Sciences met.",
            ["National Institute of Xobbe Sciences", "UNIDO"],
        ),
        (
            "en",
            "Busan Institute of Technology and National University of Korba met.",
            ["Busan Institute of Technology", "National University of Korba"],
        ),
        ("en", "Xobbe State University and Asian Coastal Bank met.", ["Asian Coastal Bank", "Xobbe State University"]),
        ("en", "The Xobbe Convention and Visitors Bureau met.", ["Xobbe Convention and Visitors Bureau"]),
        ("en", "The Center for Sustainable Mobility paid.", ["Center for Sustainable Mobility"]),
        ("en", "The Xobbe Trade and Transport Authority paid.", ["Xobbe Trade and Transport Authority"]),
        (
            "en",
            "The Xobbing Junior and Senior High School and the Peruvian Business and Professional Association met.",
            ["Peruvian Business and Professional Association", "Xobbing Junior and Senior High School"],
        ),
        (
            "id",
            "PT Misal Logistik dan Technical University of Kobe bertemu.",
            ["PT Misal Logistik", "Technical University of Kobe"],
        ),
        (
            "id",
            "Kementerian Dalam Negeri dan United Cities and Local Governments bertemu.",
            ["Kementerian Dalam Negeri", "United Cities and Local Governments"],
        ),
        ("id", "Universitas Sains dan Teknologi Misal meneken MoU.", ["Universitas Sains dan Teknologi Misal"]),
        ("id", "UN-Habitat dan UNDP bertemu.", ["UN-Habitat", "UNDP"]),
    ],
)
def test_where_a_name_ends_beside_another(language: str, text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language=language))
    assert sorted(entity.name or "" for entity in found.entities if entity.kind == "Institution") == expected

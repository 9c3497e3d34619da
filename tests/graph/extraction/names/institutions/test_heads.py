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

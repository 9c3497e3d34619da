"""Names that initials tell, and short forms of names; bodies are invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> dict[str | None, tuple[str, ...]]:
    found = read(Document("test", text, language=language))
    return {entity.name: entity.aliases for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # initials in brackets tell a name without a head word, but for territories and programmes
        ("en", "Coastal Xo Window (CXW) paid. CXW left.", {"Coastal Xo Window": ("CXW",)}),
        ("id", "Institut Xobbo Malang (IXO Malang) hadir.", {"Institut Xobbo Malang": ("IXO Malang",)}),
        ("en", "Cities After Dark (CAD) paid.", {"Cities After Dark": ("CAD",)}),
        ("en", "New Xo City (NXC) and the Green Xo Programme (GXP) grew.", {}),
        ("id", "Kursus Pemantapan Pimpinan (KPP) dibuka.", {}),
        # the name in brackets behind its acronym
        ("id", "BPBD (Badan Penanggulangan Bencana Daerah) hadir.", {"Badan Penanggulangan Bencana Daerah": ("BPBD",)}),
        ("id", "Dinas Pekerjaan Umum (PU) Bogor rapat. Dinas PU setuju.", {"Dinas Pekerjaan Umum (PU) Bogor": ("Dinas PU", "Dinas Pekerjaan Umum Bogor", "PU", "PU Bogor")}),
        # with the country that ends the name
        ("id", "Kementerian Pertanahan Korea Selatan (MOLIT) rapat. Ketua tim MOLIT Korea Selatan, Jo Misal, setuju.", {"Kementerian Pertanahan Korea Selatan": ("MOLIT", "MOLIT Korea Selatan")}),
        # a bracket is no town, but may be a region
        ("id", "PT Kereta Misal (KAI) (Persero) rapat.", {"PT Kereta Misal": ("KAI",)}),
        # a short form without the seat, where no other body has it, and the house of which one is a committee
        ("id", "Kedutaan Besar Peru di Jakarta buka.", {"Kedutaan Besar Peru di Jakarta": ("Kedutaan Besar Peru",)}),
        ("id", "Konsulat Peru di Medan dan Konsulat Peru di Bogor buka.", {"Konsulat Peru di Medan": (), "Konsulat Peru di Bogor": ()}),
        ("id", "Komisi I DPR RI rapat.", {"Komisi I DPR RI": ("DPR RI",)}),
        # a shorter name told beside
        ("id", "PT Xobbe Jaya (Persero), yang lazim disebut Pelindo, hadir.", {"PT Xobbe Jaya (Persero)": ("Pelindo",)}),
        ("en", "Acme Widgets Ltd, also known as UNOPS, paid.", {"Acme Widgets Ltd": ("UNOPS",)}),
        ("id", "JICA atau UNDP hadir, begitu pula Bank Dunia atau ADB.", {"JICA": (), "UNDP": (), "Bank Dunia": (), "ADB": ()}),
        # an acronym may end with the town that stands behind the name
        ("en", "the School of Design (SD), Lyon paid. They work with SDL.", {"School of Design": ("SD", "SDL")}),
    ],
)  # fmt: skip
def test_initials(language: str, text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert named(text, language) == expected


def test_initials_of_territories_are_no_bodies() -> None:
    text = "The homes are in the Federal Capital Territory (FCT). The FCT paid."
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == set()

"""Names of institutions; most of them are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.institutions import institutions
from graph.extraction.names.who import draft, read
from graph.model import Document


def named(text: str, language: str) -> list[tuple[str, str | None]]:
    page = draft(Document("test", text, language=language))
    institutions.find(page)
    return [(name.core, name.acronym) for name in sorted(page.names, key=lambda name: name.first)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Springfield Water Authority (SWA) paid", [("Springfield Water Authority", "SWA")]),
        ("en", "the General Assembly of the Xobbo Association met", [("Xobbo Association", None)]),
        (
            "en",
            "Acme Works Ltd (the “Firm”) paid. The Firm left.",
            [("Acme Works Ltd", "Firm"), ("Firm", None), ("Firm", None)],
        ),
        ("en", "with Northwind Havvind AS today", [("Northwind Havvind AS", None)]),
        ("en", "MINUTES OF THE ORDINARY MEETING OF COUNCIL", []),
        ("en", "Sister Cities of Leeds", []),
        ("en", "with Leeds Sister Cities", [("Leeds Sister Cities", None)]),
        ("id", "bersama PT Misal Raya, PT Contoh Jaya", [("PT Misal Raya", None), ("PT Contoh Jaya", None)]),
        (
            "en",
            "the Bureau of Public and Governmental Relations paid",
            [("Bureau of Public and Governmental Relations", None)],
        ),
        (
            "en",
            "Roe University & Research and Green Fund Ltd",
            [("Roe University & Research", None), ("Green Fund Ltd", None)],
        ),
        ("en", "the Hillside Recycling Center and the seminar “The Paperless School” closed", []),
        ("en", "The Acme News Agency reported.", []),
        (
            "en",
            "the Ministry of Sanitation and Water Resources paid",
            [("Ministry of Sanitation and Water Resources", None)],
        ),
        ("en", "the World University Games, the Acme University Art Festival and a Roe-Poe Partnership Agreement", []),
        ("en", "They met Metro de Xobbe in Lyon.", [("Metro de Xobbe", None)]),
        ("en", "the Department of Health in Lyon paid", [("Department of Health", None)]),
        (
            "en",
            "the Ministry for Environment, Nature Conservation and Nuclear Safety paid",
            [("Ministry for Environment, Nature Conservation and Nuclear Safety", None)],
        ),
        (
            "en",
            "They met Mott MacDonald, Jasa Tirta II and Nippon Koei.",
            [
                ("Mott MacDonald", None),
                ("Jasa Tirta II", None),
                ("Nippon Koei", None),
            ],
        ),
        ("en", "the Acme Steelworkers’ Credit Union paid", [("Acme Steelworkers’ Credit Union", None)]),
        ("en", "Dr. Roe of St. Xo’s Hospital left", [("St. Xo’s Hospital", None)]),
        ("en", "the Roe Polytechnic University paid", [("Roe Polytechnic University", None)]),
        ("en", "Makueni County Assembly sat", [("Makueni County Assembly", None)]),
        ("en", "the General Assembly, the Party Committee and the People’s Committee met", []),
        ("id", "Konsul Jenderal Amerika Serikat (AS) hadir", []),
        (
            "id",
            "Pusat Kerja Sama Kementerian Dalam Negeri hadir",
            [("Pusat Kerja Sama", None), ("Kementerian Dalam Negeri", None)],
        ),
        ("id", "Kementerian Tenaga Kerja di Jakarta hadir", [("Kementerian Tenaga Kerja", None)]),
        ("id", "Dewan Prefektur Kyoto hadir", [("Dewan Prefektur Kyoto", None)]),
        ("id", "Perjanjian Kerja Sama (PKS) diteken", []),
        ("id", "di Nusa Tenggara Timur (NTT) dan Gubernur NTT hadir", []),
        ("id", "Dewan Bisnis Misal Jaya (DBMJ) hadir", [("Dewan Bisnis Misal Jaya", "DBMJ")]),
        (
            "id",
            "PT Contoh Lestari Tbk (“Perseroan”) untung",
            [("PT Contoh Lestari Tbk", "Perseroan"), ("Perseroan", None)],
        ),
        ("id", "BIRO UMUM DAN HUMAS\nSiaran pers", []),
        ("id", "Kementerian PPN/Bappenas setuju", [("Kementerian PPN/Bappenas", None)]),
        ("id", "Dirut Perumda Tirta Misal Rino Umpama hadir", [("Perumda Tirta Misal", None)]),
        ("id", "Direktur Politeknik Negeri Misal M. Rino Umpama hadir", [("Politeknik Negeri Misal", None)]),
        ("id", "Ia belajar di Universitas A. Misal, Solo.", [("Universitas A. Misal", None)]),
        ("id", "", []),
    ],
)
def test_names_by_their_heads(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert named(text, language) == expected


def test_names_of_one_institution() -> None:
    text = (
        "Kementerian Perhubungan (Kemenhub) dan Kementerian Angkutan (MTC) Oman sepakat. MTC berterima kasih. "
        "Kemenhub siap. PT Maju Jaya Abadi dan PT Maju hadir."
    )
    found = read(Document("test", text, language="id"))
    names = {entity.name: entity.aliases for entity in found.entities if entity.kind == "Institution"}
    assert names == {
        "Kementerian Perhubungan": ("Kemenhub",),
        "Kementerian Angkutan (MTC) Oman": ("Kementerian Angkutan Oman", "MTC", "MTC Oman"),
        "PT Maju Jaya Abadi": ("PT Maju",),
    }


def entities(text: str, language: str) -> set[str | None]:
    found = read(Document("test", text, language=language))
    return {entity.name for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a noun tells what follows, and the name holds elsewhere
        ("en", "They met the utility Vatten Zzyzx. Vatten Zzyzx paid.", {"Vatten Zzyzx"}),
        ("en", "They met the Korean builder Zzyzx Abc Def.", {"Zzyzx Abc Def"}),
        ("en", "Zzyzx Wings, a carrier from Leeds, paid.", {"Zzyzx Wings"}),
        ("en", "the company behind Leeds’s buses and the firm Monday", set()),
        ("id", "Perusahaan air minum Zzyzx Abc menyewa konsultan.", {"Zzyzx Abc"}),
        # foreign names, and where a name ends
        ("en", "the Institut Zzyzx de la Mer paid", {"Institut Zzyzx de la Mer"}),
        ("en", "the Acme School of Design in Leeds paid", {"Acme School of Design"}),
        ("en", "Peru’s consulate in Leeds paid", {"Peru’s consulate in Leeds"}),
        ("en", "the Baffin Women’s Council paid", {"Baffin Women’s Council"}),
        ("en", "the Nepal–Sichuan Society paid", {"Nepal–Sichuan Society"}),
        ("id", "Universitas Misal Jaya di Bogor setuju", {"Universitas Misal Jaya"}),
        ("id", "Kepala Biro Hukum Setda Bali Budi Contoh hadir.", {"Biro Hukum Setda Bali"}),
        ("id", "Rumah sakit di Bogor penuh.", set()),
    ],
)
def test_names_by_the_words_around(language: str, text: str, expected: set[str]) -> None:
    assert entities(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a known name is none inside a country's, nor where another name goes on from it
        ("en", "They flew to the United Arab Emirates.", set()),
        ("en", "They flew with Emirates.", {"Emirates"}),
        ("en", "They met at the UN Memorial Xobbetery with UNESCO.", {"UNESCO"}),
        ("en", "The Federation of Bolton Freight Xobbers sang.", {"Federation of Bolton Freight Xobbers"}),
        ("en", "The Council of the Iranian city sang. The Xobbe Union sang.", {"Xobbe Union"}),
        # families of heads and of nouns that end a firm's name
        ("en", "The Accademia Xobbina and Zzyx Roasters sang.", {"Accademia Xobbina", "Zzyx Roasters"}),
        ("en", "The Zzyx Traders’ Guild sang.", {"Zzyx Traders’ Guild"}),
        ("id", "Kebun Raya Xobbe dan Jejaring Xobbe bernyanyi.", {"Kebun Raya Xobbe", "Jejaring Xobbe"}),
        # one word of a name stands for it, a part behind a stroke too
        ("id", "Kementerian ATR/BPN bernyanyi. BPN diam.", {"Kementerian ATR/BPN"}),
        ("en", "The choir Xobbe sang. Xobbe University sang.", {"Xobbe University"}),
    ],
)
def test_bodies_told_apart_from_what_they_stand_in(language: str, text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language=language))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == expected

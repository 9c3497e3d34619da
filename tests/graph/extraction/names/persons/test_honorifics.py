"""Honorifics and degrees; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.persons.honorifics import degrees, honorifics
from graph.extraction.names.who import draft, read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Dr. Jane Roe spoke.", "Jane Roe spoke."),
        ("en", "Jane Roe spoke.", "Jane Roe spoke."),
        ("en", "General Jane Roe spoke.", "Jane Roe spoke."),
        ("en", "General Assembly members spoke.", "General Assembly members spoke."),
        ("en", "Hj. Siti Contoh spoke.", "Siti Contoh spoke."),
        ("en", "H. Ahmad Contoh spoke.", "Ahmad Contoh spoke."),
        ("en", "Drs. H. Muhammad Contoh spoke.", "Muhammad Contoh spoke."),
        ("en", "H. Ahmad spoke.", "H. Ahmad spoke."),
        ("en", "Pak Chong-su spoke.", "Pak Chong-su spoke."),
        ("en", "H. Brent Roe spoke.", "H. Brent Roe spoke."),
        ("en", "H. R. Roe spoke.", "H. R. Roe spoke."),
        ("id", "almarhum Budi Contoh dikenang.", "Budi Contoh dikenang."),
        ("id", "dr.H.Contoh Umpama hadir.", "Contoh Umpama hadir."),
        ("id", "Ir. H. Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Prof. Dr. Eng. Adi Misal hadir.", "Adi Misal hadir."),
        ("id", "Dr.Eng. Adi Misal hadir.", "Adi Misal hadir."),
        ("id", "Prof. Eng Kiat Misal hadir.", "Eng Kiat Misal hadir."),
        ("id", "Prof. Dr.-Ing. Anke Misal hadir.", "Anke Misal hadir."),
        ("id", "Letjen (Purn) Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Irjen Pol. Drs. Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Laksamana Pertama TNI Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Tgk. H. Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Ir.H.Adi Contoh hadir.", "Adi Contoh hadir."),
        ("id", "Kolonel Pnb Budi Contoh hadir.", "Budi Contoh hadir."),
        ("id", "Kang Budi hadir.", "Budi hadir."),
        ("id", "Kang Gi-misal hadir.", "Kang Gi-misal hadir."),
        ("en", "", ""),
    ],
)
def test_honorifics_before_a_name(language: str, text: str, expected: str) -> None:
    page = draft(Document("test", text, language=language))
    after = honorifics(page, 0)
    assert text[page.tokens.starts[after] :] == expected if text else after == 0


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Roe, PhD, spoke.", ", spoke."),
        ("en", "Roe, who spoke.", ", who spoke."),
        ("id", "Contoh, S.T., M.M. hadir.", "hadir."),
        ("id", "Contoh MSi hadir.", "hadir."),
        ("id", "Contoh hadir.", "hadir."),
    ],
)
def test_degrees_behind_a_name(language: str, text: str, expected: str) -> None:
    page = draft(Document("test", text, language=language))
    assert text[page.tokens.starts[degrees(page, 1)] :] == expected


def test_a_degree_with_a_blank_is_no_person() -> None:
    text = "Hadir Drs. Budi Contoh, M. Si dan Ani Misal."
    found = draft(Document("test", text, language="id"))
    comma = found.tokens.words.index(",")
    assert found.tokens.words[degrees(found, comma)] == "dan"
    assert {one.name for one in read(Document("test", text, language="id")).entities} == {"Budi Contoh", "Ani Misal"}

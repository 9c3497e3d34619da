"""Where names of English institutions end; the institutions are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Xobbe Light Co (XLC) sang.", {"Xobbe Light Co"}),
        ("The University of Leeds Valley Xobb sang.", {"University of Leeds Valley Xobb"}),
        ("The Council of Leeds Xobb Park sang.", {"Council of Leeds"}),
        ("The University of Leeds Mayor Jane Roe sang.", {"University of Leeds"}),
        ("The chair of the Islamic Council of the Iranian city sang.", {"Islamic Council"}),
        ("The Embassy of Colombia in China sang.", {"Embassy of Colombia in China"}),
        (
            "People of Xobb University Malaysia and of the University of Xobb Ningbo China sang.",
            {"Xobb University Malaysia", "University of Xobb Ningbo China"},
        ),
        ("People liked how Xobb University President Jane Roe sang.", {"Xobb University"}),
        (
            "We heard the Ministry of Xobb Planning and the National Bank of Rwanda sing.",
            {"Ministry of Xobb Planning", "National Bank of Rwanda"},
        ),
        (
            "We heard the Leeds Chamber of Industry and Commerce and the Xobb Administration Authority sing.",
            {"Leeds Chamber of Industry and Commerce", "Xobb Administration Authority"},
        ),
        ("We heard the Xobb Ports and Harbours Authority sing.", {"Xobb Ports and Harbours Authority"}),
        (
            "Staff of Save the Children Laos and of the ICLEI Southeast Asia office sang.",
            {"Save the Children Laos", "ICLEI Southeast Asia"},
        ),
        (
            "The Department of Culture, Radio, Television and Tourism of Hainan Province sang.",
            {"Department of Culture, Radio, Television and Tourism of Hainan Province"},
        ),
        ("", set()),
    ],
)
def test_ends_of_names(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kementerian Ekonomi Kreatif/Badan Ekonomi Kreatif bernyanyi.",
            {"Kementerian Ekonomi Kreatif/Badan Ekonomi Kreatif"},
        ),
        (
            "Kantor Perwakilan Bank Indonesia Sulawesi Tengah bernyanyi.",
            {"Kantor Perwakilan Bank Indonesia Sulawesi Tengah"},
        ),
        ("Aliansi Kabupaten/Kota Xobb bernyanyi.", {"Aliansi Kabupaten/Kota Xobb"}),
        ("Universitas Xobb Sepakat Kerja Sama Riset", {"Universitas Xobb"}),
        ("Mereka bertemu di Universitas Xobb Lantai VI.", {"Universitas Xobb"}),
    ],
)
def test_ends_of_indonesian_names(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="id"))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == expected

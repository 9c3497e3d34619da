"""How far names of institutions reach, and what they are joined with; persons and bodies are invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> dict[str | None, tuple[str, ...]]:
    found = read(Document("test", text, language=language))
    return {entity.name: entity.aliases for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Ministry of Transport and High Technologies paid", {"Ministry of Transport and High Technologies"}),
        ("the Department of Housing and Urban-Rural Development paid", {"Department of Housing and Urban-Rural Development"}),
        ("the Acme Association for Friendship with Foreign Countries paid", {"Acme Association for Friendship with Foreign Countries"}),
        ("the Kharkiv State Opera and Ballet Theatre sang", {"Kharkiv State Opera and Ballet Theatre"}),
        ("the Université de l’Xo paid", {"Université de l’Xo"}),
        ("the Acme Seaport Investment & Operation Group paid", {"Acme Seaport Investment & Operation Group"}),
        ("Vienna-based Zzyzx GmbH and Ghent-based Acme Holdings paid", {"Zzyzx GmbH", "Acme Holdings"}),
        ("pupils of Wellington Hospital, but the Wellington hospital", {"Wellington Hospital"}),
        ("United Cities and Local Governments of Africa (UCLG Africa) paid", {"United Cities and Local Governments of Africa"}),
        ("the Latino Alliance of the U.S. Conference of Mayors met", {"Latino Alliance", "U.S. Conference of Mayors"}),
        ("at the Leeds Command Centre", set()),
        ("Acme Sensors and the Xo Singers met Roe Mobility.", {"Acme Sensors", "Xo Singers", "Roe Mobility"}),
    ],
)  # fmt: skip
def test_english(text: str, expected: set[str]) -> None:
    assert named(text, "en").keys() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinas Cipta Karya dan Dinas Bina Marga hadir.", {"Dinas Cipta Karya", "Dinas Bina Marga"}),
        ("Konsulat Jenderal Republik Rakyat Tiongkok di Medan buka.", {"Konsulat Jenderal Republik Rakyat Tiongkok di Medan"}),
        ("Kementerian Dalam Negeri dan Sekretariat Negara setuju.", {"Kementerian Dalam Negeri", "Sekretariat Negara"}),
        ("Direktur Utama PT Misal Pesisir Xyz Abc, meminta izin.", {"PT Misal Pesisir"}),
        ("Kantor Universitas Teknik Xyz di Asia Tenggara buka.", {"Universitas Teknik Xyz"}),
        ("Konselor Kedutaan Besar Turki Xyz Abc hadir.", {"Kedutaan Besar Turki"}),
        ("Mereka bertemu di Balai Xyz, dan Balai Benih Xyz hadir.", {"Balai Benih Xyz"}),
        ("Uni Emirat Arab dan Uni Kota Xyz sepakat.", {"Uni Kota Xyz"}),
        ("Lanud Xyz dan Gapoktan Abc Xyz hadir.", {"Lanud Xyz", "Gapoktan Abc Xyz"}),
    ],
)  # fmt: skip
def test_indonesian(text: str, expected: set[str]) -> None:
    assert named(text, "id").keys() == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # initials in brackets tell a name without a head word, but for territories and programmes
        ("en", "Coastal Xo Window (CXW) paid. CXW left.", {"Coastal Xo Window": ("CXW",)}),
        ("en", "Cities After Dark (CAD) paid.", {"Cities After Dark": ("CAD",)}),
        ("en", "New Xo City (NXC) and the Green Xo Programme (GXP) grew.", {}),
        ("id", "Kursus Pemantapan Pimpinan (KPP) dibuka.", {}),
        # an acronym may end with the town that stands behind the name
        ("en", "the School of Design (SD), Lyon paid. They work with SDL.", {"School of Design": ("SD", "SDL")}),
    ],
)  # fmt: skip
def test_initials(language: str, text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # what a noun explains is no person
        ("en", "They met Eko Xobbe, an officer of Leeds.", set()),
        ("en", "They met Päijo Xobbe, the waste company of Leeds.", {"Päijo Xobbe"}),
        ("en", "They met the waste company Päijo Xobbe, whose people sang.", {"Päijo Xobbe"}),
        ("en", "They met the choir Zzyzx Abc Def.", {"Zzyzx Abc Def"}),
        ("id", "Ia melihat Xyz Abc Def, pabrik milik Leeds.", {"Xyz Abc Def"}),
        # so is with whom one has a contract, but no town and no person
        ("en", "The town has a contract with Zzyzx Meats Abc.", {"Zzyzx Meats Abc"}),
        ("en", "The town has a contract with Jane Roe and one with Leeds.", set()),
        ("en", "The city has a deal with the Jardín Xobbo de Abc.", {"Jardín Xobbo de Abc"}),
    ],
)  # fmt: skip
def test_bodies_that_the_words_around_tell(language: str, text: str, expected: set[str]) -> None:
    assert named(text, language).keys() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, who chairs Osaka City Council, came.", {"Osaka City Council"}),
        ("Osaka City Council signed a pact.", set()),
        ("A delegation from Osaka’s city council sang.", set()),
        ("Osaka City Council voted against it.", {"Osaka City Council"}),
        ("the president of Leeds City Council came", set()),
        ("Bangkok Metropolitan Administration (BMA) paid, and so did Kochi Corporation.", set()),
    ],
)
def test_councils_that_vote(text: str, expected: set[str]) -> None:
    assert named(text, "en").keys() == expected

"""How far names of institutions reach; persons and bodies are invented."""

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
        # whose body it is may be told by a possessive, where it is by "in"
        ("Peru’s embassy and Xobbe’s chamber of commerce, but Lyon’s chamber of commerce", {"Peru’s embassy", "Lyon’s chamber of commerce"}),
        ("the American Chamber of Commerce in Taipei paid", {"American Chamber of Commerce in Taipei"}),
        ("the American Chamber of Commerce in Chicago paid", {"American Chamber of Commerce"}),
        ("the High Commission of Zambia in South Africa reports", {"High Commission of Zambia in South Africa"}),
        # an agency is named by its field and its territory
        ("Enterprise Dunedin met people of Natural Resources Canada and Tourism Ireland.", {"Enterprise Dunedin", "Natural Resources Canada", "Tourism Ireland"}),
        ("Visit Cork in spring, in Visit Nepal 2020 and with Business Asia.", set()),
        ("at the meeting of the Board of Trustees on March 15", {"Board of Trustees"}),
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
        # unknown words go on with a name, but for those of an officer
        ("Komisi Sungai Xyz dan Badan Restorasi Lahan Xyz hadir.", {"Komisi Sungai Xyz", "Badan Restorasi Lahan Xyz"}),
        ("Kepala Badan Restorasi Lahan Xyz, Def Ghi, hadir.", {"Badan Restorasi Lahan Xyz"}),
        ("Kepala Balai Penelitian Serealia Xyz Def Ghi hadir.", {"Balai Penelitian Serealia Xyz"}),
        ("Kepala Balai Penelitian Budi Contoh hadir.", {"Balai Penelitian"}),
        ("Kelompok Tani Xyz Abc di Telang, Università di Xyz", {"Kelompok Tani Xyz Abc", "Università di Xyz"}),
        ("Ketua Dewan Pengurus APEKSI Budi Contoh, Badan Anggaran dan Fraksi Xyz hadir.", {"APEKSI"}),
        ("Sekretaris Jenderal ASEAN Budi Contoh tiba dari negara ASEAN.", {"ASEAN"}),
        ("Delegasi negara ASEAN tiba.", set()),
        ("Kementerian Sekretariat Negara setuju.", {"Kementerian Sekretariat Negara"}),
        ("Kepala Dinas PUPR Budi Contoh dan Ketua TP PKK Kota Bogor Siti Contoh hadir.", {"Dinas PUPR", "TP PKK Kota Bogor"}),
        ("Lanud Xyz dan Gapoktan Abc Xyz hadir.", {"Lanud Xyz", "Gapoktan Abc Xyz"}),
    ],
)  # fmt: skip
def test_indonesian(text: str, expected: set[str]) -> None:
    assert named(text, "id").keys() == expected

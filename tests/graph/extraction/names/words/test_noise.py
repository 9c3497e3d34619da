"""What of a page is not read; every text is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "BACA JUGA: Wali Kota Ambon Budi Contoh Dilantik\n\nBogor ramai.", {"Bogor"}),
        ("id", "Bogor ramai.\n\nBaca Juga:\nBupati Gowa Budi Contoh Terbang\n\nHujan turun.", {"Bogor"}),
        ("id", "Bogor ramai.\nBACA JUGA:\nBupati Gowa Budi Contoh Ajak Warga Menari!\nMedan sepi.", {"Bogor", "Medan"}),
        ("id", "Bogor ramai. Foto: PT Misal (Persero)/Asep Teladan\nMedan sepi.", {"Bogor", "Medan"}),
        ("id", "Bogor ramai.\n- Daerah7 hari ago\nBupati Gowa Budi Contoh Terbang\n- Nasional3 jam lalu", {"Bogor"}),
        ("id", "Rabu, 13 Februari 2019 Reporter: Budi Contoh Editor: Asep\nBogor ramai.", {"Bogor"}),
        ("id", "Bogor ramai (Foto: Budi Contoh) dan hangat. (dok/Humas Gowa)", {"Bogor"}),
        ("id", "Bogor ramai.\nPewarta: Budi Contoh\nRedaksi Misal / Asep Teladan", {"Bogor"}),
        ("id", "Laporan Wartawan Misal Bali, Budi Contoh\n\nBogor ramai.", {"Bogor"}),
        ("id", "Bogor, Sonora.ID – Hari ini ramai.", {"Bogor"}),
        ("id", "Bogor ramai seminggu lalu.", {"Bogor"}),
        ("en", "Leeds is busy. (Photo by Jane Roe / Office of the Governor of Xobbing)", {"Leeds"}),
        ("en", "Site icon Lima Forum English\n\nLeeds is busy. (Image: Jane Roe)", {"Leeds"}),
        ("id", "Bogor ramai.\n\nBerita Terkait\n1. Taman Contoh Dibuka Bupati Gowa\n2. Ambon Misal", {"Bogor"}),
        ("id", "Bogor ramai.\n\nBerita Terbaru\n\nIran Serang Ambon", {"Bogor"}),
        ("id", "Bogor ramai. (Budi Contoh)\nMedan sepi. WARTA/Asep Teladan", {"Bogor", "Medan"}),
        ("id", "Bogor ramai.\nBudi Contoh\n\nPenulis\n\nMedan sepi.", {"Bogor", "Medan"}),
        ("id", "Bogor ramai.\nBACA JUGA: Wah! Budi Contoh Tiba di Ambon\nMedan sepi.", {"Bogor", "Medan"}),
        ("en", "Leeds is busy.\n\nYou may like\n\nJane Roe Goes to Lima\n\nLima Mayor Resigns", {"Leeds"}),
        ("en", "Leeds is busy.\nJohn Doe/Example Press", {"Leeds"}),
        ("en", "Leeds is busy. (AP Photo/Jane Roe)\n\nLeeds is old.", {"Leeds"}),
        ("en", "A tree (Getty Images/Jane Roe)\nLeeds is busy.", {"Leeds"}),
        ("en", "Leeds is busy. (ABC, Xobbing City photo) It is old.", {"Leeds"}),
        ("en", "Leeds is busy.\nPics: Jane Roe\nIt is old.", {"Leeds"}),
        ("en", "Photo: Mayor Jane Roe of Leeds", {"Leeds", "Jane Roe"}),
        ("en", "Leeds is busy.\nTranslator: Jane Roe, John Doe\nPhoto by Jane Roe", {"Leeds"}),
        ("en", "Leeds is busy.\n(Reporting by Jane Roe; editing by John Doe)", {"Leeds"}),
        ("id", "Bogor ramai.\nDitulis oleh Budi Contoh\nPenerjemah: Asep Teladan", {"Bogor"}),
        ("en", "Perth/Kobe\nLeeds / Lille", {"Perth", "Kobe", "Leeds", "Lille"}),
        ("en", "Leeds is busy. (Jane Roe, Mayor of Leeds)", {"Leeds", "Jane Roe"}),
        ("en", "Leeds is busy (Photo by Jane Roe).\n3 days ago\nMayor Jane Roe Flies to Lima", {"Leeds"}),
    ],
)
def test_the_frame_of_a_page_is_not_read(language: str, text: str, expected: set[str]) -> None:
    assert {entity.name for entity in read(Document("test", text, language=language)).entities} == expected

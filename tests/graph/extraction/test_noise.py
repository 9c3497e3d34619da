"""Real articles have noise: bylines, headlines, captions, links, letterheads, lists, typing errors. All of it invented."""

# ruff: noqa: E501 (paragraphs are easier to read unbroken)
from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document

CASES = {
    "a wire report with its credits": (
        "en",
        "MAYORS SIGN TWIN PACT IN LEEDS\n\nBy Jane Roe in Leeds\n\nLEEDS, June 3 (Acme News Agency) – Leeds Mayor Tom Poe and "
        "Lyon Mayor Ana Doe signed a pact on Friday.\n\nRead also: Mayor Bob Minor Opens Fish Market in Hull\n\n(Photo: Max "
        "Major)\nTags: twinning, Europe",
        {"Tom Poe": "Leeds", "Ana Doe": "Lyon"},
    ),
    "siaran pers dengan kop dan tanda tangan": (
        "id",
        "PEMERINTAH KOTA BOGOR\nBAGIAN HUBUNGAN MASYARAKAT\nSIARAN PERS No. 14/2023\n\nWali Kota Bogor Dr. H. Budi Contoh, "
        "M.Si., menerima rombongan Kota Kyoto. Rombongan dipimpin Wakil Wali Kota Taro Yamada.\n\nBaca juga: Bupati Asep "
        "Kunjungi Pasar\n\nKepala Bagian Hubungan Masyarakat\nSiti Umpama, S.Sos.",
        {"Budi Contoh": "Bogor", "Taro Yamada": "Kyoto", "Siti Umpama": "Bogor"},
    ),
    "minutes": (
        "en",
        "HULL CITY COUNCIL\nMinutes of the 3rd meeting\n\nPresent: Cllr Ann Roe, Mayor (in the chair); Mr P. Q. Poe, Town "
        "Clerk.\nApologies: Cllr Bob Poe.\n\n3.1 Freetown. The Mayor reported that she had met the Mayor of Freetown, Mr "
        "Kofi Minor, on 4 May.",
        {"Ann Roe": "Hull", "P. Q. Poe": "Hull", "Bob Poe": "Hull", "Kofi Minor": "Freetown"},
    ),
    "daftar": (
        "id",
        "Daftar hadir\n1. Budi Contoh - Wali Kota Bogor\n2. Ani Misal, S.E. (Kepala Dinas Pariwisata)\n3. Taro Yamada – "
        "Konsul Jenderal Jepang di Surabaya\nNama: Asep Teladan\nJabatan: Direktur Utama PT Maju Jaya",
        {
            "Budi Contoh": "Bogor",
            "Ani Misal": "Dinas Pariwisata",
            "Taro Yamada": "Jepang",
            "Asep Teladan": "PT Maju Jaya",
        },
    ),
    "a row a person": (
        "en",
        "Delegates\nJane Roe | Mayor | Leeds\nKofi Poe | Chief Executive | Kumasi\nAda Minor, Oslo, Deputy Mayor\nLyon: Jean "
        "Doe, mayor",
        {"Jane Roe": "Leeds", "Kofi Poe": "Kumasi", "Ada Minor": "Oslo", "Jean Doe": "Lyon"},
    ),
    "judul bergaya berita": (
        "id",
        "Wali Kota Bogor Budi Contoh Terima Delegasi Kyoto\n\nBOGOR- Walikota Budi Contoh nerima tamu dr Kyoto,Jepang, kmrn."
        "Kata Budi, kerja sama itu penting. (Antara/Sri Misal)",
        {"Budi Contoh": "Bogor"},
    ),
    "a message": (
        "en",
        "Great day!! Mayor Jane Roe of #Leeds & Mayor Kofi Poe of #Kumasi sign MoU. Proud, says Roe. @leedscity RT pls",
        {"Jane Roe": "Leeds", "Kofi Poe": "Kumasi"},
    ),
    "a letter": (
        "en",
        "On behalf of Sonora Water Ltd, managing director Bob Roe thanked the city.\n\nYours sincerely,\n\nJane Poe\nMayor of "
        "Tucson",
        {"Bob Roe": "Sonora Water Ltd", "Jane Poe": "Tucson"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_persons_and_their_bodies_amid_noise(case: str) -> None:
    language, text, expected = CASES[case]
    found = read(Document("test", text, language=language))
    label = {entity.iri: entity.name for entity in found.entities}
    bodies = {label[role.person]: label[role.of] for role in found.roles}
    persons = [entity.name for entity in found.entities if entity.kind == "Person"]
    got = {name: bodies.get(name) for name in persons}
    assert {name: body and body.title() for name, body in got.items()} == {
        name: body and body.title() for name, body in expected.items()
    }

"""Names as hasty reporters write them: glued, abbreviated, in headlines. Every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> set[str]:
    found = read(Document("test", text, language=language))
    held = {role.person: role for role in found.roles}
    label = {entity.iri: entity.name or "" for entity in found.entities}
    return {
        f"{entity.kind}: {entity.name}"
        + (f", {held[entity.iri].title} of {label[held[entity.iri].of]}" if entity.iri in held else "")
        for entity in found.entities
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wali Kota Bogor dr.H.Contoh, M.Kes., hadir.", {"City: Bogor", "Person: Contoh, Wali Kota of Bogor"}),
        ("Kadis Kominfo, Budi Contoh SH, dan Kadis Perindag, Asep Teladan, hadir di Bogor.", {"City: Bogor", "Person: Budi Contoh, Kadis Kominfo of Bogor", "Person: Asep Teladan, Kadis Perindag of Bogor"}),
        ("Wako Budi Contoh hadir di Bogor.", {"City: Bogor", "Person: Budi Contoh, Wako of Bogor"}),
        ("Menurut Kepala Bagian Kerja sama Bogor Budi Contoh, itu baik.", {"City: Bogor", "Person: Budi Contoh, Kepala Bagian Kerja sama of Bogor"}),
        ("Wakil Rektor 3 Bidang Kerjasama Universitas Misal Budi Contoh hadir.", {"Institution: Universitas Misal", "Person: Budi Contoh, Wakil Rektor 3 Bidang Kerjasama of Universitas Misal"}),
        # a degree ends a sentence where no other follows; an honorific ends a body's name
        ("Hadir pula Budi Contoh, M.Si. Acara ini meriah.", {"Person: Budi Contoh"}),
        ("Ketua BKKBN Pusat Dr. Budi Contoh hadir.", {"Institution: BKKBN", "Person: Budi Contoh, Ketua of BKKBN"}),
        # what looks like a town or a person and is none
        ("Menurut Budi Contoh, Keterlibatan Korsel penting.", {"Person: Budi Contoh"}),
        ("Ibu Kota Negara (IKN) Nusantara dibangun, kata Otorita IKN.", {"City: Nusantara", "Institution: Otorita IKN"}),
        ("Balaikota Bogor dan Kantor Wali Kota Bogor ramai.", {"City: Bogor"}),
        ("Dijelaskan Zenyamin, dinas terkait hadir. Menurut Wali Kota Bogor Zenyamin Contoh, itu baik.", {"City: Bogor", "Person: Zenyamin Contoh, Wali Kota of Bogor"}),
        ("Konsulat Jendral Peru (KP) Lima hadir. Konsul Jendral Peru di Lima Budi Contoh pulang.", {"City: Lima", "Country: Peru", "Institution: Konsulat Jendral Peru (KP) Lima", "Person: Budi Contoh, Konsul Jendral Peru di Lima of Konsulat Jendral Peru (KP) Lima"}),
        ("Bupati Bogor Zamil Contoh hadir. Itu dijelaskan Mas Zamil.", {"Region: Bogor", "Person: Zamil Contoh, Bupati of Bogor"}),
        # whole names of states and bodies
        ("Kota Tangerang Selatan (Pemkot Tangsel) dan Kab.Gowa senang.", {"City: Tangerang Selatan", "Region: Kab.Gowa"}),
        ("Republik Rakyat Tiongkok (RRT) senang.", {"Country: Republik Rakyat Tiongkok"}),
        ("Universitas Misal Palembang luas. Rektor UM Palembang Budi Contoh hadir.", {"Institution: Universitas Misal Palembang", "Person: Budi Contoh, Rektor of Universitas Misal Palembang"}),
        ("PT Misal Raja Migas (Perseroda) dan PD Misal Jaya hadir.", {"Institution: PT Misal Raja Migas (Perseroda)", "Institution: PD Misal Jaya"}),
        ("Direktorat Eropa II Kementerian Luar Negeri hadir.", {"Institution: Direktorat Eropa II", "Institution: Kementerian Luar Negeri"}),
        ("Pejabat Otorita Ibu Kota Nusantara menemui kedutaan Peru.", {"Institution: Otorita Ibu Kota Nusantara", "Institution: kedutaan Peru"}),
        ("KRI Misal Satu berlayar ke Ambon.", {"City: Ambon"}),
        ("Kepala Badan Bank Misal Zarman Contoh hadir. Badan Bank Misal siap.", {"Institution: Badan Bank Misal", "Person: Zarman Contoh, Kepala of Badan Bank Misal"}),
        ("Kepala Bagian Pemerintahan Mohamnad Contoh hadir di Bogor.", {"City: Bogor", "Person: Mohamnad Contoh, Kepala Bagian Pemerintahan of Bogor"}),
        ("Bahan itu dibawakan Zollin Contoh.", {"Person: Zollin Contoh"}),
        ("Kepala Biro Kerja Sama Luar Negeri Jakarta Budi Contoh (KLN) hadir.", {"Institution: Biro Kerja Sama Luar Negeri Jakarta", "Person: Budi Contoh, Kepala of Biro Kerja Sama Luar Negeri Jakarta"}),
        ("Bogor ramai.\n\nBaca juga Wabup Misal Bagikan Beras\n\nBaca juga: Bupati Misal Terbang", {"City: Bogor"}),
        # a president whose country the text does not name
        ("Presiden Budi Contoh terbang dari Bogor ke Korea.", {"City: Bogor", "Country: Korea", "Person: Budi Contoh"}),
    ],
)  # fmt: skip
def test_indonesian(text: str, expected: set[str]) -> None:
    assert named(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor of Leeds City Jane Roe left.", {"City: Leeds", "Person: Jane Roe, Mayor of Leeds"}),
        ("Mayor of Xobbington Jane Roe and Mayor of Zubbing Zed Poe left.", {"City: Xobbington", "City: Zubbing", "Person: Jane Roe, Mayor of Xobbington", "Person: Zed Poe, Mayor of Zubbing"}),
        ("Mr. Sun Lima left.", {"Person: Sun Lima"}),
        ("Jane Roe, PXO Director of Advocacy and Outreach, left.", {"Institution: PXO", "Person: Jane Roe, Director of Advocacy and Outreach of PXO"}),
        ("The Korea Transport Institute (KOTI) met. Both Lima and KOTI left.", {"City: Lima", "Institution: Korea Transport Institute"}),
        ("Tom Poe, Superintendent of Schools, left.", {"Person: Tom Poe"}),
        ("Kobe City of Japan and Hubei province of China agreed.", {"City: Kobe", "Country: Japan", "Region: Hubei", "Country: China"}),
        ("Jane Roe, the Ambassador of the Republic of Turkey in Lima, left.", {"City: Lima", "Country: Turkey", "Person: Jane Roe, Ambassador of the Republic of Turkey in Lima of Turkey"}),
        ("Jane Roe, Peru's transportation minister, left.", {"Country: Peru", "Person: Jane Roe, transportation minister of Peru"}),
        ("Jane Roe, the Minister of Land, Infrastructure, and Transport of Peru, left.", {"Country: Peru", "Person: Jane Roe, Minister of Land, Infrastructure, and Transport of Peru"}),
        ("On 26 and 27 August Roe left. Jane Roe is well.", {"Person: Jane Roe"}),
        ("The Sri Lankan embassy in Lima left. The Foreign Affairs Office is open. The City Information Office is open.", {"Institution: Sri Lankan embassy in Lima", "Institution: Foreign Affairs Office"}),
        ("MINISTRY OF TRADE OF PERU\n\nThe Ministry of Trade began.", {"Institution: Ministry of Trade"}),
        ("Jane Misal Roe II left.", {"Person: Jane Misal Roe II"}),
        ("The Xobbing Junior and Senior High School and the Peruvian Business and Professional Association of Leeds met.", {"Institution: Xobbing Junior and Senior High School", "Institution: Peruvian Business and Professional Association of Leeds"}),
        ("The Ministry for Development of Communities and Territories of Peru built the Zubbing Leisure Centre.", {"Institution: Ministry for Development of Communities and Territories of Peru"}),
        ("Governor Goes to Peru Today to Sign a Twin Pact\n\nThe governor goes to Peru.", {"Country: Peru"}),
    ],
)  # fmt: skip
def test_english(text: str, expected: set[str]) -> None:
    assert named(text, "en") == expected

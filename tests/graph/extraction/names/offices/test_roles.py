"""Offices and their holders; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def held(text: str, language: str) -> set[tuple[str | None, str, str | None]]:
    found = read(Document("test", text, language=language))
    label = {entity.iri: entity.name for entity in found.entities}
    return {(label[role.person], role.title, label[role.of]) for role in found.roles}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Leeds mayor Jane Roe left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "The Mayor of The Hague, Jane Roe, left.", {("Jane Roe", "Mayor", "The Hague")}),
        ("en", "Mayors Jane Roe of Leeds and Jean Doe of The Hague left.", {("Jane Roe", "Mayor", "Leeds"), ("Jean Doe", "Mayor", "The Hague")}),
        ("en", "The Mayor of the Leeds, Jane Roe, left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "The Mayor of Tyler (United States) Jane Roe left.", {("Jane Roe", "Mayor", "Tyler")}),
        ("en", "The Mayor of Leeds (Jane Roe) left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "Leeds Mayor Jane A. Boston left.", {("Jane A. Boston", "Mayor", "Leeds")}),
        ("en", "JANE ROE, mayor of Leeds, left.", {("JANE ROE", "mayor", "Leeds")}),
        ("en", "The Voivode of Lower Silesia, Jane Roe, left.", {("Jane Roe", "Voivode", "Lower Silesia")}),
        ("en", "The club would partner Xobbo Roe in Leeds.", set()),
        ("en", "Jane Roe, then mayor of Leeds, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Leeds is calm. Its mayor, Jane Roe, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "They flew to Leeds, whose mayor is Jane Roe.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Mayors Jane Roe (Leeds) and Bo Poe (Lyon) met.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Mayor", "Lyon")}),
        ("en", "The French consul in Leeds, Jean Doe, came.", {("Jean Doe", "consul", "France")}),
        ("en", "The Bremen senate councillor Jane Roe came.", {("Jane Roe", "councillor", "Bremen")}),
        ("en", "It rained. Xobbo Churu, the mayor of Leeds, left.", {("Xobbo Churu", "mayor", "Leeds")}),
        ("en", "They met Aigo A Poe, director of Acme Ltd.", {("Aigo A Poe", "director", "Acme Ltd")}),
        ("en", "Xobbosh, director of Acme Ltd, left. They saw Xobbosh there.", {("Xobbosh", "director", "Acme Ltd")}),
        ("en", "Yesterday, director of Acme Ltd, left. They saw Roe there.", set()),
        ("en", "The mayors Jane Roe of Leeds, Bo Poe of Xobbo and Upo Doe of Xadda met.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "mayor", "Xobbo"), ("Upo Doe", "mayor", "Xadda")}),
        ("en", "The Acme Workers Union is old. Jane Roe, the union's general secretary, left Leeds.", {("Jane Roe", "general secretary", "Acme Workers Union")}),
        ("en", "Jane Roe\nMayor of Leeds", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "They met at the Acme Premier Hotel in Leeds.", set()),
        ("en", "The Kenyan team was led by Transport Cabinet Secretary Jane Roe. Kenya won.", {("Jane Roe", "Cabinet Secretary", "Kenya")}),
        ("id", "CEO Acme Ltd Asia Pacific Jane Roe hadir.", {("Jane Roe", "CEO", "Acme Ltd")}),
        ("id", "Bogor diwakili wali kotanya, Budi Contoh.", {("Budi Contoh", "wali kota", "Bogor")}),
        ("id", "Nama: Budi Contoh\nJabatan: Wali Kota Bogor", {("Budi Contoh", "Wali Kota", "Bogor")}),
        ("id", "Direktur Perumda Air Misal, Sudarmadi, hadir.", {("Sudarmadi", "Direktur", "Perumda Air Misal")}),
        ("id", "Wabup Badung I Ketut Contoh hadir.", {("I Ketut Contoh", "Wabup", "Badung")}),
        ("id", "Bupati dan Wakil Bupati Bogor, Budi Contoh dan Ani Misal, hadir.", {("Budi Contoh", "Bupati", "Bogor"), ("Ani Misal", "Wakil Bupati", "Bogor")}),
        ("id", "Bupati Bogor sekaligus Ketua Apkasi Budi Contoh hadir.", {("Budi Contoh", "Bupati", "Bogor"), ("Budi Contoh", "Ketua", "Apkasi")}),
        ("id", "Bupati Bogor saat itu adalah Budi Contoh.", {("Budi Contoh", "Bupati", "Bogor")}),
        ("id", "Seorang wali kota datang.", set()),
        ("en", "", set()),
    ],
)  # fmt: skip
def test_offices(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town that the gazetteer lacks
        ("Mayor of Xobbington, Jane Roe, left.", {("Jane Roe", "Mayor", "Xobbington")}),
        ("Mayor Jane Roe of Xobbington left.", {("Jane Roe", "Mayor", "Xobbington")}),
        ("Governor Jane Roe of Japan's Kanagawa Prefecture left.", {("Jane Roe", "Governor", "Kanagawa Prefecture")}),
        ("It presented the Japanese Foreign Minister Award to Jane Roe.", set()),
        # the side behind the name
        ("Governor Jane Roe signed on behalf of Kent.", {("Jane Roe", "Governor", "Kent")}),
        ("Mayor Jane Roe signed for Leeds.", {("Jane Roe", "Mayor", "Leeds")}),
        # lists with semicolons
        ("The mayor of Leeds, Jane Roe; the mayor of Lyon, Bo Poe, and others came.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "mayor", "Lyon")}),
        # a minister's field, a chain of commas, what lies between the body and the name
        ("The Chilean Minister of Health and Wellbeing, Jane Roe, left.", {("Jane Roe", "Minister of Health and Wellbeing", "Chile")}),
        ("Jane Roe, Director General, Chairman of the Acme Water Authority, left.", {("Jane Roe", "Director General", "Acme Water Authority"), ("Jane Roe", "Chairman", "Acme Water Authority")}),
        ("The mayor of Leeds in the United Kingdom, Jane Roe, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("The chief executive of the Danish firm Acme Ltd, Jane Roe, left.", {("Jane Roe", "chief executive", "Acme Ltd")}),
        ("Mayors Jane Roe of Leeds and Bo Poe Jr. of Lyon met.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe Jr", "Mayor", "Lyon")}),
        # clauses
        ("Dr. Jane Roe spoke. She is both Chairman of Acme Ltd and President of Widget Ltd.", {("Jane Roe", "Chairman", "Acme Ltd"), ("Jane Roe", "President", "Widget Ltd")}),
        ("Jane Roe, who chairs Acme Ltd and is Mayor of Leeds, left.", {("Jane Roe", "chair", "Acme Ltd"), ("Jane Roe", "Mayor", "Leeds")}),
        ("Jane Roe, who was appointed consul general of Chile, left.", {("Jane Roe", "consul general", "Chile")}),
        # hosts and guests
        ("Leeds and Lyon are twins. Leeds is glad. Mayor Bo Poe of Lyon was welcomed by Deputy Mayor Jane Roe.", {("Bo Poe", "Mayor", "Lyon"), ("Jane Roe", "Deputy Mayor", "Leeds")}),
        ("The French visitors, led by Councillor Bo Poe, left. Lyon is a twin of Leeds.", {("Bo Poe", "Councillor", "Lyon")}),
        ("Leeds is a twin of Lyon. Lyon is glad. Mayor Jane Roe and Bo Poe, vice mayor of Lyon, signed.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "vice mayor", "Lyon")}),
        ("The president of Leeds’s Municipal Council, Jane Roe, left.", {("Jane Roe", "president", "Leeds’s Municipal Council")}),
        ("Lyon met Leeds. Then the city’s chief architect, Jane Roe, spoke.", {("Jane Roe", "chief architect", "Leeds")}),
        ("Mayor Jane Roe of Leeds brought her chief of staff, Bo Poe.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "chief of staff", "Leeds")}),
        # no office and no person
        ("The World Mayors Summit met in Leeds.", set()),
    ],
)  # fmt: skip
def test_offices_that_english_tells_in_other_ways(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gubernur Bali kala itu, Budi Contoh, hadir.", {("Budi Contoh", "Gubernur", "Bali")}),
        ("Bali diwakili gubernurnya sendiri, Dr. H. Sudarmadi, kemarin.", {("Sudarmadi", "gubernur", "Bali")}),
        ("Direktur UNDP untuk Asia Tenggara Jane Roe hadir.", {("Jane Roe", "Direktur", "UNDP")}),
        ("Kepala Biro Hukum Setda Bali Budi Contoh hadir.", {("Budi Contoh", "Kepala", "Biro Hukum Setda Bali")}),
        ("Kepala Bagian Hukum Setda Kota Bogor Budi Contoh hadir.", {("Budi Contoh", "Kepala Bagian Hukum", "Bogor")}),
        ("Pengamat hubungan internasional Universitas Misal, Dr. Budi Contoh, hadir.", {("Budi Contoh", "Pengamat", "Universitas Misal")}),
        ("Direktur PT Rel Misal Budi Contoh, dan Wali Kota Bogor Ani Contoh hadir.", {("Budi Contoh", "Direktur", "PT Rel Misal"), ("Ani Contoh", "Wali Kota", "Bogor")}),
        ("Direktur Rel Misal, Budi Contoh, hadir. PT Rel Misal Abadi untung.", {("Budi Contoh", "Direktur", "PT Rel Misal Abadi")}),
        ("Politeknik Misal Raya senang. Direktur politeknik itu, Budi Contoh, hadir.", {("Budi Contoh", "Direktur", "Politeknik Misal Raya")}),
        ("Ketua DPRD Kota Bogor Ani Contoh dan wakilnya Budi Contoh hadir.", {("Ani Contoh", "Ketua", "DPRD Kota Bogor"), ("Budi Contoh", "Wakil Ketua", "DPRD Kota Bogor")}),
        ("Wali Kota Xitaumi, Jane Roe, hadir.", {("Jane Roe", "Wali Kota", "Xitaumi")}),
        ("Gubernur Bali Lalu Budi Contoh menyebut angka itu.", {("Lalu Budi Contoh", "Gubernur", "Bali")}),
        ("Budi Contoh menerima mereka. Ia adalah Wali Kota Bogor.", {("Budi Contoh", "Wali Kota", "Bogor")}),
        ("Bogor dan Lyon bertemu. Lyon senang. Lyon menyambut Wali Kota Budi Santoso.", {("Budi Santoso", "Wali Kota", "Bogor")}),
        ("Konsul Jenderal Jepang di kota itu, Jane Roe, hadir.", {("Jane Roe", "Konsul Jenderal", "Jepang")}),
        # a headline in title case names nobody
        ("Lewat Layar, Bupati dan Wali Kota Bogor Saling Sapa\n\nMereka berbicara.", set()),
    ],
)  # fmt: skip
def test_offices_that_indonesian_tells_in_other_ways(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # several bodies and holders in order
        ("en", "The mayors of Leeds and Lyon, Jane Roe and Bo Poe, met.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "mayor", "Lyon")}),
        ("en", "Leeds University and the University of Lyon agreed. Their rectors, Jane Roe and Bo Poe, met.", {("Jane Roe", "rector", "Leeds University"), ("Bo Poe", "rector", "University of Lyon")}),
        ("en", "Leeds University and the University of Lyon agreed, as the heads of the two, Jane Roe and Bo Poe, said.", {("Jane Roe", "head", "Leeds University"), ("Bo Poe", "head", "University of Lyon")}),
        ("en", "Leeds University and Acme Ltd agreed. The chairmen, Jane Roe and Bo Poe, met.", {("Jane Roe", "chairman", "Leeds University"), ("Bo Poe", "chairman", "Acme Ltd")}),
        ("en", "Leeds University is glad. Jane Roe heads the group.", {("Jane Roe", "head", "Leeds University")}),
        # a city told by its country
        ("en", "Leeds and Santos agreed. The Brazilian port’s mayor, Jane Roe, left.", {("Jane Roe", "mayor", "Santos")}),
        ("en", "Leeds and Porto agreed. The two mayors, Bo Poe for the Portuguese city and Jane Roe for Leeds, left.", {("Bo Poe", "mayor", "Porto"), ("Jane Roe", "mayor", "Leeds")}),
        # parts and fields of ordinary words
        ("en", "The vice chairman of Lyon’s people’s committee, Jane Roe, left.", {("Jane Roe", "vice chairman", "Lyon")}),
        ("en", "Jane Roe, head of the Acme Trust’s international arm, left.", {("Jane Roe", "head", "Acme Trust")}),
        ("en", "Leeds’s superintendent of schools, Jane Roe, left.", {("Jane Roe", "superintendent of schools", "Leeds")}),
        ("en", "The dean of nursing at Acme University, Jane Roe, left.", {("Jane Roe", "dean of nursing", "Acme University")}),
        ("en", "The director of the Zzyzx museum, Jane Roe, left.", {("Jane Roe", "director", "Zzyzx museum")}),
        # nouns for bodies
        ("en", "The Acme Institute is old. Jane Roe, the institute’s president, left.", {("Jane Roe", "president", "Acme Institute")}),
        ("en", "The Acme Trust and Leeds agreed. Chairman Jane Roe signed for the trust.", {("Jane Roe", "Chairman", "Acme Trust")}),
        ("en", "Acme University signed with Widget University, and its rector, Jane Roe, left.", {("Jane Roe", "rector", "Acme University")}),
        ("id", "Dinas Pertanian Bogor hadir. Kepala dinas itu, Budi Contoh, berbicara.", {("Budi Contoh", "Kepala dinas", "Dinas Pertanian Bogor")}),
        ("id", "PT Misal hadir. Acara dibuka direktur perusahaan Budi Contoh.", {("Budi Contoh", "direktur", "PT Misal")}),
        ("id", "Bogor sepi. Budi Contoh, sang wali kota, pergi.", {("Budi Contoh", "wali kota", "Bogor")}),
        # a surname beside the office, known from elsewhere; no month is a person
        ("id", "Jane Roe datang. Roe, Konsul Australia, pergi.", {("Jane Roe", "Konsul", "Australia")}),
        ("en", "Since last August, the director of Acme Ltd has been away.", set()),
    ],
)  # fmt: skip
def test_bodies_that_are_described(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

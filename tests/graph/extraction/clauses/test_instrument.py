"""The text of papers themselves; they are made up."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document

BOTH = {("Jane Roe", "Leeds"), ("Claire Dubois", "Lille")}
COLUMNS = "For the City of Leeds              For the City of Lille\n\n\nJane Roe              Claire Dubois\n"


def told(text: str, language: str = "en") -> tuple[list[dict[str, list[str]]], set[tuple[str, str]]]:
    """Return the agreements of a text, and who holds an office where."""
    document = Document("x", text, language=language, issued=Date("2024-05-07"))
    found = extract(document)
    assert all(
        row.quote == document.text[row.start : row.end]  # type: ignore[union-attr]
        for one in found.statements
        for row in one.evidence
    )
    names = {one.iri: one.name or "" for one in found.entities}
    by: dict[str, dict[str, list[str]]] = {}
    for one in found.statements:
        value = names.get(str(one.object), getattr(one.object, "value", str(one.object)))
        by.setdefault(one.subject, {}).setdefault(one.predicate, []).append(str(value).rpartition("/")[2])
    held = {(rows["holder"][0], rows["positionIn"][0]) for rows in by.values() if "holder" in rows}
    return [rows for rows in by.values() if "party" in rows], held


INTENT = (
    "LETTER OF INTENT\nbetween the City of Leeds and the City of Lille\n\n"
    "The City of Leeds and the City of Lille intend to establish cooperation in water management.\n\n"
    "This Letter of Intent is not legally binding.\n\nLille, 14 March 2023\n\n"
)
TWINS = (
    "SISTER CITY AGREEMENT\n\n"
    'The City of Leeds and the City of Lille, France, hereinafter referred to as "the Parties",\n\n'
    "Have agreed as follows:\n\n1. The Parties establish a sister city relationship.\n"
    "2. This Agreement may be renewed by mutual consent.\n\n"
)
MADE = (
    "MEMORANDUM OF UNDERSTANDING\n\n"
    "This Memorandum is made on 14 March 2023 by and between the City of Leeds, represented by its Mayor, Jane Roe "
    '(hereinafter "the First Party"), and the City of Lille, represented by its Mayor, Claire Dubois.\n\n'
    "Article 1\nThe Parties shall cooperate in tourism.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        INTENT + "Jane Roe\nMayor of Leeds\n\nClaire Dubois\nMayor of Lille\n",
        INTENT + "Jane Roe\nMayor of Leeds\n\nClaire Dubois\nMayor of Lille\n\nWitnessed by:\nJohn Poe\n",
        INTENT + COLUMNS + "Mayor              Mayor\n",
        INTENT + "Jane Roe\t\t\tClaire Dubois\nMayor of Leeds\t\t\tMayor of Lille\n",
        INTENT + "Mayor of Leeds              Mayor of Lille\n\n\nJane Roe              Claire Dubois\n",
        TWINS
        + "Signed for the City of Leeds by: Jane Roe, Mayor\nSigned for the City of Lille by: Claire Dubois, Mayor\n\n"
        + "Leeds, 14 March 2023\n",
        MADE,
        MADE + COLUMNS + "Mayor              Mayor\n",
    ],
)
def test_a_paper_tells_who_signs_it_and_when(text: str) -> None:
    (pact,), held = told(text)
    assert sorted(pact["party"]) == ["Leeds", "Lille"]
    assert sorted(pact["signatory"]) == ["Claire Dubois", "Jane Roe"]
    assert (pact["signedOn"], pact["status"]) == (["2023-03-14"], ["signed"])
    assert held == BOTH


def test_in_indonesian() -> None:
    text = (
        "KESEPAKATAN BERSAMA\nantara\nPEMERINTAH KOTA KUPANG\ndengan\nUNIVERSITAS KUPANG RAYA\n\n"
        "Yang bertanda tangan di bawah ini:\n"
        "1. Budi Santoso : Wali Kota Kupang, dalam hal ini bertindak untuk dan atas nama Pemerintah Kota Kupang.\n"
        "2. Febri Lubis : Rektor Universitas Kupang Raya, dalam hal ini bertindak untuk dan atas nama universitas.\n\n"
        "Kesepakatan Bersama ini berlaku selama 4 (empat) tahun.\n\nKupang, 14 Maret 2023\n\n"
        "Wali Kota Kupang,                Rektor Universitas Kupang Raya,\n\n\n"
        "Budi Santoso                Febri Lubis\n"
    )
    (pact,), held = told(text, "id")
    assert sorted(pact["party"]) == ["Kupang", "Universitas Kupang Raya"]
    assert sorted(pact["signatory"]) == ["Budi Santoso", "Febri Lubis"]
    assert (pact["signedOn"], pact["status"]) == (["2023-03-14"], ["signed"])
    assert held == {("Budi Santoso", "Kupang"), ("Febri Lubis", "Universitas Kupang Raya")}


def test_a_paper_that_renews_a_tie_of_old() -> None:
    text = (
        "SISTER CITIES AFFIRMATION\n\nWHEREAS the cities of Leeds and Lille have been sister cities since 1999;\n\n"
        "NOW, THEREFORE, we, Jane Roe, Mayor of Leeds, and Claire Dubois, Mayor of Lille, hereby reaffirm the sister "
        "city relationship between our two cities.\n\n"
        "IN WITNESS WHEREOF, we have set our hands this 14th day of March, 2023.\n\n"
        "Jane Roe                Claire Dubois\nMayor, Leeds                Mayor, Lille\n"
    )
    pacts, held = told(text)
    assert sorted((one["signedOn"][0], one["status"][0]) for one in pacts) == [
        ("1999", "signed"),
        ("2023-03-14", "renewed"),
    ]
    assert [sorted(one.get("signatory", [])) for one in pacts].count(["Claire Dubois", "Jane Roe"]) == 1
    assert held == BOTH


def test_a_report_with_a_place_and_a_day_on_a_line_is_none() -> None:
    text = (
        "Leeds and Lille sign letter of intent\n\nLille, 14 March 2023\n\n"
        "The City of Leeds and the City of Lille signed a letter of intent on 10 March 2023, Mayor Jane Roe of Leeds "
        "said.\n"
    )
    (pact,), _ = told(text)
    assert pact["signedOn"] == ["2023-03-10"]

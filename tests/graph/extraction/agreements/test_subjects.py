"""Deeds whose subject is no name, on made-up sentences with made-up places, bodies and persons."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document
from tests.graph.extraction.pacts import signers, told

AB = ("Alderton", "Briggen")
MOU = "memorandum-of-understanding"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A group from Alderton met Bela Brock, and the two cities signed a memorandum.", ()),
        ("en", "Ann Arden came to Briggen last year, and both cities plan to sign a memorandum.", ()),
        ("id", "Ann Arden menemui Bela Brock, dan kedua kota sepakat menandatangani nota kesepahaman.", ()),
        ("en", "Ann Arden met Bela Brock, and the two mayors signed a memorandum.", ("Ann Arden", "Bela Brock")),
        ("en", "Ann Arden and Bela Brock, representing the two cities, signed a memorandum.",
         ("Ann Arden", "Bela Brock")),
        ("en", "The leaders of both cities, Ann Arden and Bela Brock, signed a memorandum.",
         ("Ann Arden", "Bela Brock")),
    ],
)  # fmt: skip
def test_where_two_cities_sign_nobody_before_them_does(language: str, text: str, expected: tuple[str, ...]) -> None:
    assert signers(text, language) == [expected]


def _parties(text: str, language: str) -> list[list[str]]:
    stated = extract(Document("test", text, language=language, issued=Date("2024-05-07")))
    names = {entity.iri: entity.name for entity in stated.entities}
    found: dict[str, list[str]] = {}
    for one in stated.statements:
        if one.predicate == "party" and isinstance(one.object, str):
            found.setdefault(one.subject, []).append(names[one.object] or "")
    return sorted(map(sorted, found.values()))


def test_a_noun_calls_two_bodies_by_their_kind() -> None:
    text = (
        "Leeds and Lyon renewed their pact on Monday. Guests were Ola Roe, chair of the Leeds Chamber of Commerce, and"
        " Bo Poe, chair of the Lyon Chamber of Commerce. The two chambers signed a memorandum of their own."
    )
    chambers = ["Leeds Chamber of Commerce", "Lyon Chamber of Commerce"]
    assert _parties(text, "en") == [["Leeds", "Lyon"], chambers]
    text = (
        "Bogor dan Lyon memperbarui perjanjian, Senin (6/5/2024). Rektor Universitas Bogor dan Rektor Universitas Lyon"
        " hadir. Kedua universitas menandatangani nota kesepahaman."
    )
    assert ["Universitas Bogor", "Universitas Lyon"] in _parties(text, "id")


def test_two_cities_are_no_bodies() -> None:
    text = (
        "Alderton and Briggen renewed their pact on 2 April 2021.\n"
        "Port Authority and Tram Company signed a contract on the same day.\n"
        "The two cities first signed the pact in 1998 and renewed it in 2010."
    )
    rows = told(text)
    assert [(row[1], row[2]) for row in rows if row[3] == AB] == [
        ("renewed", "2021-04-02"),
        ("signed", "1998"),
        ("renewed", "2010"),
    ]
    assert [row[0] for row in rows if row[3] != AB] == ["contract"]


def test_who_watches_with_others_agrees_to_nothing() -> None:
    text = (
        "Alderton and Briggen signed a memorandum on 3 April 2021.\n"
        "Cora Cole, who witnessed the signing together with the head of the Tram Company, was glad."
    )
    assert told(text) == [(MOU, "signed", "2021-04-03", AB)]

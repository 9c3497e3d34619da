"""Mentions that only describe the one before them, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import name, view


def _described(text: str, language: str = "en") -> list[str]:
    clauses = view(text, language).clauses
    return [name(part.entity) for clause in clauses for part in clause.parts if part.use == "container"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Tram Company, a company in charge of the trams of Alderton, signed it.", ["Alderton"]),
        ("en", "The Tram Company (TC), the carrier of Alderton, signed it.", ["Alderton"]),
        ("en", "The talks were with the Tram Company, Port Authority in Briggen.", ["Port Authority"]),
        ("id", "Tram Company, badan usaha milik Port Authority, menekennya.", ["Port Authority"]),
        ("id", "Tram Company, Port Authority, di Briggen.", ["Port Authority"]),
        ("en", "Alderton, the capital of Ruritania and its largest port, signed it.", ["Ruritania"]),
        ("id", "Alderton, ibu kota Ruritania dan pelabuhannya, menekennya.", ["Ruritania"]),
        ("en", "Alderton, the sister city of Briggen, signed it.", []),
        ("en", "The Tram Company, a partner of Alderton, signed it.", []),
        ("en", "The Tram Company, the Port Authority, and Alderton signed it.", []),
        ("en", "The Tram Company met the Port Authority, and Alderton looked on.", []),
        ("id", "Tram Company, bersama mitra asal Briggen, menekennya.", []),
        ("id", "Di kantor itu, Alderton, Senin (5/4/2021), Port Authority menekennya.", []),
        ("en", "The port, Alderton, signed it on 5 April 2021.", []),
        ("en", "", []),
    ],
)
def test_described(language: str, text: str, expected: list[str]) -> None:
    assert _described(text, language) == expected


def test_owner_is_no_party() -> None:
    text = "The Tram Company, a company owned by the people of Alderton, signed a contract with the Port Authority."
    assert [row[-1] for row in told(text)] == [("Port Authority", "Tram Company")]


def test_a_city_behind_the_house_of_a_region_is_where_something_happens() -> None:
    (clause,) = view("Mereka bertemu di Kantor Gubernur Nordshire, Briggen, Rabu (3/3/2021).", "id").clauses
    assert [(name(part.entity), part.use) for part in clause.parts if part.use == "place"] == [("Briggen", "place")]


def test_a_place_before_a_date_is_where_something_happens() -> None:
    clauses = view("Di kantor itu, Alderton, Senin (5/4/2021), Port Authority menekennya.", "id").clauses
    assert [name(part.entity) for clause in clauses for part in clause.parts if part.use == "place"] == ["Alderton"]

"""Which city an office is of that stands without one; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # the name is of the country of the other city
        ("en", "LEEDS – Guests from Sendai came to Leeds. Leeds was glad. Mayor Haruka Yamashita left.", {("Haruka Yamashita", "Mayor", "Sendai")}),
        ("en", "LEEDS – Guests from Sendai came to Leeds. Leeds was glad. Councillor Haruka Yamashita left.", {("Haruka Yamashita", "Councillor", "Sendai")}),
        ("en", "Kent and Hokkaido agreed. Governor Jane Whitfield of Kent came. Hokkaido was glad. Governor Haruka Yamashita left.", {("Jane Whitfield", "Governor", "Kent"), ("Haruka Yamashita", "Governor", "Hokkaido")}),
        ("id", "Bogor dan Sendai bekerja sama. Bogor senang. Wali Kota Haruka Yamashita pulang.", {("Haruka Yamashita", "Wali Kota", "Sendai")}),
        # but a regent has no kabupaten abroad
        ("id", "Pemkab Sumedang dan Kota Sendai bekerja sama. Bupati Haruka Yamashita pulang.", {("Haruka Yamashita", "Bupati", "Sumedang")}),
        # two heads of towns beside each other are those of two towns
        ("id", "Kota Lyon dan Kota Bogor sepakat setelah Wali Kota Contoh Misal dan Wali Kota Budi Contoh bertemu.", {("Contoh Misal", "Wali Kota", "Lyon"), ("Budi Contoh", "Wali Kota", "Bogor")}),
        # a name that tells little leaves the choice as it was
        ("en", "LEEDS – Guests from Lyon came to Leeds. Leeds was glad. Mayor Bo Poe left.", {("Bo Poe", "Mayor", "Leeds")}),
        # the city with which the sentence begins
        ("en", "Leeds is glad. Leeds sent a group. In Lyon, a sister of Leeds, they met Mayor Jane Roe.", {("Jane Roe", "Mayor", "Lyon")}),
        # the text's own city, not the partner that is named far before in the sentence
        ("en", "Leeds is busy. Leeds votes on it. Chester has been a sister of the city for a good many years now, and that is when Mayor Jane Roe is to go.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "Leeds is busy. In Chester it was Mayor Jane Roe who spoke.", {("Jane Roe", "Mayor", "Chester")}),
        # another city of that country without a mayor comes first; else whoever holds the office has another time
        ("en", "Leeds, Kobe and Sendai agreed. The mayor of Sendai, Bo Poe, came. Leeds was glad. Mayor Haruka Yamashita left.", {("Bo Poe", "mayor", "Sendai"), ("Haruka Yamashita", "Mayor", "Kobe")}),
        ("en", "Leeds and Sendai agreed. The mayor of Sendai, Bo Poe, came. Leeds was glad. It began under Mayor Haruka Yamashita.", {("Bo Poe", "mayor", "Sendai"), ("Haruka Yamashita", "Mayor", "Sendai")}),
        # of several places the country that fits best, not the weightiest
        ("en", "OMAHA – Guests from Riga came to Omaha. Riga was glad. Sendai sent a card. Mayor Haruka Yamashita left.", {("Haruka Yamashita", "Mayor", "Sendai")}),
        # officers of a state that the text tells only by the name's likeness
        # a district or county that the text names by its council has a mayor, too
        ("en", "Guests of Ashfield District Council went to Lyon. Ashfield is glad. Mayor Jane Roe left.", {("Jane Roe", "Mayor", "Ashfield")}),
        ("en", "Guests of Kent went to Lyon. Kent is glad. Mayor Jane Roe left.", {("Jane Roe", "Mayor", "Lyon")}),
        ("en", "Kent County Council likes Savoie. The Mayor of Kent, Jane Roe, was in Savoie with county architect Bo Poe.", {("Jane Roe", "Mayor", "Kent"), ("Bo Poe", "county architect", "Kent")}),
        ("en", "LEEDS – Leeds met guests. Leeds likes Japan and Tunisia. Deputy Consul Haruka Yamashita spoke.", {("Haruka Yamashita", "Deputy Consul", "Japan")}),
        ("en", "LEEDS – Leeds met guests. Leeds likes Japan and Tunisia. Transport Minister Haruka Yamashita spoke.", {("Haruka Yamashita", "Transport Minister", "Japan")}),
        ("en", "LEEDS – Leeds met guests. Leeds likes Japan and Tunisia. Transport Minister Jane Whitfield spoke.", set()),
        # a colleague or a deputy of whom no name is told
        ("en", "The Mayor of Leeds went to Lyon and met his colleague there, Bo Poe.", {("Bo Poe", "Mayor", "Lyon")}),
        ("en", "Mayor Jane Roe of Kent spoke. The mayor of Lyon had sent her own deputy, Jean Dupont.", {("Jane Roe", "Mayor", "Kent"), ("Jean Dupont", "Deputy mayor", "Lyon")}),
        # a city has several councillors beside its mayor
        ("en", "Leeds and Sendai agreed. The mayor of Sendai, Bo Poe, came. Leeds was glad. Councillor Haruka Yamashita left.", {("Bo Poe", "mayor", "Sendai"), ("Haruka Yamashita", "Councillor", "Sendai")}),
        # who is told to head the one of two that the name fits does not meet himself
        ("en", "Guests from Sendai, led by Mayor Bo Poe, went to Leeds and met Mayor Haruka Yamashita.", {("Bo Poe", "Mayor", "Sendai"), ("Haruka Yamashita", "Mayor", "Leeds")}),
        # "the city" is the one whose mayor the text does not tell
        ("en", "On a trip to Leeds, the mayor of Lyon, Jean Doe, met the city's mayor, Jane Roe.", {("Jean Doe", "mayor", "Lyon"), ("Jane Roe", "mayor", "Leeds")}),
        ("en", "In Leeds it rains. Lyon is far. The mayor of Lyon, Jean Doe, met the city's mayor, Jane Roe.", {("Jean Doe", "mayor", "Lyon"), ("Jane Roe", "mayor", "Lyon")}),
        ("en", "Mayor Jane Roe is back in Leeds from Lyon, where she met the city's mayor, Jean Doe.", {("Jane Roe", "Mayor", "Leeds"), ("Jean Doe", "mayor", "Lyon")}),
        # behind a comma, or where "by" follows the city
        ("en", "Mayor Haruka Yamashita, of Leeds, met Mayor Bo Poe, of Sendai.", {("Haruka Yamashita", "Mayor", "Leeds"), ("Bo Poe", "Mayor", "Sendai")}),
        ("en", "Leeds was represented by Mayor Jane Roe, and Sendai by its mayor, Bo Poe.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "mayor", "Sendai")}),
        # whoever stands beside a mayor need not be of the same city
        ("en", "Leeds and Sendai agreed. Mayor Jane Whitfield of Leeds and Deputy Mayor Haruka Yamashita signed.", {("Jane Whitfield", "Mayor", "Leeds"), ("Haruka Yamashita", "Deputy Mayor", "Sendai")}),
    ],
)  # fmt: skip
def test_city_of_an_office_without_one(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

"""Of what body an office is that stands without one; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a colleague is of the other city
        ("en", "Leeds and Lyon agreed. The mayor of Leeds, Jane Roe, thanked her colleague Jean Doe.", {("Jane Roe", "mayor", "Leeds"), ("Jean Doe", "mayor", "Lyon")}),
        ("id", "Bogor dan Lyon bekerja sama. Wali Kota Bogor Budi Contoh hadir bersama koleganya, Jean Doe.", {("Budi Contoh", "Wali Kota", "Bogor"), ("Jean Doe", "Wali Kota", "Lyon")}),
        ("en", "Leeds and Sendai agreed. The mayor of Sendai, Bo Poe, thanked her colleague Haruka Yamashita.", {("Bo Poe", "mayor", "Sendai"), ("Haruka Yamashita", "mayor", "Leeds")}),
        # that of a president or minister is of the country that is told
        ("en", "Leeds is in Kenya. President Jane Roe of Kenya met her Chinese counterpart, John Doe, near Shenzhen.", {("Jane Roe", "President", "Kenya"), ("John Doe", "President", "China")}),
        ("en", "Lyon Mayor Jean Poe left. Transport Minister Jane Roe of Chad and her Dutch counterpart John Doe met.", {("Jean Poe", "Mayor", "Lyon"), ("Jane Roe", "Transport Minister", "Chad"), ("John Doe", "Transport Minister", "Netherlands")}),
        ("en", "Jane Roe, mayor of Leeds, met her French counterpart John Doe in Lyon. ", {("Jane Roe", "mayor", "Leeds"), ("John Doe", "mayor", "France")}),
        # an Indonesian name is not of the only country that an Indonesian text names
        ("id", "Presiden Budi Hartono Susanto bertemu Perdana Menteri Jepang, Taro Sato, di Tokyo.", {("Taro Sato", "Perdana Menteri", "Jepang")}),
        # an executive where no institution is named, or only one
        ("en", "Leeds has a plan. Chief executive Jane Roe left.", {("Jane Roe", "Chief executive", "Leeds")}),
        ("en", "Leeds has a plan. Curator Jane Roe left.", set()),
        ("en", "Acme Ltd came. It rained. They ate. Director Jane Roe left.", {("Jane Roe", "Director", "Acme Ltd")}),
        # whose office "its chairman" is where a noun stands for the body
        ("en", "Acme Ltd met the Widget Trust. The company, represented by its chairman, Jane Roe, is glad.", {("Jane Roe", "chairman", "Acme Ltd")}),
        # the side by the first word of its name
        ("en", "Acme University met Widget Ltd. From Acme came the dean, Jane Roe.", {("Jane Roe", "dean", "Acme University")}),
        # a land behind a comma tells where the place before it lies, unless the office is the land's
        ("en", "A delegation from Leeds, United Kingdom, led by Mayor Jane Roe, visited Bogor.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "A delegation from Leeds, England, led by Mayor Jane Roe, visited Bogor.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "A delegation from West Java, Indonesia, led by Governor Jane Roe, visited Leeds.", {("Jane Roe", "Governor", "West Java")}),
        ("en", "A delegation from Accra, Ghana, led by Minister Jane Roe, visited Leeds.", {("Jane Roe", "Minister", "Ghana")}),
        # of the port of a country, the institution that runs it
        ("en", "The Port of Marseille met Leeds. Marseille is glad. Jane Roe, the director of the French port, left.", {("Jane Roe", "director", "Port of Marseille")}),
        # a colleague's name tells which of two cities "the city" is, and which of two countries
        ("en", "Utrecht met Turin in Utrecht. The city’s mayor, Stefano Zorzenone, left.", {("Stefano Zorzenone", "mayor", "Turin")}),
        ("en", "China met Pakistan. China is glad. Prime Minister Imran Khandar left.", {("Imran Khandar", "Prime Minister", "Pakistan")}),
        # the order of two bodies by the names of their mayors
        ("en", "Turin and Utrecht agreed. The mayors of the two cities, Pieter Hoogstraten and Stefano Zorzenone, signed.", {("Pieter Hoogstraten", "mayor", "Utrecht"), ("Stefano Zorzenone", "mayor", "Turin")}),
        # a colleague who has an office of his own
        ("en", "Mayor Jane Roe of Leeds came. Her colleague Bo Poe, the director of Acme Ltd, left.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "director", "Acme Ltd")}),
        # a body that only a possessive tells, and the institution rather than the place before it
        ("en", "They came at the invitation of Ruote Libben. Its director, Jane Roe, left.", {("Jane Roe", "director", "Ruote Libben")}),
        ("en", "They met Xobbi Uppada, whose director, Jane Roe, left.", {("Jane Roe", "director", "Xobbi Uppada")}),
        ("en", "They met Jane Uppada, whose director, Bo Poe, left.", set()),
        ("en", "In Leeds they met the Acme Office and its director, Jane Roe.", {("Jane Roe", "director", "Acme Office")}),
        # a chairman or founder is of no city, a head or speaker may be
        ("en", "Acme Friends wrote to Leeds. Its founder, Jane Roe, left.", set()),
        ("en", "Leeds has time. Its speaker, Jane Roe, left.", {("Jane Roe", "speaker", "Leeds")}),
        ("id", "Sahabat Misal menyurati Bogor. Ketuanya, Budi Contoh, tiba.", set()),
        # the council of a text that names none is the city's
        ("en", "Leeds has a plan. The council’s president, Jane Roe, left.", {("Jane Roe", "president", "Leeds")}),
        # the body that a noun points back to, if its name has that noun
        ("id", "Balai Misal Raya sibuk. PT Widget hadir. Kepala balai tersebut, Budi Contoh, tiba.", {("Budi Contoh", "Kepala balai", "Balai Misal Raya")}),
        ("id", "Pusat Misal Raya sibuk. PT Widget hadir. Direktur pusat itu, Budi Contoh, tiba.", {("Budi Contoh", "Direktur", "Pusat Misal Raya")}),
        ("id", "PT Widget hadir. Direktur kolese itu, Budi Contoh, tiba.", set()),
        # where a body has its officer
        ("id", "Direktur PT Misal untuk Indonesia Budi Contoh tiba.", {("Budi Contoh", "Direktur", "PT Misal")}),
        # whose officer an officer is
        ("en", "Jane Roe, the press secretary of the President of France, left.", {("Jane Roe", "press secretary", "France")}),
        ("en", "Jane Roe is glad. Bo Poe, an adviser to the mayor of Leeds, left.", {("Bo Poe", "adviser", "Leeds")}),
        ("en", "LEEDS – Leeds is glad. Jane Roe, an adviser to the mayor, left.", {("Jane Roe", "adviser", "Leeds")}),
        # a president who is none of a country
        ("en", "Acme Ltd came to Leeds. Its vice president Jane Roe left.", {("Jane Roe", "vice president", "Acme Ltd")}),
        ("en", "The Acme Trust came to Leeds. President Jane Roe signed.", {("Jane Roe", "President", "Acme Trust")}),
        # a firm without its legal form
        ("id", "PT Misal Raya (Persero) hadir. Direktur Utama Misal Raya Budi Contoh tiba.", {("Budi Contoh", "Direktur Utama", "PT Misal Raya (Persero)")}),
        # a ministry by its short form, or by the first letters of its field
        ("id", "Kemendagri hadir. Menteri Dalam Negeri Budi Contoh tiba di Indonesia.", {("Budi Contoh", "Menteri Dalam Negeri", "Kemendagri")}),
        ("id", "Kementerian PKP hadir. Menteri Perumahan dan Kawasan Permukiman Budi Contoh tiba di Indonesia.", {("Budi Contoh", "Menteri Perumahan dan Kawasan Permukiman", "Kementerian PKP")}),
        ("id", "Kemendagri hadir. Menteri Pertanian Budi Contoh tiba di Indonesia.", {("Budi Contoh", "Menteri Pertanian", "Indonesia")}),
        # an office that names its council
        ("en", "Kent County Council voted in Leeds. Council chief executive Jane Roe left.", {("Jane Roe", "Council chief executive", "Kent County Council")}),
        # officers of a city, whatever body stands in the sentence
        ("en", "LEEDS – Leeds is glad. Besides Bo Poe of the Acme Trust, airport director Jane Roe came.", {("Jane Roe", "airport director", "Leeds")}),
        ("en", "LEEDS – Leeds is glad. The Acme Trust met fire chief Jane Roe.", {("Jane Roe", "fire chief", "Leeds")}),
    ],
)  # fmt: skip
def test_bodies(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected


def test_officers_of_officers_end() -> None:
    assert held("Jane Roe, " + "an adviser to the adviser to the " * 2_000 + "mayor of Leeds, left.", "en") == set()

"""Capitals told by what they are the capital of; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("id", "Wali Kota Semarang hadir. Ibu kota Jawa Tengah ini ramai.", "Ibu kota Jawa Tengah", ["Semarang"]),
        ("id", "Mereka tiba di ibu kota Provinsi Jawa Barat, Bandung.", "ibu kota Provinsi Jawa Barat", ["Bandung"]),
        ("id", "Pertemuan diadakan di Tokyo. Ibu kota Jepang itu sibuk.", "Ibu kota Jepang", ["Tokyo"]),
        ("en", "They met in Dresden, the capital of Saxony.", "capital of Saxony", ["Dresden"]),
        ("en", "They met in Leeds. The capital of Japan was far.", "capital of Japan", []),
        ("en", "They met in Wuhan, capital of China's Hubei Province.", "capital of China", ["China"]),
        ("en", "They moved to Leeds, the new capital of Indonesia.", "capital of Indonesia", ["Indonesia"]),
        ("id", "Rombongan Leeds mengunjungi ibu kota Jawa Tengah.", "ibu kota Jawa Tengah", []),
        ("id", "Ibu kota", "Ibu kota", []),
        ("en", "They met in Tokyo. Japan's capital signed it.", "capital", ["Tokyo"]),
        ("en", "The Nairobi City County came. Kenya's capital signed it.", "capital", ["Nairobi City County"]),
        ("en", "They met in Tokyo on Japan's capital markets.", "capital", []),
    ],
)
def test_a_capital_is_the_city_and_not_what_it_is_the_capital_of(
    language: str, text: str, quote: str, expected: list[str]
) -> None:
    reading = read(Document("test", text, language=language))
    names = {entity.iri: entity.name for entity in reading.entities}
    found = [names[one.entity] for one in reading.mentions if text[one.start : one.end] == quote]
    assert found == expected


def test_a_country_that_only_tells_a_capital_is_no_actor() -> None:
    reading = read(Document("test", "Wali Kota Bogor tiba di ibu kota Jepang, Tokyo.", language="id"))
    assert [entity.name for entity in reading.entities] == ["Bogor", "Tokyo"]


def test_capitals_of_two_countries_are_their_cities() -> None:
    text = "The capitals of Ethiopia and Sudan signed it. Addis Ababa and Khartoum sang."
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities} == {"Addis Ababa", "Khartoum"}
    assert [text[mention.start : mention.end] for mention in found.mentions][:2] == ["capitals of Ethiopia", "Sudan"]

"""Places told by the country that they are in; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Leeds invited Kochi in Japan. The Japanese city agreed.", "The Japanese city", ["Kochi"]),
        ("Leeds likes Kochi in Japan, and its Japanese sister city came.", "its Japanese sister city", ["Kochi"]),
        ("Kochi in Japan and Dresden in Saxony met. The German city paid.", "The German city", ["Dresden"]),
        ("Leeds wrote to Tokyo. The Japanese capital answered.", "The Japanese capital", ["Tokyo"]),
        ("Leeds wrote to Kochi in Japan. The Japanese capital answered.", "The Japanese capital", []),
        ("Leeds and Kochi in Japan wrote to the Japanese city of Nagoya.", "the Japanese city", []),
        ("Leeds waited. The Japanese city agreed.", "The Japanese city", []),
        ("The Japanese", "The Japanese", []),
    ],
)
def test_a_country_tells_which_city_is_meant(text: str, quote: str, expected: list[str]) -> None:
    reading = read(Document("test", text, language="en"))
    names = {entity.iri: entity.name for entity in reading.entities}
    assert [names[one.entity] for one in reading.mentions if text[one.start : one.end] == quote] == expected

"""Where institutions are, as their names tell. Every body is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.extraction.names.who import read
from graph.model import Document


def seats(text: str, language: str) -> dict[str, str]:
    found = read(Document("test", text, language=language))
    name = {entity.iri: entity.name or "" for entity in found.entities}
    return {name[seat.institution]: seat.place.rpartition("/")[2] for seat in found.seats}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The University of Leeds came to Leeds.", {"University of Leeds": "leeds-gb"}),
        ("en", "The Peru Development Agency came.", {"Peru Development Agency": "pe"}),
        ("en", "The Peruvian Housing Agency came.", {"Peruvian Housing Agency": "pe"}),
        ("en", "The Embassy of Peru in Tokyo, Japan, came.", {"Embassy of Peru in Tokyo": "tokyo-jp"}),
        ("en", "The Embassy of Peru came.", {}),
        # words of names that are small towns elsewhere, and bodies of two countries
        ("en", "The Federal Housing Agency of Leeds went to Leeds.", {"Federal Housing Agency of Leeds": "leeds-gb"}),
        ("en", "Acme University came.", {}),
        ("en", "The Japan Peru Friendship Society came.", {}),
        ("id", "DPRD Kota Bogor dan Konsulat Jenderal Peru di Surabaya hadir.", {"DPRD Kota Bogor": "bogor-id", "Konsulat Jenderal Peru di Surabaya": "surabaya-id"}),
        ("id", "Kementerian Pertanian RI hadir.", {"Kementerian Pertanian RI": "id"}),
        ("id", "Kementerian Pertanian hadir.", {}),
        ("id", "", {}),
    ],
)  # fmt: skip
def test_seats_of_institutions(language: str, text: str, expected: dict[str, str]) -> None:
    assert seats(text, language) == expected


def test_a_seat_is_stated_with_its_sentence() -> None:
    source = extract(Document("test", "It rains. The University of Leeds is in Leeds.", language="en"))
    (seat,) = [statement for statement in source.statements if statement.predicate == "locatedIn"]
    assert str(seat.object).endswith("/leeds-gb")
    assert [row.quote for row in seat.evidence] == ["The University of Leeds is in Leeds."]

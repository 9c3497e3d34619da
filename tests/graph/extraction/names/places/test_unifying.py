"""Names that mean one place; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # words for a kind, and the kind that the text tells
        ("en", "NAKURU – Nakuru County signed. Guests came to Nakuru.", ["Region"]),
        ("en", "Mombasa is a port. Mombasa County signed with Leeds. Mombasa was glad.", ["City", "Region"]),
        ("id", "Prefektur Miyagi meneken nota dengan Bogor. Miyagi senang.", ["City", "Region"]),
        # two kinds are told
        ("id", "Gubernur Gorontalo dan Wali Kota Gorontalo tiba di Gorontalo.", ["City", "Region"]),
        ("id", "Kota Bogor dan Kabupaten Bogor meneken nota.", ["City", "Region"]),
        ("en", "", []),
    ],
)  # fmt: skip
def test_kinds_of_one_name(language: str, text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language=language))
    assert sorted(entity.kind for entity in found.entities if entity.kind in ("City", "Region", "Place")) == expected


def test_names_of_different_places_stay_two() -> None:
    found = read(Document("test", "Dublin, Ireland, and Dublin, California, agreed.", language="en"))
    assert len([entity for entity in found.entities if entity.kind == "City"]) == 2


def test_a_city_with_and_without_its_kind_is_one_of_two_namesakes() -> None:
    found = read(Document("x", "Legazpi City agreed. The City Government of Legazpi is glad.", language="en"))
    assert [one.name for one in found.entities] == ["Legazpi City"]

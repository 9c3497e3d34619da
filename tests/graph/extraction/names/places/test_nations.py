"""Territories told by the adjective of their government; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan government and the city of Leeds signed it.", {"Kenya": ["Kenyan government"]}),
        (
            "The South Korean national government paid.",
            {"South Korea": ["South Korean national government"]},
        ),
        ("Leeds wrote to Danish authorities.", {"Denmark": ["Danish authorities"]}),
        ("The government of Kenya paid.", {"Kenya": ["government of Kenya"]}),
        ("The Danish Government Fund paid.", {}),
        ("The English government paid.", {}),
        ("The Big Kenyan government paid.", {}),
        ("Government", {}),
    ],
)
def test_a_government_with_an_adjective_is_its_country(text: str, expected: dict[str, list[str]]) -> None:
    reading = read(Document("test", text, language="en"))
    countries = {one.name: list(one.aliases) for one in reading.entities if one.kind == "Country"}
    assert countries == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Scottish government and Leeds signed it.", {"Scotland": ["Scottish government"]}),
        ("The Bavarian State Government paid Leeds.", {"Bavaria": ["Bavarian State Government"]}),
        ("Leeds wrote to the South Australian authorities.", {"South Australia": ["South Australian authorities"]}),
        ("The Flemish Government Fund paid Leeds.", {}),
    ],
)
def test_a_government_with_an_adjective_of_a_region_is_the_region(text: str, expected: dict[str, list[str]]) -> None:
    reading = read(Document("test", text, language="en"))
    assert {one.name: list(one.aliases) for one in reading.entities if one.kind == "Region"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan and Ugandan governments signed it.", {"Kenya", "Uganda"}),
        ("A pact of the Chadian, Kenyan, and South Korean governments was signed.", {"Chad", "Kenya", "South Korea"}),
        ("The Kenyan and other governments signed it.", set()),
        ("Kenyan firms, and Ugandan governments before, paid.", {"Uganda"}),
    ],
)
def test_governments_in_a_list_of_adjectives(text: str, expected: set[str]) -> None:
    reading = read(Document("test", text, language="en"))
    assert {one.name for one in reading.entities if one.kind == "Country"} == expected

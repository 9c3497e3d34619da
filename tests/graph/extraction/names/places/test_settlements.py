"""Towns that the gazetteer lacks. Every town and person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def places(text: str, language: str) -> dict[str | None, int]:
    found = read(Document("test", text, language=language))
    cities = {entity.iri: entity.name for entity in found.entities if entity.kind == "City"}
    return {name: sum(mention.entity == iri for mention in found.mentions) for iri, name in cities.items()}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Guests from Xobbing in Japan came. They like Xobbing.", {"Xobbing": 2}),
        ("en", "The sister city Xobbing is old. In Xobbing it rains.", {"Xobbing": 2}),
        ("en", "It keeps a tie as a twin town with Xobbing in Germany.", {"Xobbing": 1}),
        ("en", "It agreed with Xobbing in Germany.", {}),  # may be a firm
        ("en", "Sister cities\n1. Xobbing, Japan (1990)\n2. Xobban (Brazil), 1995", {"Xobbing": 1, "Xobban": 1}),
        ("en", "Ferries\n1. Xobbing, Japan (1990)", {}),
        ("en", "Xobbing City Council agreed. In Xobbing it rains.", {"Xobbing": 2}),
        ("en", "Xobbing Mayor Jane Roe left Xobbing.", {"Xobbing": 2}),
        ("en", "The Xobbing Twinning Association met. It rains in Xobbing.", {"Xobbing": 1}),
        ("en", "XOBBING – It rains.\n\nThe mayor of Leeds likes Xobbing.", {"Xobbing": 2, "Leeds": 1}),
        ("en", "XOBBING – It rains.", {}),
        ("en", "The Xobbing Mayors' Days began.", {}),
        ("en", "Leeds and Lund to Become Sister Cities", {"Leeds": 1, "Lund": 1}),
        ("en", "Leeds already has Sister City Agreements with others.", {"Leeds": 1}),
        ("en", "It signed a pact with Xobbing city of Sichuan province.", {"Xobbing": 1}),
        ("en", "Guests from the city of Xobbing came. Xobbing rests.", {"Xobbing": 2}),
        ("en", "The Japanese town of Xobbing rests.", {"Xobbing": 1}),
        ("en", "Guests from Japan's Xobbing Town came.", {"Xobbing": 1}),
        ("en", "Twin towns are Japan's Xobbing, and France's Lyon.", {"Xobbing": 1, "Lyon": 1}),
        ("en", "It was Japan's Xobbing, and no other.", {}),
        ("en", "It is the city of Lights.", {}),
        ("id", "Tamu dari Xobuta di Jepang tiba. Xobuta kota kecil.", {"Xobuta": 2}),
        ("id", "Bogor punya kota kembar Xobuta. Warga Xobuta ramah.", {"Bogor": 1, "Xobuta": 2}),
        # lists
        ("en", "The post points to Lund, Xobbing and Malmö.", {"Lund": 1, "Xobbing": 1, "Malmö": 1}),
        ("en", "Friends are Lund in Sweden, Xobbing in Egypt and Malmö.", {"Lund": 1, "Xobbing": 1, "Malmö": 1}),
        ("en", "Twin towns, Lund and Xobbing rejoice.", {"Lund": 1, "Xobbing": 1}),
        ("en", "In Leeds, Lund and Xobbing had tea. They met Jane Xobbing of a twin town.", {"Leeds": 1, "Lund": 1}),
        ("en", "He came to Lund and Xobbing.", {"Lund": 1}),
        # who holds an office in a list of towns is none
        ("en", "Twins met: the mayor of Lund, and Xobbo Xabbing, the mayor of Malmö, ate.", {"Lund": 1, "Malmö": 1}),
        ("en", "Twins met: the mayor of Lund, and Xobbo Xabbing, his peer in Malmö, ate.", {"Lund": 1, "Malmö": 1}),
        ("en", "Twins met: Jo Roe of Lund and Xobbo Xabbing as mayor of Malmö.", {"Lund": 1, "Malmö": 1}),
        ("en", "Twins met: Jo Roe signed for Lund and Xobbo Xabbing for Malmö.", {"Lund": 1, "Malmö": 1}),
        ("en", "They sell tea in Lund, XobCo and Malmö.", {"Lund": 1, "Malmö": 1}),
        # the last part of a name tells its kind, but in a person's name
        ("en", "The hills of Xobbeon-gu greeted Kim Yong-gu of Xobbe-si.", {"Xobbeon-gu": 1, "Xobbe-si": 1}),
        ("id", "Wali Kota Xobbeon-gu dan Lee Sang-do hadir.", {"Xobbeon-gu": 1}),
        ("en", "", {}),
    ],
)  # fmt: skip
def test_towns_are_told_by_the_words_around(language: str, text: str, expected: dict[str, int]) -> None:
    assert places(text, language) == expected


def test_a_council_that_votes_is_a_body_and_its_town_a_place() -> None:
    found = read(Document("test", "Xobbing City Council voted for it. In Xobbing it rains.", language="en"))
    assert {(entity.kind, entity.name) for entity in found.entities} == {
        ("Institution", "Xobbing City Council"),
        ("City", "Xobbing"),
    }


def test_the_town_is_the_one_that_the_text_is_about() -> None:
    text = "Leeds is old. In Leeds it rains. Leeds has a tie with Lyon in France. The town's mayor, Jane Roe, left."
    found = read(Document("test", text, language="en"))
    (role,) = found.roles
    assert role.of.endswith("leeds-gb")

"""Who a pronoun means; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document

_MAYOR = "Mayor John Roe of Leeds came. "


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("He left when Peter Poe, the secretary of the council, received him.", "him", "John Roe"),
        ("Mr Peter Poe met him.", "him", "John Roe"),
        ("Mr Peter Poe was late, as she had told him.", "him", "Peter Poe"),
        ("Mr Peter Poe brought his wife with him.", "him", "Peter Poe"),
        ("Mr Peter Poe asked his aides to tell him.", "him", "Peter Poe"),
        ("Mr Peter Poe met " + "old " * 70 + "friends and praised him.", "him", "John Roe"),
        ("Mr Peter Poe met " + "old " * 80 + "friends and praised him.", "him", "Peter Poe"),  # too far to tell
        ("Ms Ann Poe met her.", "her", "John Roe"),
        ("Ms Ann Poe praised her town.", "her", "Ann Poe"),
    ],
)
def test_who_a_pronoun_for_an_object_means(text: str, pronoun: str, expected: str) -> None:
    reading = read(Document("test", _MAYOR + text, language="en"))
    names = {entity.iri: entity.name for entity in reading.entities}
    found = [m for m in reading.mentions if m.form == "pronoun" and reading.document.text[m.start : m.end] == pronoun]
    assert [names[one.entity] for one in found] == [expected]


def test_both_companies_are_no_places() -> None:
    text = "PT Galangan Misal meneken MoU dengan PT Rekaan Jaya di Denpasar. Kedua perusahaan bermitra."
    reading = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in reading.entities}
    at = text.index("Kedua")
    assert {names[one.entity] for one in reading.mentions if one.start == at} == {"PT Galangan Misal", "PT Rekaan Jaya"}


def test_the_city_of_which_its_officer_speaks() -> None:
    text = "Accra is far. Accra is large. Jane Roe, the mayor of Leeds, said the city had signed. The city was glad."
    reading = read(Document("test", text, language="en"))
    names = {entity.iri: entity.name for entity in reading.entities}
    found = [one for one in reading.mentions if text[one.start : one.end].casefold() == "the city"]
    assert [names[one.entity] for one in found] == ["Leeds", "Accra"]


def test_that_town_is_the_one_that_the_sentence_before_begins_with() -> None:
    text = "Pemerintah Kota Denpasar hadir di Denpasar. Cluj-Napoca berpenduduk 286 ribu jiwa. Kota ini ramai."
    reading = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in reading.entities}
    assert [names[one.entity] for one in reading.mentions if one.start == text.index("Kota ini")] == ["Cluj-Napoca"]


@pytest.mark.parametrize(
    "text", ["The two cities of Leeds and Lyon agreed.", "The two cities, Leeds and Lyon, agreed."]
)
def test_the_two_who_are_named_behind_it(text: str) -> None:
    reading = read(Document("test", "Accra is in Ghana. Bergen is not. " + text, language="en"))
    names = {entity.iri: entity.name for entity in reading.entities}
    assert [names[one.entity] for one in reading.mentions] == ["Accra", "Ghana", "Bergen", "Leeds", "Lyon"]


def test_the_mayor_is_no_deputy_mayor() -> None:
    text = "Leeds Mayor Jane Roe spoke. Deputy Mayor Peter Poe of Lyon came. The mayor signed."
    reading = read(Document("test", text, language="en"))
    names = {entity.iri: entity.name for entity in reading.entities}
    assert [names[one.entity] for one in reading.mentions if one.start == text.index("mayor signed")] == ["Jane Roe"]

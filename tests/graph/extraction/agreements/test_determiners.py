"""Words beside nouns for papers that tell whether a text has spoken of them, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.determiners import determiner
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton meneken sebuah perjanjian.", "indefinite"),
        ("Alderton meneken perjanjian itu.", "definite"),
        ("Alderton meneken perjanjian baru.", "further"),
        ("Alderton meneken perjanjian.", "none"),
        ("Kedua kota menyetujui perjanjian itu.", "definite"),  # "kedua" tells of a second one only behind its noun
    ],
)
def test_what_stands_beside_a_noun(text: str, expected: str) -> None:
    passages = view(text, "id")
    clause = passages.clauses[0]
    (noun,) = clause.of("agreements")
    assert determiner(passages, clause, noun) == expected


def test_english_words_behind_a_noun_are_none_of_its_own() -> None:
    passages = view("The agreement marks another step for Alderton.")
    clause = passages.clauses[0]
    assert determiner(passages, clause, clause.of("agreements")[0]) == "definite"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Further, the accord helps Alderton.", "definite"),
        ("The first project, under this accord, is a tram.", "definite"),
        ("A further accord helps Alderton.", "further"),
        ("Another, accord in hand, helps Alderton.", "further"),
    ],
)
def test_what_stands_before_a_comma_tells_where_nothing_else_does(text: str, expected: str) -> None:
    passages = view(text, "en")
    clause = passages.clauses[0]
    (noun,) = clause.of("agreements")
    assert determiner(passages, clause, noun) == expected

"""Whom "between" joins, on made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.between import betweens
from graph.extraction.clauses.sides import actors, sides_of
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import iri, view

AB = ("Alderton", "Briggen")


def _parties(text: str) -> list[tuple[str, ...]]:
    return [row[-1] for row in told(text)]


def test_countries_whose_friendship_is_served_agree_to_nothing() -> None:
    text = "Alderton and Briggen signed a pact.\nThe pact should add to the friendship between Ruritania and Ruritania."
    assert _parties(text) == [AB]


def test_the_friendship_of_towns_is_what_a_paper_is_about() -> None:
    assert _parties("A memorandum on friendly relations between Alderton and Briggen was signed.") == [AB]


def test_nobody_between() -> None:
    assert _parties("A memorandum between them was signed.") == []


def test_several_on_the_other_hand() -> None:
    text = "A pact between Alderton on the one hand and Briggen and Cassia on the other was signed."
    assert _parties(text) == [("Alderton", "Briggen", "Cassia")]


def test_what_a_paper_bridges_are_no_parties() -> None:
    text = "Alderton and Briggen signed a pact.\nThe pact is to be a bridge between Alderton and Ruritania."
    assert _parties(text) == [AB]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact was signed on the sidelines of talks between Alderton and Briggen.", []),
        ("On the sidelines of a fair, a pact between Alderton and Briggen was signed.", [AB]),
    ],
)
def test_who_meets_elsewhere_is_no_party(text: str, expected: list[tuple[str, ...]]) -> None:
    read = view(text)
    (clause,) = read.clauses
    assert [actors(read, group) for group in betweens(clause, sides_of(read, clause))] == [
        tuple(map(iri, pair)) for pair in expected
    ]

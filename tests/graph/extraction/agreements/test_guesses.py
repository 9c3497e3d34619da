"""Which other actors of a clause may be its parties, on made-up sentences."""

from __future__ import annotations

from graph.extraction.agreements.guesses import beside, everyone
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import name, view

AB = ("Alderton", "Briggen")


def _parties(text: str) -> list[tuple[str, ...]]:
    return [row[-1] for row in told(text)]


def test_whose_house_it_is_agrees_to_nothing() -> None:
    text = "Alderton dan Briggen meneken MoU.\nPenandatanganan digelar di kantor Port Authority pada 3/4/2021."
    assert told(text, "id") == [("memorandum-of-understanding", "signed", "2021-04-03", AB)]


def test_who_only_tells_of_a_paper_is_no_party() -> None:
    text = "Alderton and Briggen plan a park.\nThe two signed a memorandum on 1 April 2021, the Port Authority said."
    assert _parties(text) == [AB]


def test_who_tells_of_it_may_be_one_of_two() -> None:
    read = view("A pact with Alderton is near, the Port Authority said.")
    assert [name(one) for one in everyone(read, read.clauses[0])] == ["Alderton", "Port Authority"]


def test_nobody_is_named() -> None:
    read = view("A pact is near.")
    assert everyone(read, read.clauses[0]) == ()


def test_a_lone_subject_has_the_one_other_actor_beside_it() -> None:
    read = view("Alderton helps Briggen under an accord.")
    (clause,) = read.clauses
    assert [name(one) for one in beside(read, clause, everyone(read, clause)[:1])] == ["Alderton", "Briggen"]

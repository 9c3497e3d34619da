"""Contracts that one side gives to another, on made-up sentences with made-up places and bodies."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

SIDES = ("Alderton", "Tram Company")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton has awarded the Tram Company a 40 million euro contract for dredging."),
        ("en", "Alderton awarded a contract worth 40 million euros to the Tram Company."),
        ("en", "The contract for the new bridge was awarded to the Tram Company by Alderton."),
        ("en", "The Tram Company was awarded the contract by the town of Alderton."),
        ("en", "The Tram Company has won a contract from Alderton to run the ferries."),
        ("en", "Tram Company bags ferry contract from Alderton"),
        ("en", "Alderton has contracted the Tram Company to run its ferries."),
        ("en", "Alderton has hired the Tram Company to run its ferries."),
        ("en", "The Tram Company was commissioned by the town of Alderton to draw up a plan."),
        ("id", "Tram Company memenangkan kontrak dari Alderton."),
        ("id", "Kontrak itu diberikan kepada Tram Company oleh Alderton."),
    ],
)
def test_who_gives_and_who_gets(language: str, text: str) -> None:
    assert told(text, language) == [("contract", "signed", None, SIDES)]


def test_what_is_to_be_awarded_is_planned() -> None:
    text = "Alderton will award the contract to the Tram Company."
    assert told(text) == [("contract", "planned", None, SIDES)]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton awarded the Tram Company a medal.",
        "Alderton won a prize, and the Tram Company lost a contract.",
        "The Tram Company has won a contract.",
        "Ann Arden has contracted the flu.",
        "The Tram Company has hired a cook from Alderton.",
        "Ann Arden was hired by Alderton.",
    ],
)
def test_what_is_no_contract_between_two(text: str) -> None:
    assert told(text) == []

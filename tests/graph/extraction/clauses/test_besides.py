"""Whom made-up clauses name first besides their subject."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.sides import sides_of
from tests.graph.extraction.pacts import pairs, told
from tests.graph.extraction.readings import name, view


@pytest.mark.parametrize(
    ("partners", "text"),
    [
        ("Briggen Cassia", "Selain dengan Cassia, Alderton juga bermitra dengan Briggen."),
        ("Briggen Cassia", "Tak hanya dengan Cassia, Alderton juga menjadi sister city Briggen."),
        ("Briggen Cassia", "Selain Cassia, Alderton juga bermitra dengan Briggen."),
        ("Briggen Cassia Dormund", "Selain Cassia dan Dormund, Alderton juga bermitra dengan Briggen."),
    ],
)
def test_partners(partners: str, text: str) -> None:
    assert pairs(text, "id") == [("Alderton", partner) for partner in partners.split()]


def test_a_body_told_first_may_be_another_subject() -> None:
    text = "Selain Port Authority, Tram Company juga bermitra dengan Briggen."
    assert pairs(text, "id") == [("Briggen", "Tram Company")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Selain dengan Cassia, Alderton juga menandatangani MoU dengan Briggen."),
        ("id", "Selain Cassia, Dormund, dan Zenda, Alderton juga menandatangani MoU dengan Briggen."),
        ("en", "Besides Cassia, Alderton signed a memorandum of understanding with Briggen."),
        ("en", "In addition to Cassia and Dormund, Alderton signed a memorandum of understanding with Briggen."),
    ],
)
def test_they_sign_nothing(language: str, text: str) -> None:
    assert [row[3] for row in told(text, language)] == [("Alderton", "Briggen")]


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "Besides Cassia, Alderton and Briggen signed an MoU."),
        (2, "Besides Cassia and Dormund, Alderton signed an MoU."),
        (0, "Besides the mayor of Alderton who had come by train, Cassia, Dormund and Briggen signed an MoU."),
        (0, "Besides Cassia Briggen signed an MoU."),
        (0, "Alderton and, besides Cassia, Briggen signed an MoU."),
    ],
)
def test_a_list_ends_with_its_and_else_with_the_first_comma(count: int, text: str) -> None:
    read = view(text, "en")
    (clause,) = read.clauses
    assert [name(part.entity) for part in sides_of(read, clause).besides] == ["Cassia", "Dormund"][:count]

"""Offices that are joined, of made-up persons."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def offices(text: str) -> set[tuple[str, str]]:
    reading = read(Document(slug="made-up", text=text, language="id"))
    names = {entity.iri: entity.name or "" for entity in reading.entities}
    return {(names[role.person], role.title) for role in reading.roles}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bupati dan Wakil Bupati Sleman, Budi Contohnya dan Sri Misalnya, hadir.",
            {("Budi Contohnya", "Bupati"), ("Sri Misalnya", "Wakil Bupati")},
        ),
        ("Bupati Sleman Budi Contohnya dan stafnya hadir.", {("Budi Contohnya", "Bupati")}),
    ],
)
def test_as_many_persons_as_offices_hold_them_in_turn(text: str, expected: set[tuple[str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "id",
            "Budi Contohnya dan Sri Misalnya, masing-masing Wali Kota Bogor dan Bupati Sleman, hadir.",
            {("Budi Contohnya", "Bogor"), ("Sri Misalnya", "Sleman")},
        ),
        (
            "id",
            "Budi Contohnya dan Sri Misalnya, masing-masing sebagai Wali Kota Bogor dan Semarang, hadir.",
            {("Budi Contohnya", "Bogor"), ("Sri Misalnya", "Semarang")},
        ),
        (
            "id",
            "Bupati Sleman dan Bantul, Sri Misalnya dan Budi Contohnya, hadir.",
            {("Sri Misalnya", "Sleman"), ("Budi Contohnya", "Bantul")},
        ),
        (
            "en",
            "Jane Roe and Ann Doe, respectively Mayor of Leeds and Mayor of Lyon, signed.",
            {("Jane Roe", "Leeds"), ("Ann Doe", "Lyon")},
        ),
        (
            "en",
            "Jane Roe and Ann Doe, the Mayor of Leeds and the Rector of Acme University respectively, signed.",
            {("Jane Roe", "Leeds"), ("Ann Doe", "Acme University")},
        ),
        (
            "en",
            "Ann Doe met Jane Roe, the Mayor of Leeds and chairman of Acme Ltd.",
            {("Jane Roe", "Leeds"), ("Jane Roe", "Acme Ltd")},
        ),
    ],
)
def test_each_of_those_told_before_holds_an_office(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    reading = read(Document(slug="made-up", text=text, language=language))
    names = {entity.iri: entity.name or "" for entity in reading.entities}
    assert {(names[role.person], names[role.of]) for role in reading.roles} == expected

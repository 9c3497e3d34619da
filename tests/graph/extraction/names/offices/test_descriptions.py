"""Persons whom a later sentence calls by their office; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "", set()),
        ("en", "Jane Roe came to Lyon by train. The Mayor of Leeds had never been there.", {("Jane Roe", "Mayor", "Leeds")}),
        ("en", "Jane Roe came to Lyon. It rained. On Monday the Deputy Mayor of Leeds left.", {("Jane Roe", "Deputy Mayor", "Leeds")}),
        ("en", "A pen was lent to Jane Roe. When the director of Acme Ltd asked, she gave it back.", {("Jane Roe", "director", "Acme Ltd")}),
        # without its body: nobody else has such an office
        ("en", "LEEDS – Jane Roe objects to parking in Leeds. It is dear, the councillor said.", {("Jane Roe", "councillor", "Leeds")}),
        ("en", "LEEDS – Councillor Bo Poe spoke in Leeds. Jane Roe came. It is dear, the councillor said.", {("Bo Poe", "Councillor", "Leeds")}),
        # not who is spoken of, to or with, nor a house
        ("en", "Jane Roe came to Lyon. She met the Mayor of Leeds.", set()),
        ("en", "Jane Roe came to Lyon. A letter from the Mayor of Leeds was read.", set()),
        ("en", "LEEDS – Jane Roe lives in Leeds. The mayor’s office is closed.", set()),
        ("en", "Jane Roe came to Lyon. John Poe saw her; the Mayor of Leeds did not.", set()),
        ("en", "Jane Roe came to Lyon. It rained. They ate. It was late. The Mayor of Leeds left.", set()),
        # who holds an office already, or whose office somebody holds
        ("en", "Jane Roe, the director of Acme Ltd, came. The Mayor of Leeds left.", {("Jane Roe", "director", "Acme Ltd")}),
        ("en", "Bo Poe is mayor of Leeds. It rained. Jane Roe came. The mayor of Leeds left.", {("Bo Poe", "mayor", "Leeds")}),
        ("id", "Budi Contoh tiba di Lyon. Wali Kota Bogor, Indonesia, itu datang naik kereta.", {("Budi Contoh", "Wali Kota", "Bogor")}),
        ("id", "Budi Contoh tiba di Lyon. Wali Kota Bogor datang ke acara itu.", set()),
    ],
)  # fmt: skip
def test_descriptions(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

"""Offices that a text tells apart from their holders; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Two mayors came. Jane Roe of Leeds and Bo Poe of Xobbing signed it.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "mayor", "Xobbing")}),
        ("en", "The list is full of mayors: Jane Roe of Leeds, Upo Xaddi of the Imperial, Bo Poe of Lyon.", {("Jane Roe", "mayor", "Leeds"), ("Upo Xaddi", "mayor", "Imperial"), ("Bo Poe", "mayor", "Lyon")}),
        ("en", "Two mayors met. Jane Roe signed for Leeds and Bo Poe for Lyon.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "mayor", "Lyon")}),
        ("en", "Its commissioners were there: Jane Roe of the Department of Health and Bo Poe of the Department of Water.", {("Jane Roe", "commissioner", "Department of Health"), ("Bo Poe", "commissioner", "Department of Water")}),
        ("en", "The burgomasters of the communes involved, Jane Roe of Leeds and Bo Poe of Xobbing, signed it.", {("Jane Roe", "burgomaster", "Leeds"), ("Bo Poe", "burgomaster", "Xobbing")}),
        ("en", "Mayor Jane Roe of Leeds came with her colleagues Bo Poe of Lyon, Al Doe of Kobe and Zoe Doe of Ulm.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Mayor", "Lyon"), ("Al Doe", "Mayor", "Kobe"), ("Zoe Doe", "Mayor", "Ulm")}),
        ("en", "Mayor Jane Roe of Leeds came with her colleagues Bo Poe and Al Doe.", {("Jane Roe", "Mayor", "Leeds")}),
        ("id", "Tiga gubernur bertemu. Budi Contoh (Bali) dan Jane Roe (Riau) hadir.", {("Budi Contoh", "gubernur", "Bali"), ("Jane Roe", "gubernur", "Riau")}),
        # one member is no list, and a description is no body
        ("en", "Two mayors came. Jane Roe of Leeds signed it.", set()),
        ("en", "Two mayors came. Jane Roe of the Texan city and Bo Poe of the French town signed it.", set()),
        ("en", "The mayor came. Jane Roe of Leeds and Bo Poe of Lyon saw it.", set()),
        ("en", "", set()),
    ],
)  # fmt: skip
def test_rosters(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jane Roe, who represents Chile in Zimbabwe, came to Leeds.", {("Jane Roe", "ambassador", "Chile")}),
        ("en", "They met Upo Xaddi, who represents Chile as its consul general.", {("Upo Xaddi", "consul general", "Chile")}),
        ("id", "Mereka bertemu Jane Roe, yang mewakili Chile di Jakarta.", {("Jane Roe", "duta besar", "Chile")}),
        ("en", "Jane Roe, who represents Leeds in London, came.", set()),
        ("en", "Jane Roe, who represents Chile Textiles, came.", set()),
    ],
)  # fmt: skip
def test_envoys(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

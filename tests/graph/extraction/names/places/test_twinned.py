"""Towns that are called somebody's twin; every officer is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document
from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mayor of Sister City Karlovy Vary, Jane Roe, came.", {("Jane Roe", "Mayor", "Karlovy Vary")}),
        ("The mayor of our twin town Trier, John Doe, came.", {("John Doe", "mayor", "Trier")}),
        ("The mayor of the Polish partner city of Lodz, John Doe, came.", {("John Doe", "mayor", "Lodz")}),
        ("The Mayor of Sister City Xobbington, Jane Roe, came.", {("Jane Roe", "Mayor", "Xobbington")}),
        ("Mayor John Doe of Sister City Lodz came.", {("John Doe", "Mayor", "Lodz")}),
        ("The mayor of Leeds, Jane Roe, came.", {("Jane Roe", "mayor", "Leeds")}),
    ],
)
def test_officers_of_a_twin(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected


@pytest.mark.parametrize("bond", ["Relationship", "Program", "Delegation", "Status"])
def test_a_bond_is_no_town(bond: str) -> None:
    text = f"Leeds asked for a Sister City {bond} with Lyon."
    found = read(Document("test", text, language="en"))
    assert sorted(entity.name or "" for entity in found.entities) == ["Leeds", "Lyon"]


def test_a_line_behind_one_that_ends_with_twins_is_no_twin() -> None:
    text = "Leeds and Lyon become sister cities\n\nUpdated May 7, 2024 at 9 a.m.\n\nLeeds is glad."
    found = read(Document("test", text, language="en"))
    assert sorted(entity.name or "" for entity in found.entities) == ["Leeds", "Lyon"]

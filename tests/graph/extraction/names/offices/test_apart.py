"""What commas set apart between an office and its holder; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Permanent Secretary, Ministry of Health, Dr. Jane Roe, left.", {("Jane Roe", "Permanent Secretary", "Ministry of Health")}),
        ("The Director, Widget Institute, Leeds, Jane Roe, left.", {("Jane Roe", "Director", "Widget Institute")}),
        ("Leeds agreed. The Director, Public Affairs, Widget Trust, Mr. Bo Poe, left.", {("Bo Poe", "Director, Public Affairs", "Widget Trust")}),
        ("Mayor Jane Roe of Leeds came. The Director, Public Affairs, Mr. Bo Poe, left.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Director, Public Affairs", "Leeds")}),
        ("Leeds agreed. The Special Adviser to the Mayor on Foreign Affairs, Jane Roe, left.", {("Jane Roe", "Special Adviser", "Leeds")}),
        # a row: each name before its office
        ("They met Jane Roe, the Director, Widget Institute, Bo Poe, the Chairman, Acme Ltd, and others.", {("Jane Roe", "Director", "Widget Institute"), ("Bo Poe", "Chairman", "Acme Ltd")}),
        ("The director, Widget Institute, Leeds, left.", set()),
    ],
)  # fmt: skip
def test_bodies_and_fields_between_commas(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected

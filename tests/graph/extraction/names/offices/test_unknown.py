"""Unknown towns, districts and firms behind an office; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Starosta of Xobbo County Andrzej Roe left.", {("Andrzej Roe", "Starosta", "Xobbo County")}),
        ("The mayor of Xobbo d'Uppa, Jane Roe, left.", {("Jane Roe", "mayor", "Xobbo d'Uppa")}),
        ("The mayor of Xobbo di Uppa, Jane Roe, left.", {("Jane Roe", "mayor", "Xobbo di Uppa")}),
        ("Head of Kazan Xobbo Roe left.", {("Xobbo Roe", "Head", "Kazan")}),
        ("Mayor Jane Roe (Xobbing) and Mayor Bo Poe (Leeds) left.", {("Jane Roe", "Mayor", "Xobbing"), ("Bo Poe", "Mayor", "Leeds")}),
        ("The Governor of Eastern Samar Jane Roe left.", {("Jane Roe", "Governor", "Eastern Samar")}),
        ("Mayor Jane Roe (XP) of Leeds left.", {("Jane Roe", "Mayor", "Leeds")}),
        ("Leeds’s Lord Mayor the Right Honourable Cr Jane Roe left.", {("Jane Roe", "Lord Mayor", "Leeds")}),
        ("Leeds mayor Jane Roe and town clerk Engineer Bo Poe left.", {("Jane Roe", "mayor", "Leeds"), ("Bo Poe", "town clerk", "Leeds")}),
        ("The CEO of Xobbo, Jane Roe, left.", {("Jane Roe", "CEO", "Xobbo")}),
        ("Vice Secretary of the Hanoi municipal Party Committee Jane Roe left.", {("Jane Roe", "Vice Secretary", "Hanoi")}),
        ("The mayor of Seoul Park Won-xo left.", {("Park Won-xo", "mayor", "Seoul")}),
        ("Mayors of Leeds and York, Jane Roe and Bo Poe, left.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Mayor", "York")}),
        ("Minister of Municipality of the State of Qatar Jane Roe left.", {("Jane Roe", "Minister of Municipality", "Qatar")}),
        ("Thua Thien-Hue Province met. Chairman of the provincial People's Committee Jane Roe left.", {("Jane Roe", "Chairman", "Thua Thien-Hue Province")}),
        ("The Minister of Housing, Architect Jane Roe, left Kenya.", {("Jane Roe", "Minister of Housing", "Kenya")}),
        ("The mayor of Johor Baru, Jane Roe, left.", {("Jane Roe", "mayor", "Johor Baru")}),
        ("Jane Roe, Director of Xobbing Affairs at the XBZ, left.", {("Jane Roe", "Director of Xobbing Affairs", "XBZ")}),
    ],
)  # fmt: skip
def test_bodies_that_nothing_else_tells(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "en") == expected

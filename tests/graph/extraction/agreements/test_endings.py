"""Ends that made-up sentences tell of agreements before them."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

DEED = "Alderton signed an agreement with Briggen in 2001.\n"


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("ended", "That partnership was allowed to die."),
        ("ended", "The tie stopped three years later."),
        ("expired", "It lapsed in 2006."),
        ("expired", "The contract ran out five years later."),
        ("signed", "It has not lapsed."),
        ("signed", "It runs out in 2031."),
        ("signed", "It replaces the one which lapsed in 1999."),
        ("signed", "The fair was closed.\nNobody came.\nIt lapsed."),
        ("signed", ""),
    ],
)
def test_ends(status: str, text: str) -> None:
    assert [row[1] for row in told(DEED + text)] == [status]


def test_a_plan_has_no_end() -> None:
    assert [row[1] for row in told("Alderton will sign an MoU with Briggen.\nIt lapsed.")] == ["planned"]

"""What papers are wished to bring, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

SIGNED = "Alderton and Briggen signed a cooperation agreement.\n"


@pytest.mark.parametrize(
    "text",
    [
        "“May this agreement bring Cassia and Dormund even closer,” the mayor said.",
        "We hope that this agreement will open a new page between Cassia and Dormund.",
        "Under this agreement the two will train nurses.",
    ],
)
def test_a_wish_makes_no_agreement(text: str) -> None:
    assert [row[1:] for row in told(SIGNED + text)] == [("signed", None, ("Alderton", "Briggen"))]


def test_a_paper_may_be_wished_for() -> None:
    assert [row[1] for row in told("Alderton hopes to sign an agreement with Briggen.")] == ["planned"]

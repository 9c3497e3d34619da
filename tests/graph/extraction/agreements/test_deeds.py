"""Deeds, on made-up sentences with made-up places and bodies."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

SIDES = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy suggested that Alderton and Briggen sign an agreement.",
        "The proposal is that the town of Alderton and the town of Briggen conclude an agreement.",
        "He recommended that Alderton, a port, and Briggen, a port too, enter into an agreement.",
    ],
)
def test_a_deed_that_somebody_suggests_is_proposed(text: str) -> None:
    assert told(text) == [("cooperation-agreement", "proposed", None, SIDES)]


def test_a_deed_told_behind_a_proposal_is_done() -> None:
    text = "The envoy suggested that it was time, and Alderton and Briggen signed an agreement."
    assert told(text) == [("cooperation-agreement", "signed", None, SIDES)]

"""Agreements that made-up texts name only by a general word."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Alderton and Briggen signed the accord.\nAlderton wants a sister city.",
            "sister-city-agreement",
        ),
        ("Alderton and Briggen signed the accord.\nCassia has a sister city.", "cooperation-agreement"),
        ("Alderton and Briggen signed the accord.", "cooperation-agreement"),
        ("Alderton and Briggen signed an MoU.\nAlderton has one sister city.", "memorandum-of-understanding"),
        ("Alderton and the Tram Company signed the accord.\nAlderton has a sister city.", "cooperation-agreement"),
    ],
)
def test_sister_cities_told_elsewhere_make_a_twinning(text: str, kind: str) -> None:
    assert [row[0] for row in told(text)] == [kind]

"""Signers told behind the deed, on made-up sentences with made-up persons."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers

BOTH = ("Ann Arden", "Bela Brock")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alderton and Briggen agreed on a pact.\nAnn Arden signed it for Alderton.\nBela Brock did so for Briggen.",
         BOTH),
        ("Alderton and Briggen signed a pact.\nIt was signed by Ann Arden, at the time, and by Bela Brock.", BOTH),
        ("Alderton and Briggen signed a pact.\nThe signatories were Ann Arden and Bela Brock.", BOTH),
        ("Ann Arden signed a pact with Briggen for Alderton.\n\nBela Brock did so well that Briggen won.", BOTH[:1]),
        ("Alderton and Briggen signed a pact.\nBela Brock did so well that Briggen won.", ()),
    ],
)  # fmt: skip
def test_signers(text: str, expected: tuple[str, ...]) -> None:
    assert signers(text) == [expected]

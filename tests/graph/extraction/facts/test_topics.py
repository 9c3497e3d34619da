"""The fields of agreements."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import fields


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Alderton and Briggen signed an MoU on tourism, education and health.", "en",
         ("education", "health", "tourism")),
        ("Alderton and Briggen signed an MoU.\nIts fields are tourism, culture and sport.", "en",
         ("culture", "sport", "tourism")),
        ("Alderton dan Briggen meneken MoU.\nBidangnya meliputi pariwisata, pendidikan, dan olahraga.", "id",
         ("education", "sport", "tourism")),
        ("Alderton and Briggen signed an MoU.", "en", ()),
    ],
)  # fmt: skip
def test_fields_listed(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert fields(text, language) == [expected]


def test_a_far_remark_is_no_field() -> None:
    text = (
        "Alderton and Briggen signed an MoU.\n\n"
        + "\n\n".join(["Nothing else is known."] * 9)
        + "\n\nA hospital burned."
    )
    assert fields(text) == [()]

"""Days on which somebody told of a deed, on made-up sentences of a text of 15 May 2024."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Alderton announced on 14 May 2024 that it had signed a pact with Briggen.", "en", None),
        ("Alderton said on 14 May 2024 it has inked a pact with Briggen.", "en", None),
        ("Alderton said on 14 May 2024 that it signed a pact with Briggen on 2 May 2024.", "en", "2024-05-02"),
        ("Alderton said on 14 May 2024 after signing a pact with Briggen that it was glad.", "en", "2024-05-14"),
        ("On 14 May 2024 Alderton signed a pact with Briggen, the mayor said.", "en", "2024-05-14"),
    ],
)
def test_the_day_of_telling_is_none_of_the_deed(text: str, language: str, day: str | None) -> None:
    assert [row[2] for row in told(text, language)] == [day]

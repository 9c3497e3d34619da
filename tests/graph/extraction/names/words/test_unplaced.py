"""Names of places that are something else; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import draft
from graph.extraction.names.words import unplaced
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Jane E. Boston came.", "boston", True),
        ("Jane Roe came to Boston.", "boston", False),
        ("Xobbing is a city in East Peru.", "east", True),
        ("It was Dr. (Can) Jane Roe.", "can", True),
        ("It was Jane Roe (Can), they said.", "can", False),
        ("They stood in line 5. Boston signed.", "boston", False),
    ],
)
def test_what_is_no_place(text: str, word: str, expected: bool) -> None:
    page = draft(Document("test", text, language="en"))
    at = next(i for i in range(page.size) if page.word(i) == word)
    assert unplaced.is_other(page, at) is expected

"""Where names of English institutions end; the institutions are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Xobbe Light Co (XLC) sang.", {"Xobbe Light Co"}),
        ("The University of Leeds Valley Xobb sang.", {"University of Leeds Valley Xobb"}),
        ("The Council of Leeds Xobb Park sang.", {"Council of Leeds"}),
        ("The University of Leeds Mayor Jane Roe sang.", {"University of Leeds"}),
        ("The chair of the Islamic Council of the Iranian city sang.", {"Islamic Council"}),
        ("The Embassy of Colombia in China sang.", {"Embassy of Colombia in China"}),
        ("", set()),
    ],
)
def test_ends_of_names(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == expected

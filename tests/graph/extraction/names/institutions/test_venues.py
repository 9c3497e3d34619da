"""Bodies that are only venues; persons and bodies are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They met at the Xobbe Museum. It rained in the Xobbe Museum.", set()),
        ("en", "They met at the Xobbe Museum. The Xobbe Museum sang.", {"Xobbe Museum"}),
        ("en", "They met Jane Roe, director of the Xobbe Museum, at the Xobbe Museum.", {"Xobbe Museum"}),
        ("en", "They met at Xobbe University.", {"Xobbe University"}),
        ("en", "They met at the Xobbe International Airport.", set()),
        ("id", "Mereka bertemu di Museum Xobbe.", set()),
        ("id", "Mereka bertemu di Gedung Parlemen Brisbane.", set()),
        ("id", "Mereka menunggu DPRD.", set()),
        ("id", "Mereka menunggu DPRD Kota Bandung.", {"DPRD Kota Bandung"}),
    ],
)
def test_venues_are_no_bodies(language: str, text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language=language))
    assert {entity.name for entity in found.entities if entity.kind == "Institution"} == expected

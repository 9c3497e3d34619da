"""Where the gazetteer's names stand in a text; what the sentences say is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import draft
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at Springfield City Hall.", ["Springfield"]),
        ("They met Changsha City Council.", ["Changsha"]),
        ("They met at Quezon City Hall.", ["Quezon City"]),
        ("They met at Kansas City Hall.", ["Kansas City"]),
        ("They met in Springfield City.", ["Springfield City"]),
        ("They like Peru's hills.", ["Peru"]),
        ("They read Lyon.com.", []),
        ("", []),
    ],
)
def test_names_of_the_gazetteer(text: str, expected: list[str]) -> None:
    page = draft(Document("test", text, language="en"))
    found = [page.text(first, last) for first, (last, _) in sorted(page.places_at.items())]
    assert [name for name in found if name != "Hall"] == expected  # which is a town too


def test_the_verb_of_a_title_is_no_town() -> None:
    page = draft(Document("test", "Wali Kota Kyoto Puji Kebersihan Malang", language="id"))
    found = [page.text(first, last) for first, (last, _) in sorted(page.places_at.items())]
    assert found == ["Kyoto", "Malang"]

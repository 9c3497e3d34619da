"""Bodies without a head word that the text vouches for; persons and bodies are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> dict[str | None, tuple[str, ...]]:
    found = read(Document("test", text, language=language))
    return {entity.name: entity.aliases for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # whoever leads one, in its other mentions too
        ("en", "Xobbe Works sang. The director of Xobbe Works, Jane Roe, listened.", {"Xobbe Works"}),
        ("en", "They saw the Xobbe Garden. Its keeper, the director of the Xobbe Garden, sang.", {"Xobbe Garden"}),
        ("en", "They saw the Xobbe Garden.", set()),
        ("en", "They met Xobbo Zzyx’s founder, Jane Roe.", {"Xobbo Zzyx"}),
        ("en", "They met Xobbo Zzyx’s deputy.", set()),
        ("en", "It was staged by Xobbo Zzyx, whose director, Jane Roe, sang.", {"Xobbo Zzyx"}),
        ("id", "Direktur Xobbe Zzyx, Budi Santoso, bernyanyi.", {"Xobbe Zzyx"}),
        ("id", "Direktur Xobbe Zzyx Budi Santoso bernyanyi. Kemarin Xobbe Zzyx libur.", {"Xobbe Zzyx"}),
        ("id", "Direktur Pelestarian Budi Santoso bernyanyi.", set()),
        # members and people of one
        ("en", "Members of Xobbo Zzyx sang.", {"Xobbo Zzyx"}),
        ("en", "Jane Roe of Xobbo Zzyx sang.", {"Xobbo Zzyx"}),
        ("en", "Last came Jane Roe of XBZ. They are of XBQ.", {"XBZ"}),
        ("id", "Pengurus Xobbo Zzyx bernyanyi.", {"Xobbo Zzyx"}),
        # beside another, but no person, and no further field of a department
        ("en", "Leeds University and Xobbo Zzyx sang.", {"Leeds University", "Xobbo Zzyx"}),
        ("en", "Leeds University and Kim Xob-be sang.", {"Leeds University"}),
        ("en", "Leeds University and Xobbo Zzyx, who sang, met.", {"Leeds University"}),
        # a noun of firms, but of no line
        ("en", "They saw Xobbo Energy.", {"Xobbo Energy"}),
        ("en", "They saw Xobbo Railway.", set()),
        # cut names are none
        ("en", "Members of Xobbo Zzyxes’ Crew came.", set()),
        ("en", "", set()),
    ],
)  # fmt: skip
def test_runs_that_the_text_vouches_for(language: str, text: str, expected: set[str]) -> None:
    assert named(text, language).keys() == expected


def test_a_line_of_capitals_is_read_once() -> None:
    assert named("Members of " + "Xobbo " * 3000 + "sang.", "en") == {}


def test_an_officer_of_no_body() -> None:
    assert named("Leeds will have a partner in the Xobbs. Jane Roe is the CEO of Xobbs.", "en").keys() == {"Xobbs"}

"""Institutions that only the words around tell; persons and bodies are invented."""

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
        # what a noun explains is no person
        ("en", "They met Eko Xobbe, an officer of Leeds.", set()),
        ("en", "They met Päijo Xobbe, the waste company of Leeds.", {"Päijo Xobbe"}),
        ("en", "They met the waste company Päijo Xobbe, whose people sang.", {"Päijo Xobbe"}),
        ("en", "They met the choir Zzyzx Abc Def.", {"Zzyzx Abc Def"}),
        ("id", "Blora Teken MoU dengan Perguruan Tinggi dan Kampus", set()),
        ("id", "Ia membuka The 3rd International Conference on Islam and Society di Blora.", set()),
        ("id", "Ia melihat Xyz Abc Def, pabrik milik Leeds.", {"Xyz Abc Def"}),
        ("en", "Their waste companies, Xobbo Recyclo and Lvo Xyzzo, signed.", {"Xobbo Recyclo", "Lvo Xyzzo"}),
        ("en", "The theatres met Jane Roe and Leeds.", set()),
        # so is with whom one has a contract, but no town and no person
        ("en", "The town has a contract with Zzyzx Meats Abc.", {"Zzyzx Meats Abc"}),
        ("en", "The town has a contract with Jane Roe and one with Leeds.", set()),
        ("en", "The city has a deal with the Jardín Xobbo de Abc.", {"Jardín Xobbo de Abc"}),
        # a programme is none, nor what only stands before the subject of another clause
        ("id", "Mereka memakai aplikasi XyzAbc.", set()),
        ("en", "He hopes to learn from Xobbing, where a school lends out dogs.", set()),
        ("en", "They came to Country Xobb, a company that builds.", {"Country Xobb"}),
        ("en", "Xobbo, which is one of the companies from Leeds, sang.", {"Xobbo"}),
        ("en", "Jane Roe, the assembly chair, sang.", set()),
    ],
)  # fmt: skip
def test_bodies_that_the_words_around_tell(language: str, text: str, expected: set[str]) -> None:
    assert named(text, language).keys() == expected

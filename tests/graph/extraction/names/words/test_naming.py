from __future__ import annotations

import pytest

from graph.extraction.names.words.naming import initials, is_acronym


@pytest.mark.parametrize("word", ["OIKN", "PAN-RB", "UCLG", "BPs", "EEN"])
def test_acronyms(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["Kadin", "A", "mou", "Leeds", "Hill-Lewis", "OF", "DENGAN"])
def test_other_words(word: str) -> None:
    assert not is_acronym(word)


def test_initials_leave_out_small_words() -> None:
    assert initials("School of Planning and Architecture") == "spa"
    assert initials("Otorita Ibu Kota Nusantara") == "oikn"
    assert initials("") == ""

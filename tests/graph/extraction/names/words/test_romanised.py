"""Chinese and Korean names in Latin letters; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.words.romanised import is_chinese, is_hyphenated


@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [
        ("Zhu", "Lilian", True),
        ("Xu", "Da", True),
        ("Smith", "Lilian", False),
        ("Zhu", "River", False),
        ("Zhu", "X", False),
    ],
)
def test_syllables_of_pinyin(family: str, given: str, expected: bool) -> None:
    assert is_chinese(family, given, known=True) is expected


def test_an_unknown_family_name_tells_no_chinese() -> None:
    assert not is_chinese("Zhu", "Lilian", known=False)


@pytest.mark.parametrize(
    ("family", "given", "expected"),
    [
        ("Bang", "Se-rin", True),
        ("Park", "Woon-mi", True),
        ("Hsieh", "Ching-mei", True),
        ("Rolls", "Post-war", False),
        ("bang", "Se-rin", False),
        ("Bang", "Se-Rin", False),
        ("Bang", "Serin", False),
        ("", "", False),
    ],
)
def test_given_names_with_a_hyphen(family: str, given: str, expected: bool) -> None:
    assert is_hyphenated(family, given, known=False) is expected

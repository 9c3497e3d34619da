"""Places that only tell where a firm is from ("the Lyon transport firm X", "perusahaan air minum Lyon, X")."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.extraction.tokens import CAPITAL

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s,-]")
_NAME = re.compile(rf",? {CAPITAL}")
_FIELD = 2  # words for what a firm deals in
_LONG = 4  # letters that each of them has at least
_REACH = 60  # characters in which they stand


def behind(text: str, end: int, uses: Mapping[str, str]) -> bool:
    """Whether a noun for a firm stands right behind a place, or behind what it deals in and before its name.

    `uses` are the prepositions and nouns of the language, with what they tell of a place.
    """
    if text[end : end + 1] != " ":
        return False
    for count, word in enumerate(_WORD.finditer(text, end + 1, end + _REACH)):
        use = uses.get(word[0])
        if use == "attribute" or (use == "company" and count):
            return not count or _NAME.match(text, word.end()) is not None
        if count == _FIELD or use is not None or not word[0].islower() or len(word[0]) < _LONG:
            return False
    return False


def before(text: str, start: int, uses: Mapping[str, str]) -> bool:
    """Whether a noun for a firm stands before a place, with what it deals in between."""
    found = _WORD.findall(text, max(0, start - _REACH), start)
    for count, word in enumerate(reversed(found[-_FIELD - 1 :])):
        use = uses.get(word)
        if use == "company-before" or (use == "attribute-before" and count):
            return True
        if use is not None or not word.islower():
            return False
    return False

"""Particles in names of persons: "van den", "de la", "van 't", "d'Almeida", "al-Masri"."""

from __future__ import annotations

import re

from graph.extraction.names.words.draft import Draft

_ARTICLED = re.compile(r"(?:al|el|an|ar|as|at|ad|ash|az|ul|ur|ez)-[^\W\d_]")
_ELIDED = re.compile(r"d['’‘][^\W\d_]")
_APOSTROPHES = frozenset("'’‘")
_SHORT = 3  # tokens of "van 't"


def after(draft: Draft, i: int) -> int:
    """Return the token after the particles at `i` ("van den", "van 't"), and `i` where none is."""
    j = i
    while draft.has(j, "words.particle"):
        j += 1
    return j + 2 if j > i and draft.word(j) in _APOSTROPHES and draft.word(j + 1) == "t" else j


def before(draft: Draft, i: int) -> int:
    """Return the first of the particles that end before token `i`, and `i` where none does."""
    j = i
    if draft.word(i - 1) == "t" and after(draft, i - _SHORT) == i:
        j -= _SHORT
    while draft.has(j - 1, "words.particle"):
        j -= 1
    return j


def is_joined(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` begins with a particle written small: "al-Masri", "d'Almeida"."""
    word = draft.tokens.words[i]
    return word[0].islower() and (_ARTICLED.match(word) or _ELIDED.match(word)) is not None

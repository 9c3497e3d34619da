"""Sentences cut into the pieces that clauses are, and what stands in a text dealt to them."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention
from graph.extraction.reading import Span
from graph.extraction.tokens import CAPITAL

_CLAUSE_BREAK = re.compile(  # its first signs tell where it can match
    r"[;:,](?:(?<=;)|(?<=[^\d\s]:)|(?<=,)(?=\s+(?:but|while|whereas|tetapi|namun|sedangkan|sementara"
    r"|(?:lalu|kemudian|then)(?=\s(?:dengan|with)))\s))\s+"
)
_NOW = ("tengah", "sedang", "talks", "discussions", "negotiat", "exploring")
_AND_NOW = re.compile(  # "has worked with A since 1999 and is now in talks with B"
    r"\b(?:and (?:is|are|was|were|has been|have been) (?:(?:now|also|currently|already|still) ){0,2}"
    r"(?:in (?:talks|discussions|negotiations)|negotiating|exploring)"
    r"|(?:dan|serta) (?:juga )?(?:(?:kini|saat ini|tahun ini|sekarang) )?(?:tengah|sedang) "
    r"(?:dalam |merundingkan|menegosiasikan|bernegosiasi|berunding|menjajaki|membahas|mematangkan|menggodok|memproses))"
)
_SEMICOLON = re.compile(";")
_ITEM = re.compile(  # "A, X; B, Y; and C, Z": a name, then a comma or the end
    rf";\s+(?:(?P<last>and|dan|serta) )?(?:the )?{CAPITAL}[\w’'.-]*"
    rf"(?: (?:of|for|the|de|di|and|dan|{CAPITAL}[\w’'.-]*))*(?=[,;(]|[.]?\s*\Z)"
)
_LONGEST = 800  # characters of a clause, at most

T = TypeVar("T", Part, DateMention, Cue)

Piece = tuple[int, int, int]
"""Where a clause starts and ends, and the number of its sentence."""

_NONE: tuple[Piece, list[Any]] = (sys.maxsize, sys.maxsize, 0), []
"""What follows the last clause: nothing starts in it."""


def _is_list(text: str, span: Span, deeds: Sequence[int]) -> bool:
    """Tell whether semicolons part no clauses but the names of a list, whose last stands behind "and"."""
    signs = [match.start() for match in _SEMICOLON.finditer(text, span.start, span.end)]
    if bisect_left(deeds, signs[0]) < bisect_left(deeds, span.end):
        return False
    items = [_ITEM.match(text, sign, span.end) for sign in signs]
    last = items[-1] is not None and items[-1]["last"] is not None
    named = all(item is not None for item in items)
    inner = text[signs[0] : signs[-1]]
    short = all(item.count(",") <= 1 for item in inner.split(";"))
    return last and named and short and not any(character.isdigit() for character in inner)


def cut(text: str, span: Span, sentence: int, deeds: Sequence[int], verbs: set[int]) -> list[Piece]:
    """Cut a sentence into clauses; at a colon only where a deed is told after it, for else a list follows."""

    def parts(colon: int) -> bool:
        """Whether a verb of signing follows a colon, or papers stand on both of its sides."""
        first, middle, last = (bisect_left(deeds, offset) for offset in (span.start, colon, span.end))
        return any(deed in verbs for deed in deeds[middle:last]) or first < middle < last

    cuts = [
        match.end()
        for match in _CLAUSE_BREAK.finditer(text, span.start, span.end)
        if match[0][0] != ":" or parts(match.end())
    ]
    if cuts and text.find(";", span.start, span.end) >= 0 and _is_list(text, span, deeds):
        cuts = [cut for cut in cuts if text[:cut].rstrip()[-1] != ";"]
    if any(text.find(word, span.start, span.end) >= 0 for word in _NOW):
        cuts = sorted({*cuts, *(match.start() for match in _AND_NOW.finditer(text, span.start, span.end))})
    pieces = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        while end - start > _LONGEST:  # no sentence: cut it, so that time stays in proportion
            cut = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
            pieces.append((start, cut, sentence))
            start = cut
        if start < end:
            pieces.append((start, end, sentence))
    return pieces


def deal(items: Iterable[T], pieces: list[Piece]) -> list[list[T]]:
    """Deal items, sorted by offset, to the pieces that they start in."""
    dealt: list[list[T]] = [[] for _ in pieces]
    following = zip(pieces, dealt, strict=True)
    (start, end, _), own = next(following, _NONE)
    for item in items:
        while end <= item.start:
            (start, end, _), own = next(following, _NONE)
        if start <= item.start:
            own.append(item)
    return dealt

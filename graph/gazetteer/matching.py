"""Find names of places in running text: the longest run of words that is a name, in title case or all capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from graph.gazetteer.place import Place, fold

_WORD = re.compile(
    r"[a-zA-Z]++(?![\w.'’‘ʼʻ`\u0300-\u036f])"  # most words, told at once
    r"|(?:[^\W\d_]\.){2,}+|[^\W\d_]++(?:[\u0300-\u036f]+[^\W\d_]*+)*+(?:['’‘ʼʻ`][^\W\d_]++)*+"
)
_GAP = re.compile(r"[ \u00a0]{1,2}|[-‐‑]|[ \u00a0]?\n[ \u00a0]?(?!\n)")
_SHORT_GAPS = frozenset({".", ". ", ".\u00a0"})
_LONGEST_PARTICLE = 4
_POSSESSIVE = frozenset({"'s", "’s"})


class Match(NamedTuple):
    """A passage `text[start:end]` that may name a place; `places` are the candidates, the best guess first.

    `ambiguous`: the name is an ordinary word or a person's name too, or only an alternate name of small places.
    """

    start: int
    end: int
    name: str
    places: tuple[Place, ...]
    ambiguous: bool


def words(text: str, start: int = 0, most: int | None = None) -> list[tuple[int, int]]:
    """Return the words of `text` from `start` on (at most `most`): runs of letters, and initialisms with dots."""
    return [match.span() for match in islice(_WORD.finditer(text, start), most)]


def longest(
    text: str, run: Sequence[tuple[int, int]], first: int, limit: int, known: Callable[[str, str], bool]
) -> int:
    """Return where the longest known name of at most `limit` words of `run` from `first` on ends (or 0).

    `known` is asked with the folded name and the passage. An English possessive is part of a name only where the name
    is known with it: "Uruguay's" but "St. John's".
    """
    best = 0
    begin = run[first][0]
    name = ""
    for position in range(first, min(first + limit, len(run))):
        start, end = run[position]
        capital = text[start].isupper()
        if position > first:
            if not capital and end - start > _LONGEST_PARTICLE:
                break
            if not _joined(text, run[position - 1], (start, end)):
                break
        word = folding(text[start:end])
        name = f"{name} {word}" if name else word
        if capital:
            if known(name, text[begin:end]):
                best = end
            elif text[end - 2 : end] in _POSSESSIVE and known(name[:-1], text[begin : end - 2]):
                best = end - 2
    return best


@lru_cache(maxsize=8192)
def folding(name: str) -> str:
    """Return what `fold` does, remembered."""
    return fold(name)


def _joined(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether two words may belong to one name: "Rostov-on-Don", "St. Gallen", "Washington, D.C."."""
    gap = text[left[1] : right[0]]
    if gap == " ":
        return True
    if gap == ", ":
        return text[right[0] : right[1]].endswith(".")
    if gap in _SHORT_GAPS:
        return left[1] - left[0] <= 3
    return _GAP.fullmatch(text, left[1], right[0]) is not None


def spans(
    text: str, run: Sequence[tuple[int, int]], limit: Callable[[str], int | None], known: Callable[[str, str], bool]
) -> Iterator[tuple[int, int]]:
    """Yield start and end of the names in `run`, leftmost and longest; `limit` gives the most words by first word."""
    behind = 0
    for position in [position for position, (start, _) in enumerate(run) if text[start].isupper()]:
        start, end = run[position]
        if start < behind:
            continue
        most = limit(folding(text[start:end]))
        most = most or (limit(folding(text[start : end - 2])) if text[end - 2 : end] in _POSSESSIVE else 0)
        behind = (longest(text, run, position, most, known) if most else 0) or behind
        if behind > start:
            yield start, behind

"""Find names of places in running text: the longest run of words that is a name, in title case or all capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.gazetteer.place import Place, fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’‘ʼʻ`][^\W\d_]+)*")
_GAP = re.compile(r"[ \u00a0]{1,2}|[-‐‑]|[ \u00a0]?\n[ \u00a0]?(?!\n)")
_SHORT_GAP = re.compile(r"\.[ \u00a0]?")
_LONGEST_PARTICLE = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A passage `text[start:end]` that may name a place; `places` are the candidates, the best guess first.

    `ambiguous`: the name is an ordinary word or a person's name too, or only an alternate name of small places.
    """

    start: int
    end: int
    name: str
    places: tuple[Place, ...]
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text with its comparable form and whether a name may begin or end with it."""

    start: int
    end: int
    folded: str
    upper: bool


def words(text: str, start: int = 0, most: int | None = None) -> list[Word]:
    """Return the words of `text` from `start` on (at most `most`): runs of letters, and initialisms with dots."""
    found = []
    for match in _WORD.finditer(text, start):
        token = match.group()
        found.append(Word(match.start(), match.end(), fold(token), token[0].isupper()))
        if len(found) == most:
            break
    return found


def longest(text: str, run: Sequence[Word], first: int, limit: int, known: Callable[[str, str], bool]) -> int:
    """Return how many words of `run` from `first` on make the longest known name of at most `limit` words (or 0).

    `known` is asked with the folded name and the passage.
    """
    best = 0
    name = ""
    for count in range(1, min(limit, len(run) - first) + 1):
        word = run[first + count - 1]
        if count > 1 and not _joined(text, run[first + count - 2], word):
            break
        name = f"{name} {word.folded}" if name else word.folded
        if word.upper:
            if known(name, text[run[first].start : word.end]):
                best = count
        elif count == 1 or word.end - word.start > _LONGEST_PARTICLE:
            break
    return best


def _joined(text: str, left: Word, right: Word) -> bool:
    """Tell whether two words may belong to one name: "Rostov-on-Don", "St. Gallen", "Washington, D.C."."""
    if _GAP.fullmatch(text, left.end, right.start):
        return True
    if text[left.end : right.start] == ", ":
        return text[right.start : right.end].endswith(".")
    return left.end - left.start <= 3 and _SHORT_GAP.fullmatch(text, left.end, right.start) is not None


def spans(
    text: str, run: Sequence[Word], limit: Callable[[str], int], known: Callable[[str, str], bool]
) -> Iterator[tuple[int, int]]:
    """Yield start and end of the names in `run`, leftmost and longest; `limit` gives the most words by first word."""
    position = 0
    while position < len(run):
        most = limit(run[position].folded) if run[position].upper else 0
        count = longest(text, run, position, most, known) if most else 0
        if count:
            yield run[position].start, run[position + count - 1].end
        position += count or 1

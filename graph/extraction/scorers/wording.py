"""The words of a text around its cues and names, as features of what the text tells there.

Only words written small are told, and none of a name or a date: these stand as their kind, other words with a capital
and numbers as one sign each. So what is learned from words is the language, never who or where.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import Part
from graph.extraction.scorers.chance import WORD

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_BESIDE = 2  # words on either side whose place tells
_AROUND = 8  # words on either side, within the clause


class Wording:
    """The words of a text, to be looked up by where they stand."""

    def __init__(self, passages: Passages) -> None:
        """Read the words of a text once."""
        found = list(_TOKEN.finditer(passages.text))
        starts = [token.start() for token in found]
        ends = [token.end() for token in found]
        words = [word if word.islower() else _sign(word) for word in [token[0] for token in found]]
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._words: list[str] = []
        self._around: dict[tuple[int, int], tuple[str, ...]] = {}
        at = 0
        for start, end, kind in _spans(passages):
            first, last = bisect_left(ends, start + 1, at), bisect_left(starts, end, at)
            if first < last:
                self._starts += starts[at : first + 1]
                self._ends += [*ends[at:first], ends[last - 1]]
                self._words += [*words[at:first], f"<{kind}>"]
                at = last
        self._starts += starts[at:]
        self._ends += ends[at:]
        self._words += words[at:]

    def within(self, clause: Clause) -> list[str]:
        """Return the words of a clause."""
        first, last = self._range(clause.start, clause.end)
        return [f"{WORD}{word}" for word in self._words[first:last] if len(word) > 1]

    def sides(self, start: int, end: int, clause: Clause) -> list[str]:
        """Return the words of a clause before and behind what stands from `start` to `end`, with their side."""
        first, last = self._range(clause.start, clause.end)
        head, tail = self._range(start, end)
        left = [f"{WORD}left:{word}" for word in self._words[first:head]]
        return left + [f"{WORD}right:{word}" for word in self._words[tail:last]]

    def around(self, spot: Cue | Part, clause: Clause) -> tuple[str, ...]:
        """Return the words around a spot of a clause, each once: the nearest with their distance, all their side."""
        key = spot.start, clause.index
        if key not in self._around:
            first, last = self._range(spot.start, spot.end)
            head, tail = self._range(clause.start, clause.end)
            left = self._words[max(head, first - _AROUND) : first]
            right = self._words[last : min(tail, last + _AROUND)]
            found = [f"{WORD}left:{word}" for word in left if len(word) > 1]
            found += [f"{WORD}right:{word}" for word in right if len(word) > 1]
            self._around[key] = tuple(dict.fromkeys(found + self.beside(spot, _BESIDE)))
        return self._around[key]

    def beside(self, spot: Cue | Part, far: int = 1, name: str = "") -> list[str]:
        """Return the words up to `far` words before and behind a spot, with their distance."""
        first, last = self._range(spot.start, spot.end)
        found = []
        for step in range(1, far + 1):
            before = self._words[first - step] if first >= step else "^"
            behind = self._words[last + step - 1] if last + step <= len(self._words) else "$"
            found += [f"{WORD}{name}-{step}:{before}", f"{WORD}{name}+{step}:{behind}"]
        return found

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return bisect_left(self._ends, start + 1), bisect_left(self._starts, end)


def _spans(passages: Passages) -> list[tuple[int, int, str]]:
    """Return what no word is taken of: names and dates, with their kinds, each from where those before it end."""
    mentions = (one for one in passages.reading.mentions if one.form == "name")
    found: list[tuple[int, int, str]] = [(one.start, one.end, passages.entities[one.entity].kind) for one in mentions]
    found += [(date.start, date.end, "day") for clause in passages.clauses for date in clause.dates]
    apart, free = [], 0
    for start, end, kind in sorted(found):
        if end > free:
            apart.append((max(start, free), end, kind))
            free = end
    return apart


def _sign(token: str) -> str:
    """Return a word as it is, one with a capital and a number as a sign."""
    return "<name>" if token[0].isupper() else "<number>" if token[0].isdigit() else token

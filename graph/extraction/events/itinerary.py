"""The places that a clause tells in one list ("visited Chicago, Detroit and New York", "ke Seoul dan Busan")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extraction.clauses.cues import words
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import WORD, Part

_BETWEEN = 4  # words that may stand between two of a list ("and to the City of")
_VISITS = ("visit", "visit-noun", "travel")


def itinerary(passages: Passages, clause: Clause, place: str, visit: bool) -> list[str]:
    """Return the places of the list in which a clause tells a place where something is; the place alone where none is.

    All are cities and regions, or all countries, the last is joined by a word, and a preposition stands before the
    first, or of a visit a word for one.
    """
    parts = [part for part in clause.parts if part.use != "container"]
    for index, part in enumerate(parts):
        if part.entity != place or part.use not in ("place", "goal", "actor"):
            continue
        before = [*_run(passages, parts[index::-1])]
        run = [*before[:0:-1], *_run(passages, parts[index:])]
        if len(run) > 1 and _told(clause, run[0], visit) and _joined(passages, *run[-2:]):
            return list(dict.fromkeys(one.entity for one in run))
    return [place]


def _run(passages: Passages, parts: Sequence[Part]) -> Iterator[Part]:
    """Return the mentions of one list from the first of some on, in their order."""
    last = parts[0]
    yield last
    for part in parts[1:]:
        first, second = sorted((last, part))
        alike = (part.kind == "Country") == (last.kind == "Country") and passages.is_place(part.entity)
        if not alike or second.use not in ("place", "goal", "actor") or not _beside(passages, first, second):
            return
        yield part
        last = part


def _beside(passages: Passages, first: Part, second: Part) -> bool:
    """Whether only small words and what holds the first stand between two mentions."""
    between = passages.text[first.end : second.start]
    small, ways = words(passages.reading.language, "joins"), words(passages.reading.language, "prepositions")
    told = [word for word in WORD.findall(between) if not word[0].isupper()]
    if not told and "," not in between:
        return False
    return len(told) <= _BETWEEN and all(word in small or word in ways for word in told)


def _joined(passages: Passages, first: Part, second: Part) -> bool:
    joins = words(passages.reading.language, "joins")
    return any(joins.get(word) == "join" for word in WORD.findall(passages.text[first.end : second.start]))


def _told(clause: Clause, first: Part, visit: bool) -> bool:
    """Whether the first of a list is told as where something is."""
    if first.use in ("place", "goal"):
        return True
    return visit and any(0 < first.start - cue.end <= 2 for cue in clause.of("events", *_VISITS))

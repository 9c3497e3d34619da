"""Whom a clause names first only as others of whom the same is told ("besides A and B, the city also works with C")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.extraction.clauses.passages import Clause, Passages, country
from graph.extraction.clauses.uses import Part

_FRONT = 3  # characters before the word that a clause begins with
_FIRST = 16  # characters between that word and the first of them ("selain dengan Kota A")
_NEXT = 40  # characters between two of them


def besides(text: str, clause: Clause, parts: Sequence[Part]) -> list[Part]:
    """Return those of the acting mentions of a clause, in order, that it names first besides its subject."""
    words = [cue for cue in clause.of("connectives", "besides") if cue.start - clause.start <= _FRONT]
    listed = [part for part in parts if words and part.start >= words[0].end]
    if not listed or listed[0].start - words[0].end > _FIRST:
        return []
    ands = [cue.start for cue in clause.of("connectives", "and")]
    gaps = []  # a comma, an "and", or the end of the list
    for left, right in pairwise(listed):
        joined = any(left.end <= start < right.start for start in ands)
        gaps.append("and" if joined else text[left.end : right.start].strip()[:1])
        if gaps[-1] not in (",", "and") or right.start - left.end > _NEXT:
            break
    if "and" in gaps and gaps[gaps.index("and") + 1 :][:1] == [","]:
        return listed[: gaps.index("and") + 2]
    return listed[:1] if gaps[:1] == [","] else []


def fellows(passages: Passages, clause: Clause, told: Sequence[Part], subjects: Sequence[Part]) -> list[Part]:
    """Return the mentions named first that are partners of the subjects as well, and not other subjects.

    "Besides with A" they are; else where they are places abroad.
    """
    if not told or not subjects:
        return []
    words = [cue for cue in clause.of("connectives", "besides") if cue.end <= told[0].start]
    withs = [cue for cue in clause.of("connectives", "with") if words[0].start <= cue.start < told[0].start]
    home = {country(part.entity) for part in subjects if passages.is_place(part.entity)}
    return [
        part for part in told if withs or (home and passages.is_place(part.entity) and country(part.entity) not in home)
    ]

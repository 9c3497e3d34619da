"""What stands between two members of a list and only describes one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extraction.clauses.appositions import asides
from graph.extraction.clauses.bearers import SKIPPED
from graph.extraction.clauses.passages import Clause
from graph.extraction.clauses.uses import Part
from graph.extraction.tokens import CAPITAL

_WORDS = re.compile(r"[^\W_]+")
_SEAT = re.compile(r" (?:di|in|at) (?:Kota )?")
_ON = re.compile(rf",? (?:dan|serta|and) (?:the )?{CAPITAL}")
_ACTED_FOR = 5  # words that may say whom a member of a list acts for
_WITHIN = 8  # characters of " in the "
_IN = 4  # characters of "in" before a year
_WIDE = 120  # characters in which a list goes on

Span = tuple[int, int]
"""Where something starts and ends."""


def behalf(text: str, clause: Clause) -> list[Span]:
    """Return where a clause says whom a member of a list acts for ("A for the port and B for the capital")."""
    ands = [cue.start for cue in clause.of("connectives", "and")]
    found = []
    for cue in clause.of("connectives", "behalf"):
        end = next((start for start in ands if cue.end < start <= cue.end + _WIDE), None)
        if end is not None and len(_WORDS.findall(text, cue.end, end)) <= _ACTED_FOR:
            found.append((cue.start, end))
    return found


def seated(text: str, end: int, place: Part) -> bool:
    """Whether a place only tells where a member of a list lies ("with the university of A in B and that of C")."""
    return _SEAT.fullmatch(text, end, place.start) is not None and _ON.match(text, place.end) is not None


def aside(text: str, clause: Clause, acting: Iterable[Span], start: int, end: int) -> list[Span]:
    """Return what only describes one of two members, from the end of the one to the start of the other.

    `acting` is what `behalf` tells of the clause.
    """
    # each with its preposition: "Rinteln in Germany and Killarney in Ireland", "A in 2002 and B in May 2008".
    found = [(part.start - _WITHIN, part.end) for part in clause.parts if part.use in SKIPPED]
    places = [part for part in clause.parts if part.use == "place" and start <= part.start < end]
    found += [(start, part.end) for part in places if seated(text, start, part)]
    found += [(date.start - _IN, date.end) for date in clause.dates if date.first.precision != "day"]
    found += [(cue.start, cue.end) for cue in clause.of("connectives", "since", "hand")]
    found += asides(text, start, max(start, end))
    found += [span for span in acting if start <= span[0] < end]
    return found

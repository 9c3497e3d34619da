"""Partners told by what they do together or share, and by what links them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part
from graph.extraction.ties.counterparts import HEDGES, Pair, further

TELLING = ("kin", "partner", "shared", "between", "link", "together", "grown", "done")
"""The categories of words for ties that may tell of one without a word for sister cities or cooperation."""

CAN = re.compile(r"\b(?:can|could|may|might|bisa|dapat)\b[^,.;]{0,15}\Z", re.IGNORECASE)
"""The end of what stands before a verb that tells only what is possible."""

_ROLE = re.compile(r" (?:as|sebagai|selaku)\b")
_OBJECT = 60  # characters between a verb and the "with" that goes with it
_DOER = 4  # words between who does something and the verb
_TOLD = 60  # characters between two countries and what they do together


def standing(passages: Passages, clause: Clause, sides: Sides) -> Iterator[Pair]:
    """Return the pairs that a clause tells so."""
    for cue in clause.of("ties", "shared", "done"):
        if status.of_tie(clause, cue) not in HEDGES:
            yield from _shared(passages, clause, sides, cue)
    for cue in clause.of("ties", "between", "tie"):
        if status.of_tie(clause, cue) not in HEDGES:
            yield from _between(passages, clause, sides, cue)
    for cue in clause.of("ties", "together", "grown", "done"):
        if CAN.search(passages.text, max(0, cue.start - _TOLD), cue.start):
            continue
        if status.of_tie(clause, cue) not in (HEDGES[:-1] if cue.category == "grown" else HEDGES):
            yield from _both(passages, clause, sides, cue)
    for cue in clause.of("ties", "done"):
        pair = actors(passages, sides.after(cue.end, both=True))
        if len(pair) == 2 and status.of_tie(clause, cue) not in HEDGES:
            yield pair[0], pair[1], False, "done-by"
    for cue in clause.of("ties", "link"):
        told = (clause, *passages.clauses[max(0, clause.index - 1) : clause.index])
        noun = any(one.start <= cue.start < one.end for one in clause.of("twinning", "relation"))  # "sister-city ties"
        if not noun and any(one.of("twinning", "relation") or one.of("ties", "tie") for one in told):
            yield from _linked(passages, clause, sides, cue)


def _shared(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    """Return who does something with whom ("A shares a programme with B")."""
    joins = [word for word in clause.of("connectives", "with") if 0 < word.start - cue.end < _OBJECT]
    events = clause.of("events", "conference", "expo", "festival", "gathering", "ceremony") if joins else ()
    if any(cue.end <= event.start < joins[0].start for event in events):
        return  # "organised the forum together with B" is no tie
    after = sides.following(joins[0]) if joins else []
    if after and _ROLE.match(passages.text, after[-1].end):
        return  # "held with A as the host"
    before = actors(passages, sides.before(cue.start, _DOER))
    hosts = any(word.start == cue.start for word in clause.of("presence", "host"))
    if not after and not hosts and len(before) == 2 and _jointly(clause, sides.before(cue.start, _DOER)):
        yield before[0], before[1], False, "shared-by"
        return
    for left in before:
        for right in actors(passages, further(passages, clause, sides, after)):
            yield left, right, False, "shared"


def _jointly(clause: Clause, pair: list[Part]) -> bool:
    """Whether "with" joins the two who do something ("A together with B runs a course")."""
    ends = (pair[0].end, pair[-1].start)
    return any(0 < word.start - ends[0] <= 2 and ends[1] - word.end > 0 for word in clause.of("connectives", "with"))


def _between(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    """Return whom ties are said to be between ("the ties between A and B or between C and D")."""
    for word in clause.of("connectives", "between"):
        if not cue.start <= word.start <= cue.end + _OBJECT:
            continue
        pair = actors(passages, sides.after(word.end))
        if len(pair) == 2 and all(passages.is_city(one) for one in pair):
            yield pair[0], pair[1], False, "ties-between"


def _both(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    """Return the two who do something together, or whose cooperation it is ("what A and B do together")."""
    pair = actors(passages, sides.before(cue.start, _DOER))
    spans: dict[int, list[str]] = {}
    for part in clause.parts:
        if part.kind == "Country" and part.start - cue.end < _TOLD and cue.start - part.end < _TOLD:
            spans.setdefault(part.start, []).append(part.entity)
    told = next((tuple(found) for found in spans.values() if len(found) == 2), ())
    pair = told or pair
    if len(pair) != 2 and cue.category == "grown":
        pair = actors(passages, sides.after(cue.end, 1))
    if len(pair) == 2:
        yield pair[0], pair[1], False, "both"


def _linked(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    """Return whom ties are said to link ("the others link A with B, since 2003, and with C")."""
    first = sides.following(cue)[:1]
    joins = [word for word in clause.of("connectives", "with", "and", "to") if first and word.start >= first[0].end]
    after = sides.following(joins[0]) if joins else []
    for right in actors(passages, further(passages, clause, sides, after)):
        for left in actors(passages, first):
            yield left, right, False, "linked"

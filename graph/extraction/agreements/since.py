"""Since when a tie holds, in one clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.extraction.agreements.ends import TERM
from graph.extraction.agreements.origins import of_another
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.purposes import celebrated
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention

RIGHT = 8
"""Characters between "sister cities" and the date from which they are ("in 1991")."""
_NEAR = 70  # characters between a noun and a date that "since" gives it
_IN = 2  # characters between a place and the country in which it lies


def since(passages: Passages, clause: Clause, twins: Sequence[Cue], anchors: Sequence[Cue]) -> DateMention | None:
    """Return the date from which a tie holds: after "since", or right after the words for sister cities or a twin.

    `anchors` are the words for ties or papers, near one of which it stands.
    """
    if not clause.dates or not anchors or clause.of("status", "role-lost"):  # "dropped B as a twin town in 2022"
        return None
    words = clause.of("connectives", "since")
    starts = [(cue.end, TERM) for cue in words if not of_another(passages, clause, cue)]
    starts += [(twin.end, RIGHT) for twin in twins if not _of_event(passages, clause, twin)]
    if not any(cue.category.startswith(("visit", "delegation")) for cue in clause.of("events")):
        beside = [part for part in clause.parts for twin in twins if 0 < part.start - twin.end <= RIGHT]
        beside += [right for left, right in pairwise(clause.parts) if left in beside and _lies(left.end, right)]
        starts += [(part.end, RIGHT) for part in beside]
    for date in clause.dates:
        if passages.text[date.start - 1 : date.start] == "-" or celebrated(
            clause, date, passages.reading.document.issued
        ):
            continue
        near = any(min(abs(date.start - cue.end), abs(cue.start - date.end)) <= _NEAR for cue in anchors)
        counted = [(end, reach) for end, reach in starts if reach == TERM or date.kind == "absolute"]
        if date.last is None and near and any(0 <= date.start - end <= reach for end, reach in counted):
            return date
    return None


def _of_event(passages: Passages, clause: Clause, twin: Cue) -> bool:
    """Whether words for twins are a part of an event's name ("Festival Kota Bersaudara 2024", "Sister City Expo")."""
    begun = [cue for cue in clause.of("events") if 1 in (twin.start - cue.end, cue.start - twin.end)]
    return any(passages.text[cue.start].isupper() and passages.text[twin.start].isupper() for cue in begun)


def _lies(end: int, part: Part) -> bool:
    """Whether a mention only tells where the place before it lies ("twinned with A, Cassia (1955)")."""
    return part.use == "container" and part.start - end <= _IN

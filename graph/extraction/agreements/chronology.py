"""Lines of a chronology: what stands behind the day that heads one was done then, though told as of today."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.clauses.passages import Clause, Passages

_MARK = re.compile(r"\s*(?::|[–—-]\s)")
_HEAD = 4  # characters between the start of a line and the day that heads it ("- 2014: ")
_PAIR = 2
_HEDGES = ("denied", "ended", "expired", "in-negotiation", "negation", "planned", "proposed", "wish")


def of_line(passages: Passages, clause: Clause, found: Iterable[Frame]) -> tuple[Frame, ...]:
    """Tell twins that two "become" on the day that heads their line ("7 May 2011 – A and B become sister cities")."""
    if not clause.of("status", "becoming") or clause.of("status", *_HEDGES) or not clause.dates:
        return tuple(found)
    day, issued = clause.dates[0], passages.reading.document.issued
    start = passages.text.rfind("\n", 0, clause.start) + 1
    heads = day.start - start <= _HEAD and _MARK.match(passages.text, day.end) is not None
    if not heads or day.last is not None or (issued is not None and day.first.earliest > issued.latest):
        return tuple(found)
    return tuple(
        [
            replace(one, kind=TWIN, state="signed", rule="dated", date=day, strong=True)
            if one.noun == "twin" and one.state is None and len(one.parties) == _PAIR
            else one
            for one in found
        ]
    )

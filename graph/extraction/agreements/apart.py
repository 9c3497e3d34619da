"""Whether several agree with one on a paper each, or all on one paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extraction.agreements.frame import Told
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.implied import counts
from graph.extraction.clauses.passages import Clause, Passages

_ALSO = re.compile(r"\b(?:also|as well as|juga|pula) \Z")
_BEHIND = 8  # characters between a partner and a date of its own


def apart(passages: Passages, clause: Clause, twins: Sequence[Cue], told: Told) -> bool:
    """Whether the lead agrees with each of its partners on its own."""
    if told.rule == "between" or len(told.partners) < 2 or len(told.leads) > 1:
        return False
    several = not told.leads or bool(twins) or bool(clause.of("connectives", "plural"))
    several = several or _also(passages, clause) or _dated(clause, told.partners)
    return several or len(told.partners) in counts(clause)  # "with four cities: B, C, D and E"


def apiece(clause: Clause, act: Cue, noun: Cue | None) -> bool:
    """Whether each of several does a deed on its own ("each signed a", "signed pacts")."""
    papers = clause.of("connectives", "plural") if noun is not None else ()
    if any(cue.start <= noun.start < cue.end for cue in papers if noun is not None):
        return True
    return any(0 <= act.start - cue.end <= 1 for cue in clause.of("connectives", "each"))


def _also(passages: Passages, clause: Clause) -> bool:
    """Whether a second "with" goes on with another partner ("with B, and also with C")."""
    withs = clause.of("connectives", "with")[1:]
    return any(_ALSO.search(passages.text, clause.start, cue.start) for cue in withs)


def _dated(clause: Clause, partners: Sequence[str]) -> bool:
    """Whether two partners have dates of their own ("with A in 2001 and with B in 2010")."""
    ends = [part.end for part in clause.parts if part.entity in partners] if clause.dates[1:] else []
    return sum(any(0 <= date.start - end <= _BEHIND for date in clause.dates) for end in ends) > 1

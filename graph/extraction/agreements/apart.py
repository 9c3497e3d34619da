"""Whether several agree with one on a paper each, or all on one paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.frame import Frame, Told
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.implied import counts
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import sides_of
from graph.extraction.dates.dates import DateMention

_ALSO = re.compile(r"\b(?:also|as well as|juga|pula) \Z")
_BEHIND = 8  # characters between a partner and a date of its own


def apart(passages: Passages, clause: Clause, twins: Sequence[Cue], told: Told) -> bool:
    """Whether the lead agrees with each of its partners on its own."""
    if told.rule == "between" or len(told.partners) < 2 or len(told.leads) > 1:
        return False
    several = not told.leads or bool(twins) or bool(clause.of("connectives", "plural"))
    several = several or _also(passages, clause) or _dated(clause, told.partners)
    return several or len(told.partners) in counts(clause)  # "with four cities: B, C, D and E"


def one_each(passages: Passages, frame: Frame) -> list[Frame]:
    """Return a frame for each of several others with whom one actor agrees on a paper each, else the frame."""
    if not frame.apart:
        return [frame]
    of = {person: {role.of for role in passages.offices.get(person, ())} for person in frame.signers}
    return [
        replace(
            frame,
            leads=frame.leads or _lead(frame, passages),
            partners=(partner,),
            date=_own_date(frame, partner) or (None if _of_another(frame, passages, partner) else frame.date),
            guess=(),
            signers=tuple(person for person in frame.signers if of[person] & {*frame.leads, partner} or not of[person]),
            apart=False,
        )
        for partner in frame.partners
    ]


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
    ends = [end for partner in partners for end in _ends(clause, partner)] if clause.dates[1:] else []
    return sum(any(0 <= date.start - end <= _BEHIND for date in clause.dates) for end in ends) > 1


def _own_date(frame: Frame, partner: str) -> DateMention | None:
    """Return the date that stands right behind one of several partners ("with A (2010) and B (2012)")."""
    ends = _ends(frame.clause, partner)
    return next((date for date in frame.clause.dates for end in ends if 0 <= date.start - end <= _BEHIND), None)


def _ends(clause: Clause, partner: str) -> list[int]:
    """Return where the mentions of a partner end, and the countries told right behind them ("A in Cassia in 2001")."""
    ends = []
    for index, part in enumerate(clause.parts):
        if part.entity == partner:
            ends.append(part.end)
            behind = clause.parts[index + 1] if index + 1 < len(clause.parts) else None
            if behind is not None and behind.use == "container" and behind.start - part.end <= _BEHIND:
                ends.append(behind.end)
    return ends


def _of_another(frame: Frame, passages: Passages, partner: str) -> bool:
    """Whether the year of a frame is that of another partner ("with A (2014) and B", "with A since 1999, and with B").

    In brackets it is that of the one before it, else of all before it.
    """
    if frame.date is None or frame.date.first.precision != "year":
        return False
    start, end = frame.date.start, frame.date.end
    parts = [part for part in frame.clause.parts if part.entity in frame.partners]
    if passages.text[start - 1] == "(":
        return any(0 <= start - part.end <= _BEHIND and part.entity != partner for part in parts)
    behind = all(part.start >= end for part in parts if part.entity == partner)
    return not frame.act and behind and any(part.end <= start for part in parts)


def _lead(frame: Frame, passages: Passages) -> tuple[str, ...]:
    """Return the text's main place, where a clause does not say who agrees with several others ("it has ...")."""
    besides = {part.entity for part in sides_of(passages, frame.clause).besides}
    others = [actor for actor in frame.guess if actor not in frame.partners and actor not in besides]
    home = others[0] if len(others) == 1 else passages.home
    return (home,) if home and home not in frame.partners else ()

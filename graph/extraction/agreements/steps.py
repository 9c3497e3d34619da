"""Papers that another is to lead to, for the same parties ("the letter of intent is a first step towards an MoU")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.agreements.papers import Papers
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause
from graph.extraction.dates.dates import DateMention

STEP = "step"
"""What the noun of a frame is called whose parties are those of the paper before it."""
_FIRST = ("letter-of-intent", "memorandum-of-understanding")
_LATER = ("memorandum-of-understanding", "cooperation-agreement", "contract", TWIN)
_NEXT = 15  # characters between "towards" and the paper to come
_HEDGES = ("planned", "proposed", "in-negotiation")


def steps(clause: Clause, papers: Papers, found: Sequence[Frame]) -> list[Frame]:
    """Return the frame of the paper that one named before it in a clause is to lead to, if any."""
    for word in clause.of("ties", STEP, "towards"):
        before = [noun for noun in papers.agreements if noun.end <= word.start and noun.category in _FIRST]
        later = [*(noun for noun in papers.agreements if noun.category in _LATER), *papers.twins]
        noun = next((noun for noun in later if 0 < noun.start - word.end <= _NEXT), None)
        if not before or noun is None or noun.category == before[-1].category:
            continue
        hedges = {cue.category for cue in clause.of("status", *_HEDGES) if cue.start < noun.start}
        if word.category == STEP and not hedges:
            continue
        twin = noun in papers.twins
        return [
            Frame(
                clause=clause,
                start=noun.start,
                kind=TWIN if twin else papers.kind(noun),
                twin=twin,
                state="proposed" if "proposed" in hedges else "planned",
                rule="other-noun",
                date=_day(clause, noun),
                leads=next((frame.parties for frame in found if len(frame.parties) > 1), ()),
                noun=STEP,
                named_at=noun.start,
                determiner="further",
            )
        ]
    return []


def _day(clause: Clause, noun: Cue) -> DateMention | None:
    """Return the day or month that a clause tells behind a paper to come."""
    behind = [date for date in clause.dates if date.start >= noun.end and date.last is None]
    return next((date for date in behind if date.first.precision != "year"), None)


def of_last(frame: Frame, found: Sequence[Agreement]) -> Frame:
    """Give a paper to come the parties of the one that is to lead to it, which the text told last.

    Where the text has told of a paper to come for the same, it only adds to that.
    """
    if frame.noun != STEP:
        return frame
    last = next((one for one in reversed(found) if one.named in _FIRST), None)
    parties = frame.parties or (last.told if last else ())
    known = last is not None and (len(parties) > 1 or len(found) == 1)
    if not known or any(one.rough in _HEDGES and set(one.told) == set(parties) for one in found):
        return replace(frame, leads=(), strong=False, determiner="none")
    return replace(frame, leads=parties if len(parties) > 1 else ())

"""What a frame takes over from the agreements told before it: a day, parties, a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.passages import Passages

_JUST = 3  # clauses after which "it was renewed" speaks of what was just told
_SAME = 3  # agreements before a deed done "on the same occasion" one of which has the day of it
_NEAR = 8  # and clauses back to that one
_NEXT = 4  # and clauses back to the last, where none has a day
_GONE = ("ended", "expired")
_PAIR = 2


def at_once(frame: Frame, found: Sequence[Agreement]) -> Frame:
    """Give a deed done "on the same occasion" the day of a deed told before it, else its month or year."""
    if not frame.same or frame.date or not found:
        return frame
    near = [one for one in reversed(found[-_SAME:]) if frame.clause.index - one.frames[-1].clause.index <= _NEAR]
    days = [one.dated for one in near if one.dated is not None]
    before = next((one for one in days if one.date and one.date.first.precision == "day"), None)
    if before is None and near and frame.clause.index - found[-1].frames[-1].clause.index <= _NEXT:
        before = next(iter(days), None)
    if before is None or before.date is None:
        return frame
    return replace(frame, date=before.date, sentences=(before.clause.sentence, frame.clause.sentence))


def of_before(passages: Passages, frame: Frame) -> Frame:
    """Give a paper with a day, but without parties, the two whose cooperation the clause before tells of.

    "The city denied that its cooperation with B was over. The memorandum signed on 14 March 2024 still holds."
    """
    clause = frame.clause
    if frame.parties or frame.guess or not frame.act or frame.date is None or not clause.index:
        return frame
    before = passages.clauses[clause.index - 1]
    if before.paragraph != clause.paragraph or not (before.of("cooperation") and before.of("agreements")):
        return frame
    acting = [part.entity for part in before.parts if part.use == "actor" and part.named]
    both = tuple(dict.fromkeys(one for one in acting if passages.entities[one].kind not in ("Person", "Country")))
    return replace(frame, leads=both) if len(both) == _PAIR else frame


def of_same(frame: Frame, found: Sequence[Agreement]) -> Frame:
    """Give an older paper the parties of the agreement that was spoken of last ("its predecessor of 1991")."""
    last = max(found, key=lambda one: one.frames[-1].clause.index, default=None)
    if last is not None and _renews(frame, last):
        return replace(frame, leads=frame.leads or last.told, kind=last.named, twin=last.twin, strong=True)
    older = frame.noun == "elliptic" or (frame.determiner == "former" and frame.strong)
    if not older or frame.parties or last is None or _names_both(frame):
        return frame
    return replace(frame, leads=last.told, twin=last.twin)


def _names_both(frame: Frame) -> bool:
    """Whether the clause of an older tie names both sides ("A has ten twins, the first of which, B, dates to 1953")."""
    return frame.noun == "twin" and len(frame.guess) == _PAIR


def _renews(frame: Frame, last: Agreement) -> bool:
    """Whether "it was renewed on Thursday" speaks of an agreement of an earlier day that was told just before."""
    day, since = last.rough_date, frame.clause.index - last.frames[-1].clause.index
    if frame.strong or not frame.act or frame.state != "renewed" or frame.date is None or day is None:
        return False
    return since <= _JUST and day.year < frame.date.first.year and last.rough in ("signed", "renewed", *_GONE)

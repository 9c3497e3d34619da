"""The day of a deed that its own clauses do not give, told by those around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as day_of
from itertools import islice

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.dates.dates import DateMention

_DENIED = 25  # characters between a negation and the deed that is not done
_BEFORE = 3  # clauses before a deed in which the day of what the text reports may be told
_BEHIND = 2  # clauses behind a deed in which the day of its ceremony may be told
_AROUND = 6  # clauses before and behind a deed with the only day that a text without a day of publication may tell
_SAID = 12  # characters between a word for saying and its day
_RELEASED = 30  # characters between a statement and its day ("in a statement released in Kochi on Saturday")
_ITEMS = 30  # clauses of a list before the one with a deed
_MARKS = 3  # characters of what may open a clause
_FRESH = 14  # days between a deed and the report of it


_ITEM = re.compile(r"[ \t]*(?:\d{1,2}[.)]|[-–•*])\s")


def put_off(frame: Frame) -> bool:
    """Whether a deed is told not to be done on the day that was announced."""
    return any(0 <= frame.start - cue.end <= _DENIED for cue in frame.clause.of("status", "negation", "denied"))


def day_told(passages: Passages, agreement: Agreement, found: Sequence[Agreement]) -> Frame | None:
    """Return the frame of a deed with the day that the clauses before or after it give, None where none does."""
    deeds = [frame for frame in agreement.frames if frame.act] or [
        frame for frame in agreement.frames if _concluded(frame) or _is_listed(passages, frame)
    ]
    if not deeds or _is_older(deeds[0].clause):
        return None
    return (
        _of_parties(passages, agreement, found)
        or _of_ceremony(passages, deeds[0])
        or _of_scene(passages, deeds[0])
        or _only_day(passages, deeds[0], found)
    )


def _is_older(clause: Clause) -> bool:
    """Whether a clause begins with a word that tells of older deeds ("Sebelumnya, A telah meneken MoU dengan B")."""
    return any(cue.start - clause.start < _MARKS for cue in clause.of("connectives", "earlier"))


def _concluded(frame: Frame) -> bool:
    """Whether two concluded a paper in a clause that has no verb of signing."""
    return frame.strong and len(frame.parties) > 1 and bool(frame.present) and frame.state in ("signed", "renewed")


def _is_listed(passages: Passages, frame: Frame) -> bool:
    """Whether a line of a list names a paper with its parties ("1. MoU between A and B")."""
    told = frame.strong and len(frame.parties) > 1 and frame.state in (None, "signed")
    return told and _is_item(passages, frame.clause)


def _is_item(passages: Passages, clause: Clause) -> bool:
    """Whether a clause stands in a line of a list."""
    return _ITEM.match(passages.text, passages.text.rfind("\n", 0, clause.start) + 1) is not None


def _of_parties(passages: Passages, agreement: Agreement, found: Sequence[Agreement]) -> Frame | None:
    """Return the frame with the day that a clause right before or after gives for what two of the parties did."""
    beside = [(frame, clause, day) for frame in agreement.frames for clause, day in _days_beside(passages, frame)]
    if not beside or len(list(islice((one for one in found if one.date is not None), 2))) > 1:
        return None
    taken = {frame.clause.index for one in found for frame in one.frames if frame.date}
    for frame, clause, day in beside:
        actors = {passages.office_at(part) if part.kind == "Person" else part.entity for part in clause.parts}
        if clause.index not in taken and len(actors & set(agreement.parties)) >= 2:
            return _on(frame, clause, day)
    return None


def _of_ceremony(passages: Passages, deed: Frame) -> Frame | None:
    """Return a deed with the day that a clause behind it tells of its ceremony, None where none does."""
    index = deed.clause.index
    for clause in passages.clauses[index + 1 : index + 1 + _BEHIND]:
        days = [date for date in clause.dates if date.first.precision == "day" and date.last is None]
        if clause.of("timing", "held") and len(days) == 1:
            return _on(deed, clause, days[0])
    return None


def _of_scene(passages: Passages, deed: Frame) -> Frame | None:
    """Return a deed with the one fresh day of the clause before it that tells a date, None where that tells none."""
    index = deed.clause.index
    for _ in range(_ITEMS):  # what stands before a list tells of all its lines
        if not (index and _is_item(passages, passages.clauses[index])):
            break
        index -= 1
    index = max(index, min(index + 1, deed.clause.index))
    for clause in reversed(passages.clauses[max(0, index - _BEFORE) : index]):
        if clause.dates:
            if _is_of_speech(clause):
                continue
            fresh = {date.first.value: date for date in clause.dates if _is_fresh(passages, date)}
            return _on(deed, clause, *fresh.values()) if len(fresh) == 1 else None
    return None


def _is_of_speech(clause: Clause) -> bool:
    """Whether a date is that of words or a count ("it was announced on Friday", "the ministry said Monday")."""
    says = [cue.end for cue in clause.of("participation", "comment")]
    named = [part.end for part in clause.parts if any(0 <= part.start - end <= 1 for end in says)]
    press = [cue.end for cue in (*clause.of("connectives", "press"), *clause.of("timing", "counted"))]
    near = any(0 <= date.start - end <= _SAID for date in clause.dates for end in (*says, *named))
    return near or any(0 <= date.start - end <= _RELEASED for date in clause.dates for end in press)


def _only_day(passages: Passages, deed: Frame, found: Sequence[Agreement]) -> Frame | None:
    """Return a deed with the one day that is told around it in a text without a day of publication, else None.

    It is not that of another deed.
    """
    if passages.reading.document.issued is not None:
        return None
    index = deed.clause.index
    near = passages.clauses[max(0, index - _AROUND) : index + _AROUND + 1]
    days = {date.first.value: (clause, date) for clause in near for date in clause.dates}
    if len(days) != 1 or any(one.dated and one.dated.date in [date for _, date in days.values()] for one in found):
        return None
    clause, date = next(iter(days.values()))
    return _on(deed, clause, date) if date.first.precision == "day" and date.last is None else None


def _is_fresh(passages: Passages, date: DateMention) -> bool:
    """Whether a date is one day in the two weeks before the text was published, else of its first words."""
    issued = passages.reading.document.issued
    if date.first.precision != "day" or date.last is not None:
        return False
    if issued is None:
        return date in passages.clauses[0].dates
    if issued.precision != "day":
        return False
    return 0 <= (day_of.fromisoformat(issued.value) - day_of.fromisoformat(date.first.value)).days <= _FRESH


def _on(frame: Frame, clause: Clause, day: DateMention) -> Frame:
    """Return a frame with a day that another clause tells."""
    return replace(frame, date=day, sentences=tuple(sorted({clause.sentence, frame.clause.sentence})))


def _days_beside(passages: Passages, frame: Frame) -> list[tuple[Clause, DateMention]]:
    """Return the clauses right before and behind a frame that tell one day, with it."""
    found = []
    for number in (frame.clause.index - 1, frame.clause.index - 2, frame.clause.index + 1):
        clause = passages.clauses[number] if 0 <= number < len(passages.clauses) else None
        days = [one for one in clause.dates if one.first.precision == "day" and one.last is None] if clause else []
        if clause and len(days) == 1 and not _is_of_speech(clause):
            found.append((clause, days[0]))
    return found

"""The day of an event: which of the dates around the words for it is its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date as day_of
from datetime import timedelta

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.dates.dates import DateMention
from graph.extraction.dates.datewords import datewords
from graph.extraction.events.events import Event
from graph.extraction.statements.evidence import grounded
from graph.model import Date

_OWN = 20  # characters between a verb of signing and the date that is its own
_RELEASE = 24  # characters between "in a press release" and its day
_BACKDROP = 12  # characters between "took office" and when that was
_APART = ("conference", "expo")  # kinds of named events that a text may speak of on another day
_OPEN = ("planned", "proposed", "in-negotiation")
_LEAD = 6  # clauses that open a text
_BEFORE = 3  # clauses before an event in the opening whose day is its day
_AFTER = 4  # clauses behind an event in which the text says when it was
_NEAR = 30  # characters between a word for an end and the date of that end
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def day(clause: Clause, offset: int, kind: str, outside: tuple[int, int] = (0, 0)) -> DateMention | None:
    """Return the date nearest to an offset, a range of days before others, none that is part of the name at `outside`.

    The day that something ends on is only taken where there is no other; a date gives way to a finer one within it.
    """
    if not clause.dates:
        return None
    verbs = [cue.end for cue in clause.of("signing")] if kind != "signing" else []
    aside = [cue.end for cue in clause.of("timing", "backdrop", "counted")] if kind != "ceremony" else []
    told = [cue.end for cue in clause.of("connectives", "press")]  # "kata X dalam siaran pers, Senin"
    usable = [
        date
        for date in clause.dates
        if not any(0 <= date.start - end <= _RELEASE for end in told)
        and not outside[0] <= date.start < outside[1]
        and not any(0 <= date.start - end <= _OWN for end in verbs)
        and not any(0 <= date.start - end <= _BACKDROP for end in aside)
        and not (date.last and date.first.precision == "year")  # a term of office
    ]
    return min(usable, key=lambda date: _rank(clause, usable, date, offset), default=None)


def _rank(clause: Clause, usable: Sequence[DateMention], date: DateMention, offset: int) -> tuple[int, bool, bool, int]:
    fine = date.first.precision == "day"
    range_ = 1 if date.last is None else 0 if fine else 2
    finer = any(len(one.first.value) > len(date.first.value) and dates_fit(one.first, date.first) for one in usable)
    return range_, closing(clause, date), finer, abs(date.start - offset)


def closing(clause: Clause, date: DateMention) -> bool:
    """Whether something ends on a day ("until Friday", "closed on 3 May")."""
    return date.last is None and any(
        0 <= date.start - word.end <= _NEAR and not any(word.end <= one.start < date.start for one in clause.dates)
        for word in clause.of("timing", "closing")
    )


def dated(event: Event, clause: Clause, date: DateMention | None) -> Event:
    """Give an event the date that a clause tells of it, as its end where that is what it is."""
    if date is not None:
        event.start, event.end = (None, date.first) if closing(clause, date) else (date.first, date.last)
        event.date_ground = grounded((clause.sentence,), "event-date")
    return event


def complete(passages: Passages, events: Sequence[Event]) -> None:
    """Give events without any date the day that the text tells of them beside.

    It stands among the words of the event (where it was an agreement's first), ends the clause before in the same
    paragraph or, in the opening of a text, one of the three before, or is told by the next clause that says when it was
    ("The ceremony took place in Briggen on 3 May"). What is only told to end on a day began as many days before as it
    lasted, or on the day told beside; the year in a name is that of what has no other date.
    """
    told = {event.clause.index for event in events if event.name or event.signed}
    for event in events:
        if event.end and not event.start:
            _begin(passages, event, event.end, told)
        elif not event.start and not (event.name and event.kind in _APART):
            for clause, date in _beside(passages, event, told):
                if not _is_open(passages, event, date):
                    dated(event, clause, date)
                break
        if event.name and not (event.start or event.end) and (year := _YEAR.search(event.name)):
            event.start, event.date_ground = Date(year[0]), grounded((event.clause.sentence,), "event-date")


def _is_open(passages: Passages, event: Event, date: DateMention) -> bool:
    """Whether a day told beside is past, and an event the signing of what is still to come."""
    issued = passages.reading.document.issued
    past = issued is not None and date.first.latest <= issued.latest
    return past and bool(event.signed) and all(one.state in _OPEN for one in event.signed)


def _begin(passages: Passages, event: Event, end: Date, told: Collection[int]) -> None:
    """Give an event the day on which it began: by how long it was until its end, or told beside."""
    if end.precision != "day":
        return
    spots = sorted({clause.index + step for clause in event.clauses for step in (-1, 0, 1)})
    for clause in (passages.clauses[spot] for spot in spots if 0 <= spot < len(passages.clauses)):
        for word in clause.of("timing", "lasting"):
            first = day_of.fromisoformat(end.value) - timedelta(days=_days(passages, word) - 1)
            event.start, event.date_ground = Date(first.isoformat()), grounded((clause.sentence,), "event-date")
            return
    for clause, date in _beside(passages, event, told):
        if date.first.precision == "day" and date.first.value < end.value:
            event.start, event.date_ground = date.first, grounded((clause.sentence,), "event-date")
            return


def _days(passages: Passages, word: Cue) -> int:
    """Return the number before a word for days ("three-day")."""
    number = passages.text[word.start : word.end].casefold().replace("-", " ").split()[0]
    return datewords(passages.reading.language).numbers[number]


def _beside(passages: Passages, event: Event, told: Collection[int]) -> Iterator[tuple[Clause, DateMention]]:
    for clause in event.clauses:
        found = day(clause, clause.start, event.kind)
        if found is not None and (event.signed or found.first.precision == "day"):
            yield clause, found
    index = event.clause.index
    if index <= _LEAD:
        near = [*reversed(passages.clauses[max(0, index - _BEFORE) : index])]
    else:
        near = [one for one in passages.clauses[index - 1 : index] if one.paragraph == event.clause.paragraph]
    held = passages.clauses[index + 1 : index + 1 + _AFTER]
    near += [clause for clause in held if clause.of("timing", "held") and clause.index not in told]
    for clause in near:
        days = [date for date in clause.dates if date.first.precision == "day"]
        if days:
            yield clause, days[-1]

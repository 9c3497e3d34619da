"""The day of an event: which of the dates around the words for it is its own."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.dates.dates import DateMention
from graph.extraction.facts.agreement import dates_fit
from graph.extraction.facts.events import Event
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages

_OWN = 20  # characters between a verb of signing and the date that is its own
_NEAR = 30  # characters between a word for an end and the date of that end


def day(clause: Clause, offset: int, kind: str, outside: tuple[int, int] = (0, 0)) -> DateMention | None:
    """Return the date nearest to an offset, a range of days before others, none that is part of the name at `outside`.

    The day that something ends on is only taken where there is no other; a date gives way to a finer one within it.
    """
    verbs = [cue.end for cue in clause.of("signing")] if kind != "signing" else []
    usable = [
        date
        for date in clause.dates
        if not outside[0] <= date.start < outside[1] and not any(0 <= date.start - end <= _OWN for end in verbs)
    ]
    return min(usable, key=lambda date: _rank(clause, usable, date, offset), default=None)


def _rank(clause: Clause, usable: Sequence[DateMention], date: DateMention, offset: int) -> tuple[int, bool, bool, int]:
    fine = date.first.precision == "day"
    range_ = 1 if date.last is None else 0 if fine else 2  # a term of office is no day of an event
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
        event.date_ground = Ground((clause.sentence,), "event-date", 0.8)
    return event


def before(passages: Passages, events: Sequence[Event]) -> None:
    """Give events without any date the day that the sentence before them in their paragraph tells last."""
    for event in events:
        index = event.clause.index
        if event.start or event.end or not index or any(clause.dates for clause in event.clauses):
            continue
        clause = passages.clauses[index - 1]
        days = [date for date in clause.dates if date.first.precision == "day"]
        if days and clause.paragraph == event.clause.paragraph:
            dated(event, clause, days[-1])

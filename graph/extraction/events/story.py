"""The events of a text one after the other: what is told of those before and after one, and the day in force."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.passages import Passages
from graph.extraction.events.company import way_of
from graph.extraction.events.events import Event
from graph.extraction.scorers.chance import bucket


class Story:
    """The events of a text in its order, and the days in force along it."""

    def __init__(self, passages: Passages, events: Sequence[Event]) -> None:
        """Read the days of a text once; the events are put into the order of the text."""
        told: list[Event | None] = [None, *sorted(events, key=lambda event: event.clause.index), None]
        self._neighbours = {
            id(event): (("last", last, _day(event, last)), ("next", following, _day(event, following)))
            for last, event, following in zip(told, told[1:], told[2:], strict=False)
            if event is not None
        }
        dated = [clause for clause in passages.clauses if clause.dates]
        self._spots = [clause.index for clause in dated]
        self._days = [clause.dates[-1].first for clause in dated]

    def beside(self, event: Event, entity: str, far: int) -> list[str]:
        """Return whether somebody is told to take part in the events before and after in the text."""
        names: list[str] = []
        way = way_of(far)
        for what, other, day in self._neighbours[id(event)]:
            names += _told(what, day, way, other.kind, entity in other.participants) if other else (f"{what}:none",)
        return names

    def day(self, event: Event, index: int, far: int) -> list[str]:
        """Return whether the day last told, up to a clause, is that of an event."""
        at = bisect_right(self._spots, index) - 1
        side = "after" if far > 0 else "before" if far else "in"
        if at < 0:
            return [f"day:{side}:{'none' if event.start else 'undated'}"]
        same = "undated" if event.start is None else "same" if dates_fit(event.start, self._days[at]) else "other"
        return [f"day:{side}:{same}", f"day:{same}:{bucket('ago', index - self._spots[at], 0, 2, 5)}"]


@lru_cache(maxsize=1024)
def _told(what: str, day: str, way: str, kind: str, there: bool) -> tuple[str, ...]:
    """Return whether somebody is told to take part in another event."""
    spot = f"{what}:{'there' if there else 'absent'}"
    return f"{spot}:{day}", f"{spot}:{way}", f"{spot}:{kind}"


def _day(event: Event, other: Event | None) -> str:
    """Return whether another event is told of the same day."""
    if other is None or not (event.start and other.start):
        return "undated"
    return "same-day" if dates_fit(other.start, event.start) else "other-day"

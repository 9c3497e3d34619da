"""One event that several words of a clause tell of stays one ("menerima audiensi", "hosted a dinner for")."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.events.events import Event

_KINDS = ("visit", "meeting", "ceremony")
_RECENT = 24  # events told before that one may be, so that long texts take time in proportion


def once(events: Sequence[Event]) -> list[Event]:
    """Return the events without those for which another, likelier one of the clause has the same day and people."""
    found: list[Event] = []
    for event in events:
        same = next((other for other in found[-_RECENT:] if _same(other, event)), None)
        if same is None:
            found.append(event)
        elif event.ground.confidence > same.ground.confidence:
            found[found.index(same)] = event
    return found


def _same(one: Event, other: Event) -> bool:
    if one.clause is not other.clause or one.name or other.name or one.start != other.start:
        return False
    if one.kind not in _KINDS or other.kind not in _KINDS or not one.participants:
        return False
    return one.participants.keys() == other.participants.keys()

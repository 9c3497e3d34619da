"""Guests who are received: readers call that a meeting, and what is told of a journey a visit."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extraction.events.events import Event


def named(events: Iterable[Event]) -> list[Event]:
    """Return the events, those visits as meetings whose first word tells that a host received the guests."""
    found = list(events)
    for event in found:
        if received(event):
            event.kind = "meeting"
    return found


def received(event: Event) -> bool:
    """Whether an event is a visit whose first word tells that a host received the guests."""
    return event.kind == "visit" and _cued(event, "received")


def again(event: Event) -> bool:
    """Whether an event is told by a clause that points back to how guests were received ("at the meeting")."""
    return event.kind in ("meeting", "ceremony") and bool(event.clause.of("occasions", "again"))


def _cued(event: Event, category: str) -> bool:
    cue = event.cue
    words = event.clause.of("occasions", category)
    return cue is not None and any((word.start, word.end) == (cue.start, cue.end) for word in words)

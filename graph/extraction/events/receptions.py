"""Guests who are received: readers call that a meeting, and what is told of a journey a visit."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extraction.events.events import Event


def named(events: Iterable[Event]) -> list[Event]:
    """Return the events, those visits as meetings whose first word tells that a host received the guests."""
    found = list(events)
    for event in found:
        if event.kind == "visit" and _received(event):
            event.kind = "meeting"
    return found


def _received(event: Event) -> bool:
    cue = event.cue
    words = event.clause.of("occasions", "received")
    return cue is not None and any((word.start, word.end) == (cue.start, cue.end) for word in words)

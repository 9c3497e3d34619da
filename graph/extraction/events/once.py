"""One event that several words tell of stays one ("menerima audiensi", "opened the Forum", "the ceremony was held")."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.events.events import Event

_KINDS = ("visit", "meeting", "ceremony")
_GATHERINGS = ("conference", "expo", "training", "other")
_RECENT = 24  # events told before that one may be, so that long texts take time in proportion
_NEAR = 3  # clauses after which a word without anybody still tells of the event told before


def once(events: Sequence[Event]) -> list[Event]:
    """Return the events without those that are others: of two that one clause tells of the same people, the likelier.

    Two of a kind, a day and a place with the same people are one, and so are an event and the word beside it that
    tells of nobody, or that it was opened.
    """
    found: list[Event] = []
    for event in events:
        recent = range(max(0, len(found) - _RECENT), len(found))
        same = next((index for index in recent if _same(found[index], event)), None)
        if same is None:
            found.append(event)
        elif _better(event, found[same]):
            found[same] = event
    return found


def _same(one: Event, other: Event) -> bool:
    if one.start != other.start or "signing" == one.kind == other.kind:
        return False
    here = one.clause is other.clause
    if here and (_opens(one, other) or _opens(other, one)):
        return True
    if one.name or other.name:
        return False
    if not (one.participants and other.participants):
        near = abs(other.clause.index - one.clause.index) <= _NEAR
        return (
            near and one.start is not None and bool(one.participants or other.participants) and _one_place(one, other)
        )
    if one.participants.keys() != other.participants.keys():
        return False
    if one.kind == other.kind:
        return one.start is not None and _one_place(one, other)
    return here and one.kind in _KINDS and other.kind in _KINDS


def _opens(one: Event, other: Event) -> bool:
    """Whether one tells that the other was opened or closed."""
    opening = one.kind == "ceremony" and one.name is None and one.cue is not None and one.cue.category == "opening"
    return opening and other.kind in _GATHERINGS


def _one_place(one: Event, other: Event) -> bool:
    return not (one.places and other.places) or one.places.keys() == other.places.keys()


def _better(one: Event, other: Event) -> bool:
    """Whether one of two that are the same tells more, or as much and is likelier."""
    if _opens(one, other) or _opens(other, one):
        return _opens(other, one)
    return (bool(one.participants), one.ground.confidence) > (bool(other.participants), other.ground.confidence)

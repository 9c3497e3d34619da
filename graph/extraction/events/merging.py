"""Which event a passage tells of again, and what it adds to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.passages import Passages
from graph.extraction.events.events import Event

WEAK = {"stay": "visit", "session": "meeting", "rite": "ceremony"}
"""Words that may tell of an event where no plainer one of its kind stands: the kind that they tell of."""

_RECENT = 24  # events told before that an event may be, so that long texts take time in proportion
_SAME = 3  # clauses after which "that meeting" still means the one told before
_ABOUT = 8  # clauses after which "the guests" still means those of the visit told before


def signs_again(known: Sequence[Event], found: Sequence[Event], event: Event) -> bool:
    """Add what a clause tells of a signing to the one that it tells of again, if any: the nearest that fits."""
    at = bisect_left(known, event.clause.index, key=lambda one: one.clause.index)
    near = [*known[max(0, at - _RECENT) : at + _RECENT], *(one for one in found[-_RECENT:] if one.kind == "signing")]
    signed = [one for one in near if dates_fit(one.start, event.start)]
    home = min(signed, key=lambda one: abs(one.clause.index - event.clause.index), default=None)
    if home is None:
        return False
    _add(home, event)
    return True


def merge(passages: Passages, found: list[Event], event: Event) -> None:
    """Add an event to those found, or what it tells to the event that it is ("in that meeting")."""
    again = bool(event.clause.of("connectives", "same"))
    for other in reversed(found[-_RECENT:]):
        if other is event:
            return
        near = event.clause.index - other.clause.index <= _SAME
        if again and near and len(set(other.participants) & set(event.participants)) >= 2:
            return
        if other.kind == event.kind and other.name == event.name and _same(passages, other, event):
            if not _weak(event) or _weak(other):
                _add(other, event)
            else:
                _complete(other, event)
            return
    found.append(event)


def _same(passages: Passages, other: Event, event: Event) -> bool:
    """Whether neither day nor place speaks against two events of a kind being one, and somebody takes part in both."""
    dates = not (other.start and event.start) or other.start == event.start
    spots = not (other.places and event.places) or not other.places.keys().isdisjoint(event.places)
    return dates and spots and _shared(passages, other, event)


def _shared(passages: Passages, other: Event, event: Event) -> bool:
    """Whether somebody takes part in both.

    In visits also those who come from one place do, and those of a visit nearby where nobody is named ("the guests").
    """
    if not other.participants.keys().isdisjoint(event.participants):
        return True
    if event.kind != "visit":
        return False
    guests = _guests(passages, other)
    near = event.clause.index - other.clauses[-1].index <= _ABOUT
    return bool(guests & _guests(passages, event) or (near and guests and not event.participants))


def _guests(passages: Passages, event: Event) -> set[str]:
    """Return who comes on a visit, and whose they are."""
    told = [one for one, why in event.participants.items() if why.rule == "event-guest"]
    sides = {role.of for one in told for role in passages.offices.get(one, ())}
    return {*told, *sides} - set(event.places)


def _weak(event: Event) -> bool:
    return event.cue is not None and event.cue.category in WEAK


def _complete(other: Event, event: Event) -> None:
    """Give an event the day and place that weaker words tell, where it has none."""
    if not (other.start or other.end):
        other.start, other.end, other.date_ground = event.start, event.end, event.date_ground
    other.places = other.places or event.places


def _add(other: Event, event: Event) -> None:
    """Add what another passage tells of an event."""
    if other.start is None or (event.start and len(event.start.value) > len(other.start.value)):
        other.start, other.end, other.date_ground = event.start, event.end, event.date_ground
    other.places = {**event.places, **other.places}
    other.participants = {**event.participants, **other.participants}
    other.tell(event.clause)

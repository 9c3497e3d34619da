"""One event that several words tell of stays one ("menerima audiensi", "opened the Forum", "the ceremony was held")."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.events.events import Event
from graph.extraction.events.receptions import again, received

_KINDS = ("visit", "meeting", "ceremony")
_GATHERINGS = ("conference", "expo", "training", "other")
_HELD = ("signing", "ceremony", *_GATHERINGS)
_GUESTS = ("delegation", "visit-host", "travel")  # words for a visit that often stand beside one for a meeting
_RECENT = 24  # events told before that one may be, so that long texts take time in proportion
_NEAR = 3  # clauses after which a word without anybody still tells of the event told before


def once(events: Sequence[Event]) -> list[Event]:
    """Return the events without those that are others: of two that one clause tells of the same people, the likelier.

    Two of a kind, a day and a place with the same people are one, and so are an event and the word beside it that
    tells of nobody, that it was opened, that somebody went there, or of the guests who were received. Where guests were
    received, the meeting or reception told next with them is that.
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
    if here and any(beside(*pair) for beside in (_opens, _goes, _comes) for pair in ((one, other), (other, one))):
        return True
    if one.name or other.name:
        return False
    if not (one.participants and other.participants):
        near = abs(other.clause.index - one.clause.index) <= _NEAR
        return (
            near and one.start is not None and bool(one.participants or other.participants) and _one_place(one, other)
        )
    if any(told(*pair) for told in (_attends, _receives, _celebrates) for pair in ((one, other), (other, one))):
        return True
    if one.participants.keys() != other.participants.keys():
        return False
    if one.kind == other.kind:
        return one.start is not None and _one_place(one, other)
    return here and one.kind in _KINDS and other.kind in _KINDS


def _opens(one: Event, other: Event) -> bool:
    """Whether one tells that the other was opened or closed."""
    opening = one.kind == "ceremony" and one.name is None and one.cue is not None and one.cue.category == "opening"
    return opening and other.kind in _GATHERINGS


def _goes(one: Event, other: Event) -> bool:
    """Whether one tells, and nothing else, that somebody went to the conference that the other is."""
    return one.kind == "visit" and other.kind == "conference" and len(one.clauses) == 1


def _comes(one: Event, other: Event) -> bool:
    """Whether one tells of guests by a noun and the other of how they were received ("a delegation met the mayor")."""
    if (one.kind, other.kind) != ("visit", "meeting") or one.cue is None or one.cue.category not in _GUESTS:
        return False
    shared = not one.participants.keys().isdisjoint(other.participants)
    return shared and min(len(one.clauses), len(other.clauses)) == 1


def _attends(one: Event, other: Event) -> bool:
    """Whether one tells only by a weaker word that some came to the other ("hadir pula A dan B")."""
    weak = one.kind == "meeting" and one.cue is not None and one.cue.category == "session" and one.start is not None
    if not weak or (one.clause is other.clause and other.kind not in _HELD):
        return False
    near = min(abs(clause.index - one.clause.index) for clause in other.clauses) <= _NEAR
    return near and one.participants.keys() <= other.participants.keys() and _one_place(one, other)


def _receives(one: Event, other: Event) -> bool:
    """Whether one tells that guests were received and the other what was said at that meeting or reception."""
    if not received(one) or not again(other):
        return False
    here, there = one.participants.keys(), other.participants.keys()
    near = min(abs(clause.index - other.clause.index) for clause in one.clauses) <= _NEAR
    return near and (here <= there or there <= here) and _one_place(one, other)


def _celebrates(one: Event, other: Event) -> bool:
    """Whether one is a signing and the other its ceremony ("pictured at the signing ceremony")."""
    if one.kind != "signing" or other.kind != "ceremony" or other.cue is None:
        return False
    start = other.cue.start
    noun = any(cue.end + 1 == start or cue.start <= start < cue.end for cue in other.clause.of("signing", "signing"))
    return noun and other.participants.keys() <= one.participants.keys() and _one_place(one, other)


def _one_place(one: Event, other: Event) -> bool:
    return not (one.places and other.places) or one.places.keys() == other.places.keys()


def _better(one: Event, other: Event) -> bool:
    """Whether one of two that are the same tells more, or as much and is likelier."""
    for beside in (_opens, _goes):
        if beside(one, other) or beside(other, one):
            return beside(other, one)
    if _attends(one, other) != _attends(other, one):
        return _attends(other, one)
    if _receives(one, other) != _receives(other, one):
        return _receives(one, other)
    if one.kind != other.kind and "signing" in (one.kind, other.kind):
        return one.kind == "signing"
    return _weight(one, other) > _weight(other, one)


def _weight(one: Event, other: Event) -> tuple[int, float]:
    """Return how much speaks for one of two that are the same."""
    guests = one.clause is other.clause and (_comes(one, other) or _comes(other, one))
    return len(one.participants) if guests else bool(one.participants), one.ground.confidence

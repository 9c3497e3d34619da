"""All that a document says has happened or will: signings and other events, with who takes part and where."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements.agreements import Agreement
from graph.extraction.clauses.passages import Passages
from graph.extraction.events import attendance, receptions, settings
from graph.extraction.events.events import Event, signings
from graph.extraction.events.judging import happened
from graph.extraction.events.occasions import occasions
from graph.extraction.events.once import once
from graph.extraction.scorers.wording import Wording


def happenings(passages: Passages, agreements: Sequence[Agreement], wording: Wording) -> list[Event]:
    """Return the events of a document, of which `wording` has the words, signings of its agreements first.

    An event that nobody takes part in stays only with a day and a place.
    """
    signed = signings(passages, agreements)
    events = happened(passages, [*signed, *occasions(passages, signed)], wording)
    # Both are weighed on what the rules propose, before either is taken; what speaks for each is not kept.
    who = list(attendance.chosen(passages, attendance.candidates(passages, events, wording)))
    where = list(settings.chosen(passages, settings.candidates(passages, events, wording)))
    for event, participants in who:
        event.participants = participants
    for event, places in where:
        event.places = places
        if event.kind == "visit" and len(event.participants) > 1:  # where guests come to is none of them
            event.participants = {one: why for one, why in event.participants.items() if one not in places}
    told = once([event for event in events if event.participants or (event.start and event.places)])
    return receptions.named(told)

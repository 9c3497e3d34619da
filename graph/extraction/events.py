"""The events of a document: signings, from its agreements; and what else it tells of, from `occasions`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.extraction.agreements import Agreement, ground
from graph.extraction.evidence import Ground
from graph.extraction.frame import Frame
from graph.extraction.passages import Clause, Passages
from graph.extraction.sides import Sides
from graph.extraction.uses import Part
from graph.model import Date

_LIST = 3  # persons that make a list of who took part
_AHEAD = 3  # clauses after a signing that may name its witnesses


@dataclass
class Event:
    """An event in the making."""

    kind: str
    clause: Clause
    ground: Ground
    name: str | None = None
    start: Date | None = None
    end: Date | None = None
    places: dict[str, Ground] = field(default_factory=dict)
    participants: dict[str, Ground] = field(default_factory=dict)
    signed: list[Agreement] = field(default_factory=list)
    date_ground: Ground | None = None


def signings(passages: Passages, agreements: Sequence[Agreement]) -> list[Event]:
    """Return the signings of agreements: those reported now, the old ones with an exact day, the scheduled ones."""
    found: dict[int, Event] = {}
    for agreement in agreements:
        acts = [one for one in agreement.frames if one.act and one.state in ("signed", "renewed", "planned", None)]
        if not acts or agreement.state not in ("signed", "renewed", "planned"):
            continue
        date = agreement.date
        old = date is not None and date.precision != "day"
        occasion = date is not None or any(places(passages, act.clause, going=True) for act in acts)
        if old or (agreement.state == "planned" and not occasion):
            continue
        frame = next((act for act in acts if act.signers), acts[0])
        spot = frame.clause.index
        if frame.same and found and spot not in found and spot - max(found) <= 2:
            spot = max(found)
        event = found.setdefault(spot, Event("signing", frame.clause, ground(frame)))
        event.signed.append(agreement)
        if date and agreement.signed and not event.start:
            event.start, event.date_ground = date, ground(agreement.signed)
        _attend(passages, event, agreement, acts)
    return list(found.values())


def _attend(passages: Passages, event: Event, agreement: Agreement, acts: list[Frame]) -> None:
    for person, reason in agreement.signers.items():
        event.participants.setdefault(person, reason)
    for frame in acts:
        for actor in frame.present:
            if passages.entities[actor].kind == "Institution":
                event.participants.setdefault(actor, ground(frame))
        for iri in places(passages, frame.clause, frame.state == "planned"):
            event.places.setdefault(iri, Ground((frame.clause.sentence,), "signing-place", 0.7))
    told = {party for frame in acts for party in frame.parties}
    for party, reason in agreement.parties.items():
        if party in told and not _represented(passages, party, event.participants):
            event.participants.setdefault(party, reason)


def attend(passages: Passages, events: Sequence[Event]) -> None:
    """Give each event the persons who are said to be present, in its clause or a few clauses on."""
    ordered = sorted(events, key=lambda event: event.clause.index)
    for clause in passages.clauses:
        present = [part for part in witnesses(passages, clause) if part.kind == "Person"]
        index = bisect_right(ordered, clause.index, key=lambda event: event.clause.index)
        if not present or not index:
            continue
        event = ordered[index - 1]
        # A list of names may stand farther off.
        if clause.index - event.clause.index <= _AHEAD or len(present) >= _LIST:
            for part in present:
                event.participants.setdefault(part.entity, Ground((clause.sentence,), "witness", 0.65))


def _represented(passages: Passages, actor: str, participants: Iterable[str]) -> bool:
    """Whether one of the participants is the actor, or acts for it."""
    return any(
        person == actor or any(role.of == actor for role in passages.offices.get(person, ())) for person in participants
    )


def witnesses(passages: Passages, clause: Clause) -> list[Part]:
    """Return those whom a clause says to be present: after "disaksikan", before "looked on"."""
    found: list[Part] = []
    for cue in clause.of("participation", "witness-after", "witness-before"):
        sides = Sides(passages, clause)
        found += sides.following(cue) if cue.category == "witness-after" else sides.before(cue.start)
    return found


def places(passages: Passages, clause: Clause, going: bool = False) -> list[str]:
    """Return the places where the deed of a clause happens: the narrowest named; its goal where someone sets out."""
    uses = ("place", "goal") if going else ("place",)
    named = [part.entity for part in clause.parts if part.use in uses and passages.is_place(part.entity)]
    cities = [iri for iri in named if passages.is_city(iri)]
    found = list(dict.fromkeys(cities or named))
    venue = None if found else passages.venue(clause)
    return [venue] if venue else found

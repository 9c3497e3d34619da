"""The events of a document in the making, and the signings of its agreements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from graph.extraction.agreements.agreement import Agreement, dates_fit
from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.events.venues import venue
from graph.extraction.statements.evidence import Ground
from graph.model import Date

_DONE = ("signed", "renewed")
_MOST = 24  # clauses on one event that are kept, so that long texts take time in proportion
_RECENT = 24  # signings told before that one may be, and papers of each, so that long texts take time in proportion
_COMMA = 2  # characters between a town and "where"
_ONE = 2  # clauses after which "on the same occasion" means the signing told before


@dataclass(eq=False)
class Event:
    """An event in the making: where the text tells of it, and whom and what the rules find beside the words for it.

    `participants` and `places` hold reasons; the rules propose, and `attendance` and `settings` choose.
    """

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
    cue: Cue | None = None
    clauses: list[Clause] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin the clauses that tell of the event with its first."""
        self.clauses = self.clauses or [self.clause]

    def tell(self, clause: Clause) -> None:
        """Add a clause that tells of the event; after many of them, no more."""
        if len(self.clauses) < _MOST and clause not in self.clauses:
            self.clauses.append(clause)


def signings(passages: Passages, agreements: Sequence[Agreement]) -> list[Event]:
    """Return what may be the signings of agreements: those with a deed or a date; `judging` tells which are."""
    found: dict[int, Event] = {}
    events: list[Event] = []
    for agreement in agreements:
        frames = [one for one in agreement.frames if one.state in (*_DONE, "planned", None) or one is agreement.signed]
        acts = [one for one in frames if one.act] or ([agreement.signed] if agreement.signed else [])
        if not acts:
            continue
        frame = next((act for act in acts if act.signers), acts[0])
        spot = frame.clause.index
        if frame.same and found and spot not in found and spot - max(found) <= _ONE:
            spot = max(found)
        event = found.get(spot)
        date = agreement.date
        if event is not None and date and event.start and not dates_fit(date, event.start):
            spot = -1 - len(found)
            event = None
        if event is None:
            event = _of_one_day(events[-_RECENT:], agreement)
            if event is None:
                event = Event("signing", frame.clause, _ground(frame, "event-signing"))
                events.append(event)
            found[spot] = event
        event.signed.append(agreement)
        if date and agreement.signed and not event.start:
            event.start, event.date_ground = date, _ground(agreement.signed, "event-date")
        _attend(passages, event, agreement, acts)
    return events


def _of_one_day(events: Sequence[Event], agreement: Agreement) -> Event | None:
    """Return the signing on an agreement's day of another that shares a party with it, and a signer where told."""
    date = agreement.date
    if date is None or date.precision != "day":
        return None
    for event in events:
        for one in event.signed[-_RECENT:] if event.start == date else ():
            apart = one.signers and agreement.signers and not set(one.signers) & set(agreement.signers)
            if not apart and set(one.parties) & set(agreement.parties):
                return event
    return None


def _ground(frame: Frame, rule: str) -> Ground:
    return Ground(frame.sentences or (frame.clause.sentence,), rule, 0.8)


def _attend(passages: Passages, event: Event, agreement: Agreement, acts: Sequence[Frame]) -> None:
    for person in agreement.signers:
        event.participants.setdefault(person, Ground(agreement.signers[person].sentences, "event-signer", 0.8))
    for frame in acts:
        event.tell(frame.clause)
        for actor in frame.present:
            if passages.entities[actor].kind == "Institution":
                event.participants.setdefault(actor, _ground(frame, "event-signs"))
        for iri in places(passages, frame.clause, frame.state == "planned"):
            event.places.setdefault(iri, Ground((frame.clause.sentence,), "event-signing-place", 0.7))
    told = {party for frame in acts for party in frame.parties}
    for party in agreement.parties:
        rule = "event-party" if party in told else "event-far-party"
        event.participants.setdefault(party, Ground((event.clause.sentence,), rule, 0.6))


def places(passages: Passages, clause: Clause, going: bool = False) -> list[str]:
    """Return the places where the deed of a clause happens: the narrowest named; its goal where someone sets out."""
    if (town := town_of_deed(passages, clause)) is not None:
        return [town]
    uses = ("place", "goal") if going else ("place",)
    named = [part.entity for part in clause.parts if part.use in uses and passages.is_place(part.entity)]
    cities = [iri for iri in named if passages.is_city(iri)]
    found = list(dict.fromkeys(cities or named))
    house = None if found else venue(passages, clause)
    return [house] if house else found


def town_of_deed(passages: Passages, clause: Clause) -> str | None:
    """Return the town of which a clause tells a deed that is done there ("returned from Briggen, where she signed")."""
    deeds = [cue.start for cue in clause.of("signing")]
    for cue in clause.of("connectives", "where"):
        if not any(cue.end < deed for deed in deeds) or passages.text[cue.start : cue.end].casefold() == "whose":
            continue
        before = [
            part for part in clause.parts if 0 <= cue.start - part.end <= _COMMA and passages.is_place(part.entity)
        ]
        if before and before[-1].kind == "Country":  # "from Briggen, Ruritania, where"
            last = before[-1]
            before = [
                part for part in clause.parts if 0 <= last.start - part.end <= _COMMA and passages.is_city(part.entity)
            ]
        if before:
            return before[-1].entity
    return None


def around(passages: Passages, event: Event, before: int, after: int) -> list[tuple[Clause, int]]:
    """Return the clauses on an event and so many before and after each, with their distance from it.

    The distance is that from the nearest clause on the event, below 0 before it.
    """
    own = sorted([clause.index for clause in event.clauses])
    clauses = passages.clauses
    spots = {spot for one in own for spot in range(max(0, one - before), min(len(clauses), one + after + 1))}
    return [(clauses[spot], _far(own, spot)) for spot in sorted(spots)]


def _far(own: Sequence[int], spot: int) -> int:
    """Return the distance from the nearest of some sorted clauses, of two equally near from the one behind."""
    at = bisect_left(own, spot)
    if at == 0 or (at < len(own) and own[at] - spot <= spot - own[at - 1]):
        return spot - own[at]
    return spot - own[at - 1]


def stands(passages: Passages, actor: str, people: Collection[str]) -> bool:
    """Whether one of the people holds an office of the actor."""
    return any(role.of == actor for person in people for role in passages.offices.get(person, ()))


def represented(passages: Passages, people: Iterable[str]) -> set[str]:
    """Return the places and institutions that some people hold an office of."""
    return {role.of for person in people for role in passages.offices.get(person, ())}


def delegated(event: Event) -> bool:
    """Whether the clauses on an event speak of a delegation or of who led one."""
    return any(clause.of("events", "delegation") or clause.of("occasions", "led", "leads") for clause in event.clauses)


def told(start: Date | None, issued: Date | None) -> str | None:
    """Return "ahead" where a day is after the report, "old" where it is background; None where neither is known."""
    if start is None or issued is None:
        return None
    if start.earliest > issued.latest:
        return "ahead"
    return "old" if start.year < issued.year - 1 else None

"""The events of a document in the making, and the signings of its agreements."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from graph.extraction.facts.agreements import Agreement
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.frame import Frame
from graph.extraction.facts.passages import Clause, Passages
from graph.model import Date

_DONE = ("signed", "renewed")
_GONE = ("ended", "expired")
_MOST = 24  # clauses on one event that are kept, so that long texts take time in proportion
_ONE = 2  # clauses after which "on the same occasion" means the signing told before
_FRESH = 90  # days before publication in which a month is told as news


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
    """Return the signings of agreements: those reported now, the old ones with an exact day, the scheduled ones."""
    found: dict[int, Event] = {}
    for agreement in agreements:
        frames = [one for one in agreement.frames if one.state in (*_DONE, "planned", None) or one is agreement.signed]
        acts = [one for one in frames if one.act] or ([agreement.signed] if agreement.signed else [])
        if not acts or not _happens(passages, agreement, acts):
            continue
        frame = next((act for act in acts if act.signers), acts[0])
        spot = frame.clause.index
        if frame.same and found and spot not in found and spot - max(found) <= _ONE:
            spot = max(found)
        event = found.get(spot)
        date = agreement.date
        if event is not None and date and event.start and not _fits(date, event.start):
            spot = -1 - len(found)
            event = None
        if event is None:
            event = found[spot] = Event("signing", frame.clause, _ground(frame, "event-signing"))
        event.signed.append(agreement)
        if date and agreement.signed and not event.start:
            event.start, event.date_ground = date, _ground(agreement.signed, "event-date")
        _attend(passages, event, agreement, acts)
    return list(found.values())


def _happens(passages: Passages, agreement: Agreement, acts: Sequence[Frame]) -> bool:
    """Whether an agreement has a signing of its own in the text, and not only a state that it is in."""
    date, day = agreement.date, bool(agreement.date and agreement.date.precision == "day")
    if agreement.state in _GONE:
        told = agreement.signed
        return day and told is not None and (told.act or told.state not in _GONE)
    if agreement.state == "planned":
        occasion = day or (date is None and any(places(passages, act.clause, going=True) for act in acts))
        return occasion and any(act.act for act in acts)
    return agreement.state in _DONE and (day or (any(act.act for act in acts) and _new(passages, date)))


def _new(passages: Passages, date: Date | None) -> bool:
    """Whether a day, month or year that is told, or none, can be that of the news itself."""
    issued = passages.reading.document.issued
    if date is None:
        return True
    return date.precision == "month" and (issued is None or date.value == issued.value[:7])


def _fits(one: Date, other: Date) -> bool:
    return one.value.startswith(other.value) or other.value.startswith(one.value)


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
    uses = ("place", "goal") if going else ("place",)
    named = [part.entity for part in clause.parts if part.use in uses and passages.is_place(part.entity)]
    cities = [iri for iri in named if passages.is_city(iri)]
    found = list(dict.fromkeys(cities or named))
    venue = None if found else passages.venue(clause)
    return [venue] if venue else found


def stands(passages: Passages, actor: str, people: Collection[str]) -> bool:
    """Whether one of the people holds an office of the actor."""
    return any(role.of == actor for person in people for role in passages.offices.get(person, ()))

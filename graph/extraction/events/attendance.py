"""Who takes part in an event: a small scorer chooses among those named near the words for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.extraction.clauses.furniture import is_furniture
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.events import sightings
from graph.extraction.events.company import Company
from graph.extraction.events.events import Event, around, delegated, stands, told
from graph.extraction.events.story import Story
from graph.extraction.scorers.chance import Features, bucket, chance, crossed, joint
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ground

_ENOUGH = 0.4  # of probability
TASK = "participant"
_FEW = 3  # actors that a short list of parties has at most
_BY_EVENT = (
    "bias",
    "rule:",
    "after",
    "before",
    "use:",
    "party",
    "stood",
    "venue",
    "nearer",
    "latest",
    "way:",
    "host",
    "fellow",
    "at-home",
    "body:",
)
"""Features that weigh differently for each kind of event; for more of them there are too few documents."""
_ACTORS = {"Person": "person", "Institution": "institution", "Country": "country"}


class Option(NamedTuple):
    """Who may take part, the clause that names them nearest, what speaks for it, and what kinds of choice it is.

    What speaks for others too is `shared`, in groups; `words` stand around the mention.
    """

    entity: str
    clause: Clause
    features: Collection[str]
    kinds: tuple[str, ...]
    shared: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()


def chosen(
    passages: Passages, rows: Iterable[tuple[Event, Sequence[Option]]]
) -> Iterator[tuple[Event, dict[str, Ground]]]:
    """Return the participants of each event, chosen among its options.

    The confidence is that of the event and of taking part in it.

    A paper is signed by its parties where nobody is told who signed, and by no place beside who signs for it. Nor does
    a place come on a visit beside who comes for it, but as a delegation.
    """
    for event, options in rows:
        guests: dict[str, Ground] = {}
        for entity, clause, features, kinds, shared, words in options:
            likely = chance(TASK, features, kinds, shared, words)
            if likely >= _ENOUGH:
                why = event.participants.get(entity)
                sentences = tuple(sorted({*(why.sentences if why else ()), clause.sentence}))
                sure = joint(likely, event.ground.confidence)
                guests[entity] = Ground(sentences, why.rule if why else "event-near", sure)
        if event.kind == "signing":
            parties = {party for one in event.signed for party in one.parties}
            guests = guests or {one: why for one, why in event.participants.items() if one in parties}
        if event.kind == "signing" or (event.kind == "visit" and not _together(event)):
            guests = {
                one: why
                for one, why in guests.items()
                if not (passages.is_place(one) and stands(passages, one, guests))
            }
        yield event, guests


def _together(event: Event) -> bool:
    """Whether the clauses on a visit speak of people who came together ("a delegation", "rombongan dari")."""
    return delegated(event) or any(clause.of("presence", "member") for clause in event.clauses)


def weighed(option: Option) -> Features:
    """Return the features of an option that get weights in training, with the kinds that they weigh for."""
    actor, both = option.kinds
    names = set(option.features).union(*option.shared, option.words)
    fine = [name for name in names if name.startswith(_BY_EVENT)]
    return {**crossed(fine, (both,)), **crossed(names, (actor,))}


def candidates(passages: Passages, events: Sequence[Event], wording: Wording) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event who may take part, in the order of the text."""
    said: dict[int, sightings.Said] = {}
    telling = sorted((clause.index, event.kind) for event in events for clause in event.clauses)
    starts = sorted({index for index, _ in telling})
    signers = [{person for one in event.signed for person in one.signers} for event in events]
    shares = Counter(one for event in events for one in event.participants)
    signed = Counter(person for group in signers for person in group)
    story = Story(passages, events)
    main = next((event for event in events if event.kind == "signing"), events[0] if events else None)
    for number, event in enumerate(events):
        sayings = []
        for clause, far in around(passages, event, sightings.BEFORE, sightings.AFTER):
            if is_furniture(passages, clause) or clause.index in passages.tables.rows:
                continue
            if clause.parts and clause.index not in said:
                said[clause.index] = sightings.says(passages, clause, wording)
            if clause.parts:
                sayings.append((said[clause.index], far))
        nearest, mentions = sightings.near(event, sayings)
        common = ["bias", bucket("options", len(nearest), 2, 4, 8), bucket("events", len(events), 1, 3, 6)]
        if event is main:
            common.append("main")
        if sum(len(one.parties) for one in event.signed) <= _FEW:
            common.append("parties-few")
        since = told(event.start, passages.reading.document.issued)
        times: dict[int, str | None] = {}
        here: dict[int, tuple[str, ...]] = {}
        for far, part, clause in nearest.values():
            index = clause.index
            if index not in times:
                times[index] = sightings.time(event, clause, since)
            if part and index not in here:
                lying = sightings.lying(event, said[index], far, telling, starts)
                here[index] = tuple(dict.fromkeys((*common, *lying, *story.day(event, index, far))))
        company = Company(passages, event, nearest)
        options = []
        for entity in sorted(nearest, key=lambda iri: (nearest[iri].clause.index, nearest[iri].far, iri)):
            far, part, clause = nearest[entity]
            names = sightings.mentioned(event, entity, nearest[entity], times[clause.index])
            names += sightings.throughout(event, entity, mentions[entity])
            if entity in signers[number]:
                names.append("signer")
            if signed.get(entity, 0) > (entity in signers[number]):
                names.append("signs-elsewhere")
            if entity in shares and entity not in event.participants:
                names.append("elsewhere")
            names += company.standing(entity)
            names += story.beside(event, entity, far)
            kind = passages.entities[entity].kind
            if kind != "Person":
                names += company.body(entity)
            actor = _ACTORS.get(kind, "city")
            shared = here[clause.index] if part else (*common, "paragraph"), company.told(entity)
            words = wording.around(part, clause) if part else ()
            options.append(Option(entity, clause, set(names), (actor, f"{event.kind} {actor}"), shared, words))
        yield event, options

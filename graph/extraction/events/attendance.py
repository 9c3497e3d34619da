"""Who takes part in an event: a small scorer chooses among those named near the words for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.events import sightings
from graph.extraction.events.company import Company
from graph.extraction.events.events import Event, represented, stands, told
from graph.extraction.events.story import Story
from graph.extraction.scorers.chance import Features, bucket, chance, crossed
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
    """Who may take part, the clause that names them nearest, what speaks for it, and what kinds of choice it is."""

    entity: str
    clause: Clause
    features: Features
    kinds: tuple[str, ...]


def chosen(
    passages: Passages, rows: Iterable[tuple[Event, Sequence[Option]]]
) -> Iterator[tuple[Event, dict[str, Ground]]]:
    """Return the participants of each event, chosen among its options.

    The confidence is the probability of taking part, times that of the event itself.

    A paper is signed by its parties where nobody is told who signed, and by no place beside who signs for it.
    """
    for event, options in rows:
        guests: dict[str, Ground] = {}
        for entity, clause, features, kinds in options:
            likely = chance(TASK, features, kinds)
            if likely >= _ENOUGH:
                why = event.participants.get(entity)
                sentences = tuple(sorted({*(why.sentences if why else ()), clause.sentence}))
                sure = likely * event.ground.confidence
                guests[entity] = Ground(sentences, why.rule if why else "event-near", sure)
        if event.kind == "signing":
            parties = {party for one in event.signed for party in one.parties}
            guests = guests or {one: why for one, why in event.participants.items() if one in parties}
            guests = {
                one: why
                for one, why in guests.items()
                if not (passages.is_place(one) and stands(passages, one, guests))
            }
        yield event, guests


def weighed(option: Option) -> Features:
    """Return the features of an option that get weights in training, with the kinds that they weigh for."""
    actor, both = option.kinds
    fine = {name: value for name, value in option.features.items() if name.startswith(_BY_EVENT)}
    return {**crossed(fine, (both,)), **crossed(option.features, (actor,))}


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
        around = sightings.around(passages, event)
        for clause, _ in around:
            if clause.index not in said:
                said[clause.index] = sightings.says(passages, clause, wording)
        nearest, mentions = sightings.near(event, [(said[clause.index], far) for clause, far in around])
        spots = {near.clause.index for near in nearest.values()}
        lying = {index: sightings.lying(event, said[index], telling, starts) for index in spots}
        days = {one.clause.index: story.day(event, one.clause.index, one.far) for one in nearest.values() if one.part}
        since = told(event.start, passages.reading.document.issued)
        times = {index: sightings.time(event, passages.clauses[index], since) for index in spots}
        people = [one for one in event.participants if passages.entities[one].kind == "Person"]
        close = [one for one, row in nearest.items() if abs(row.far) <= 1 and one not in people]
        acting, acting_near = represented(passages, people), represented(passages, close)
        parties = {party for one in event.signed for party in one.parties}
        common = ["bias", bucket("options", len(nearest), 2, 4, 8), bucket("events", len(events), 1, 3, 6)]
        common += ["main"] * (event is main)
        common += ["parties-few"] * (sum(len(one.parties) for one in event.signed) <= _FEW)
        company = Company(passages, event, nearest)
        options = []
        for entity in sorted(nearest, key=lambda iri: (nearest[iri].clause.index, nearest[iri].far, iri)):
            near = nearest[entity]
            index = near.clause.index
            names = [*common, *(lying[index] if near.part else ("paragraph",))]
            names += sightings.mentioned(event, entity, near, times[index])
            names += sightings.throughout(event, entity, mentions[entity])
            names += _standing(passages, event, entity, parties)
            names += ["signer"] * (entity in signers[number])
            names += ["signs-elsewhere"] * (signed[entity] > (entity in signers[number]))
            names += ["elsewhere"] * (shares[entity] > 0 and entity not in event.participants)
            kind = passages.entities[entity].kind
            names += [*company.told(entity), *story.beside(event, entity, near.far)]
            names += days[index] if near.part else ()
            names += company.body(entity) if kind != "Person" else ()
            names += ["stood-for"] * (entity in acting) + ["stood-for-near"] * (entity in acting_near)
            names += wording.around(near.part, near.clause) if near.part else ()
            actor = _ACTORS.get(kind, "city")
            features = dict.fromkeys(names, 1.0)
            options.append(Option(entity, near.clause, features, (actor, f"{event.kind} {actor}")))
        yield event, options


def _standing(passages: Passages, event: Event, entity: str, parties: set[str]) -> list[str]:
    """Return how one who may take part stands to the event's parties and places, by office or as one of them."""
    names = ["venue"] * (entity in event.places) + ["party"] * (entity in parties)
    names += ["home"] * (entity == passages.home) + ["dateline"] * (entity == passages.dateline)
    roles = passages.offices.get(entity, ())
    if roles:
        actors = parties or {*event.participants, *event.places}
        fellows = represented(passages, event.participants.keys() - {entity})
        names.append("office")
        names += ["host"] * any(role.of in event.places for role in roles)
        names += ["fellow"] * any(role.of in event.participants or role.of in fellows for role in roles)
        names += ["at-home"] * any(role.of == passages.home for role in roles)
        names += ["office-of-party"] * any(role.of in actors for role in roles)
        names += ["former"] * all(role.former for role in roles)
    return names

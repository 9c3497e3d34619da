"""Who takes part in an event: a small scorer chooses among those named near the words for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.extraction.facts.agreement import dates_fit
from graph.extraction.facts.chance import Features, bucket, chance, crossed
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.events import Event, stands, told
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import Sides
from graph.extraction.facts.uses import Part

_ENOUGH = 0.4  # of probability
TASK = "participant"
_BEFORE, _AFTER = 4, 12  # clauses around an event in which those who take part may be named
_LIST = 3  # persons that make a list
_CLOSE = 25  # characters between a name and a word that may be its verb
_FEW = 3  # actors that a short list of parties has at most
_BY_EVENT = ("bias", "rule:", "after", "before", "use:", "party", "stood", "venue", "nearer", "latest", "way:")
"""Features that weigh differently for each kind of event; for more of them there are too few documents."""
_ACTORS = {"Person": "person", "Institution": "institution", "Country": "country"}


class Option(NamedTuple):
    """Who may take part, the clause that names them nearest, what speaks for it, and what kinds of choice it is."""

    entity: str
    clause: Clause
    features: Features
    kinds: tuple[str, ...]


class _Near(NamedTuple):
    """How far from an event one is named nearest (in clauses, below 0 before it), the mention and its clause."""

    far: int
    part: Part | None
    clause: Clause


class _Said(NamedTuple):
    """What a clause says of those it names: the features for all of them, and the words of taking part beside each."""

    features: tuple[str, ...]
    beside: Mapping[str, str]
    verbs: tuple[Cue, ...]


def choose(passages: Passages, rows: Iterable[tuple[Event, Sequence[Option]]]) -> None:
    """Choose the participants of each event among its options.

    The confidence is the probability of taking part, times that of the event itself.

    A paper is signed by its parties where nobody is told who signed, and by no place beside who signs for it.
    """
    for event, options in rows:
        chosen: dict[str, Ground] = {}
        for entity, clause, features, kinds in options:
            likely = chance(TASK, features, kinds)
            if likely >= _ENOUGH:
                why = event.participants.get(entity)
                sentences = tuple(sorted({*(why.sentences if why else ()), clause.sentence}))
                chosen[entity] = Ground(sentences, why.rule if why else "event-near", likely * event.ground.confidence)
        if event.kind == "signing":
            parties = {party for one in event.signed for party in one.parties}
            chosen = chosen or {one: why for one, why in event.participants.items() if one in parties}
            chosen = {
                one: why
                for one, why in chosen.items()
                if not (passages.is_place(one) and stands(passages, one, chosen))
            }
        event.participants = chosen


def weighed(option: Option) -> Features:
    """Return the features of an option that get weights in training, with the kinds that they weigh for."""
    actor, both = option.kinds
    fine = {name: value for name, value in option.features.items() if name.startswith(_BY_EVENT)}
    return {**crossed(fine, (both,)), **crossed(option.features, (actor,))}


def candidates(passages: Passages, events: Sequence[Event]) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event who may take part, in the order of the text."""
    said: dict[int, _Said] = {}
    told = sorted((clause.index, event.kind) for event in events for clause in event.clauses)
    starts = sorted({index for index, _ in told})
    signers = [{person for one in event.signed for person in one.signers} for event in events]
    shares = Counter(one for event in events for one in event.participants)
    signed = Counter(person for group in signers for person in group)
    main = next((event for event in events if event.kind == "signing"), events[0] if events else None)
    for number, event in enumerate(events):
        nearest, mentions = _near(passages, event)
        for index in {clause.index for group in mentions.values() for _, clause in group} - said.keys():
            said[index] = _says(passages, passages.clauses[index])
        own = [clause.index for clause in event.clauses]
        people = [one for one in event.participants if passages.entities[one].kind == "Person"]
        close = [one for one, row in nearest.items() if abs(row.far) <= 1 and one not in people]
        parties = {party for one in event.signed for party in one.parties}
        common = ["bias", bucket("options", len(nearest), 2, 4, 8), bucket("events", len(events), 1, 3, 6)]
        common += ["main"] * (event is main)
        common += ["parties-few"] * (sum(len(one.parties) for one in event.signed) <= _FEW)
        options = []
        for entity in sorted(nearest, key=lambda iri: (nearest[iri].clause.index, nearest[iri].far, iri)):
            near = nearest[entity]
            names = [*common, *(said[near.clause.index].features if near.part else ())]
            names += _mentioned(passages, event, entity, near)
            names += _throughout(event, entity, mentions[entity], said)
            names += _standing(passages, event, entity, parties)
            names += ["signer"] * (entity in signers[number])
            names += ["signs-elsewhere"] * (signed[entity] > (entity in signers[number]))
            names += ["elsewhere"] * (shares[entity] > 0 and entity not in event.participants)
            names += ["parted"] * _parted(starts, own, near.clause.index)
            names += _order(told, own, near.clause.index) if near.part else ()
            kind = passages.entities[entity].kind
            if kind != "Person":
                names += ["stood-for"] * stands(passages, entity, people)
                names += ["stood-for-near"] * stands(passages, entity, close)
            actor = _ACTORS.get(kind, "city")
            features = dict.fromkeys(names, 1.0)
            options.append(Option(entity, near.clause, features, (actor, f"{event.kind} {actor}")))
        yield event, options


def _near(passages: Passages, event: Event) -> tuple[dict[str, _Near], dict[str, list[tuple[Part, Clause]]]]:
    """Return where those who may take part are named nearest, and all their mentions around an event."""
    nearest: dict[str, _Near] = {}
    mentions: dict[str, list[tuple[Part, Clause]]] = defaultdict(list)
    own = [clause.index for clause in event.clauses]
    spots = {index for one in own for index in range(one - _BEFORE, one + _AFTER + 1)}
    for index in sorted(index for index in spots if 0 <= index < len(passages.clauses)):
        clause = passages.clauses[index]
        far = min((index - one for one in own), key=lambda far: (abs(far), far))
        for part in clause.parts:
            if part.use in ("office", "container") and part.kind != "Institution":
                continue
            mentions[part.entity].append((part, clause))
            old = nearest.get(part.entity)
            if old is None or (abs(far), far) < (abs(old.far), old.far):
                nearest[part.entity] = _Near(far, part, clause)
    for entity in event.participants:
        nearest.setdefault(entity, _Near(_AFTER, None, event.clause))
    return nearest, mentions


def _says(passages: Passages, clause: Clause) -> _Said:
    """Return what a clause says of all whom it names."""
    names = {f"clause:{cue.category}" for layer in ("participation", "status") for cue in clause.of(layer)}
    names |= {"clause:signing"} if clause.of("signing") else set()
    names |= {f"way:{cue.category}" for cue in clause.of("presence")}
    people = len({part.entity for part in clause.parts if part.kind == "Person"})
    names |= {"list"} if people >= _LIST else {"alone"} if people <= 1 else set()
    verbs = (*clause.of("participation", "comment"), *clause.of("signing"))
    return _Said(tuple(sorted(names)), _beside(passages, clause), verbs)


def _beside(passages: Passages, clause: Clause) -> Mapping[str, str]:
    """Return what the words of taking part beside a mention say of it: entity -> kind of words."""
    found: dict[str, str] = {}
    cues = clause.of("participation")
    if not cues:
        return found
    sides = Sides(passages, clause)
    for cue in cues:
        if cue.category == "witness-after":
            group = sides.following(cue)
        elif cue.category == "witness-before":
            group = sides.before(cue.start)
        else:
            group = [*sides.before(cue.start, 2)[-1:], *sides.following(cue, 1)[:1]]
        for part in group:
            found.setdefault(part.entity, cue.category)
    return found


def _mentioned(passages: Passages, event: Event, entity: str, near: _Near) -> list[str]:
    """Return what the nearest mention and the rules say of one who may take part."""
    far, part, clause = near
    why = event.participants.get(entity)
    names = [f"rule:{why.rule if why else 'none'}", bucket("after" if far >= 0 else "before", abs(far), 0, 1, 2, 4, 8)]
    names += ["rule-here"] * bool(why and part and clause in event.clauses)
    names += ["paragraph"] * any(clause.paragraph == one.paragraph for one in event.clauses)
    if part is not None:
        names.append(f"use:{part.use}")
        names += ["first"] * (clause.parts[0].entity == entity)
        names += ["named"] * part.named
        if event.cue and clause is event.clause:
            names.append("left" if part.start < event.cue.start else "right")
    time = _time(event, clause, passages)
    if time:
        names += [time, f"{time}:{'told' if why else 'near'}"]
    return names


def _throughout(
    event: Event, entity: str, mentions: Sequence[tuple[Part, Clause]], said: Mapping[int, _Said]
) -> list[str]:
    """Return what all mentions near an event say of one who may take part."""
    names = [bucket("mentions", len(mentions), 1, 2, 4)]
    for part, clause in mentions:
        if clause in event.clauses:
            names.append("here")
            names += ["here-named"] * part.named
            for cue in clause.of("events"):
                if 0 <= _gap(part, cue) <= _CLOSE:
                    names.append(f"{'left' if part.start < cue.start else 'right'}-of:{cue.category}")
        _, beside, verbs = said[clause.index]
        if entity in beside:
            names.append(f"words:{beside[entity]}")
        names += [f"near:{cue.category}" for cue in verbs if 0 <= _gap(part, cue) <= _CLOSE]
        for cue in clause.of("presence"):
            if 0 <= _gap(part, cue) <= _CLOSE:
                names.append(f"{'before' if part.start < cue.start else 'behind'}-way:{cue.category}")
        names += ["with-told"] * any(one.entity != entity and one.entity in event.participants for one in clause.parts)
    return names


def _standing(passages: Passages, event: Event, entity: str, parties: set[str]) -> list[str]:
    """Return how one who may take part stands to the event's parties and places, by office or as one of them."""
    names = ["venue"] * (entity in event.places) + ["party"] * (entity in parties)
    names += ["home"] * (entity == passages.home) + ["dateline"] * (entity == passages.dateline)
    roles = passages.offices.get(entity, ())
    if roles:
        actors = parties or {*event.participants, *event.places}
        names.append("office")
        names += ["office-of-party"] * any(role.of in actors for role in roles)
        names += ["former"] * all(role.former for role in roles)
    return names


def _gap(part: Part, cue: Cue) -> int:
    """Return the characters between a mention and a cue, below 0 where they overlap."""
    return cue.start - part.end if part.start < cue.start else part.start - cue.end


def _parted(starts: Sequence[int], own: Sequence[int], index: int) -> bool:
    """Whether another event is told between an event and a clause, or in that clause."""
    anchor = min(own, key=lambda one: abs(one - index))
    low, high = min(anchor, index), max(anchor, index)
    between = bisect_right(starts, high) - bisect_left(starts, low)
    return anchor != index and between > sum(low <= one <= high for one in set(own))


def _order(told: Sequence[tuple[int, str]], own: Sequence[int], index: int) -> list[str]:
    """Return how the clause `index` lies among those that tell of events: which of them is nearest, which told last."""
    at = bisect_right(told, (index, "~"))
    last, following = told[at - 1] if at else None, told[at] if at < len(told) else None
    far = min(abs(index - one) for one in own)
    beside = [row for row in (last, following) if row and abs(row[0] - index) < far]
    names = [f"nearer:{kind}" for _, kind in beside] + ["nearest"] * (not beside)
    if last is not None:
        names.append("latest" if last[0] in own else f"latest:{last[1]}")
    return names


def _time(event: Event, clause: Clause, passages: Passages) -> str | None:
    """Return "other-day" where a clause tells another day than the event's, "old" for background, "ahead" for plans."""
    start = event.start
    if start is None:
        return None
    if clause.dates and clause not in event.clauses and not any(dates_fit(start, day.first) for day in clause.dates):
        return "other-day"
    return told(start, passages.reading.document.issued)

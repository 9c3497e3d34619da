"""Who takes part in an event: a small scorer chooses among those named near the words for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.extraction.facts.agreement import dates_fit
from graph.extraction.facts.chance import Features, bucket, chance
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.events import Event, stands, told
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import Sides
from graph.extraction.facts.uses import Part
from graph.model import Date

_ENOUGH = 0.4  # of probability
TASK = "participant"
Option = tuple[str, Clause, Features]
"""Who may take part, the clause that names them nearest, and what speaks for it."""

_BEFORE, _AFTER = 4, 12  # clauses around an event in which those who take part may be named
_LIST = 3  # persons that make a list
_CLOSE = 25  # characters between a name and a word that may be its verb
_FEW = 3  # actors that a short list of parties has at most


def choose(passages: Passages, rows: Iterable[tuple[Event, Sequence[Option]]]) -> None:
    """Choose the participants of each event among its options.

    The confidence is the probability of taking part, times that of the event itself.

    A paper is signed by its parties where nobody is told who signed, and by no place beside who signs for it.
    """
    for event, options in rows:
        chosen: dict[str, Ground] = {}
        for entity, clause, features in options:
            likely = chance(TASK, features)
            if likely >= _ENOUGH:
                told = event.participants.get(entity)
                sentences = tuple(sorted({*(told.sentences if told else ()), clause.sentence}))
                chosen[entity] = Ground(
                    sentences, told.rule if told else "event-near", likely * event.ground.confidence
                )
        if event.kind == "signing":
            parties = {party for one in event.signed for party in one.parties}
            chosen = chosen or {one: why for one, why in event.participants.items() if one in parties}
            chosen = {
                one: why
                for one, why in chosen.items()
                if not (passages.is_place(one) and stands(passages, one, chosen))
            }
        event.participants = chosen


def candidates(passages: Passages, events: Sequence[Event]) -> Iterator[tuple[Event, list[Option]]]:
    """Return for each event who may take part: the entity, the clause that names it nearest, and its features."""
    beside = [_beside(passages, clause) for clause in passages.clauses]
    starts = sorted({clause.index for event in events for clause in event.clauses})
    shares = Counter(entity for event in events for entity in event.participants)
    main = next((event for event in events if event.kind == "signing"), events[0] if events else None)
    for event in events:
        nearest: dict[str, tuple[int, Part | None, Clause]] = {}
        mentions: dict[str, list[tuple[Part, Clause]]] = defaultdict(list)
        own = [clause.index for clause in event.clauses]
        for index in _window(own, len(passages.clauses)):
            clause = passages.clauses[index]
            far = min((index - one for one in own), key=lambda far: (abs(far), far))
            for part in clause.parts:
                if part.use in ("office", "container") and part.kind != "Institution":
                    continue
                mentions[part.entity].append((part, clause))
                old = nearest.get(part.entity)
                if old is None or (abs(far), far) < (abs(old[0]), old[0]):
                    nearest[part.entity] = (far, part, clause)
        for entity in event.participants:
            nearest.setdefault(entity, (_AFTER, None, event.clause))
        people = [entity for entity in event.participants if passages.entities[entity].kind == "Person"]
        options = []
        for entity in sorted(nearest, key=lambda iri: (nearest[iri][2].index, nearest[iri][0], iri)):
            far, mention, clause = nearest[entity]
            features = _features(passages, event, entity, far, mention, clause, beside[clause.index])
            features["main"] = float(event is main)
            features |= _throughout(event, mentions[entity], beside)
            features[bucket("options", len(nearest), 2, 4, 8)] = 1.0
            features["signs-elsewhere"] = float(
                any(entity in one.signers for other in events if other is not event for one in other.signed)
            )
            features[bucket("events", len(events), 1, 3, 6)] = 1.0
            if entity not in event.participants and shares[entity]:
                features["elsewhere"] = 1.0
            if _parted(starts, own, clause.index):
                features["parted"] = 1.0
            if passages.entities[entity].kind != "Person":
                features["stood-for"] = float(stands(passages, entity, people))
                near = [one for one, row in nearest.items() if one not in people and abs(row[0]) <= 1]
                features["stood-for-near"] = float(stands(passages, entity, near))
            kind = features_kind(passages, entity)
            options.append((entity, clause, _crossed(features, kind, event.kind)))
        yield event, options


def _throughout(
    event: Event, mentions: Sequence[tuple[Part, Clause]], beside: Sequence[Mapping[str, str]]
) -> dict[str, float]:
    """Return what all mentions near an event say of one who may take part."""
    features: dict[str, float] = {bucket("mentions", len(mentions), 1, 2, 4): 1.0}
    for part, clause in mentions:
        if clause in event.clauses:
            features["here"] = 1.0
            if part.named:
                features["here-named"] = 1.0
            for cue in clause.of("events"):
                if 0 <= _gap(part, cue) <= _CLOSE:
                    features[f"{'left' if part.start < cue.start else 'right'}-of:{cue.category}"] = 1.0
        if beside[clause.index].get(part.entity):
            features[f"any:{beside[clause.index][part.entity]}"] = 1.0
        for cue in (*clause.of("participation", "comment"), *clause.of("signing")):
            if 0 <= _gap(part, cue) <= _CLOSE:
                features[f"near:{cue.category}"] = 1.0
        if any(one.entity != part.entity and one.entity in event.participants for one in clause.parts):
            features["with-told"] = 1.0
    return features


def _gap(part: Part, cue: Cue) -> int:
    """Return the characters between a mention and a cue, below 0 where they overlap."""
    return cue.start - part.end if part.start < cue.start else part.start - cue.end


def features_kind(passages: Passages, entity: str) -> str:
    """Return "person", "institution", "city" or "country"."""
    kind = passages.entities[entity].kind
    return {"Person": "person", "Institution": "institution", "Country": "country"}.get(kind, "city")


def _window(own: Sequence[int], size: int) -> list[int]:
    spots = {index for one in own for index in range(one - _BEFORE, one + _AFTER + 1)}
    return sorted(index for index in spots if 0 <= index < size)


def _parted(starts: Sequence[int], own: Sequence[int], index: int) -> bool:
    """Whether another event is told between an event and a clause, or in that clause."""
    anchor = min(own, key=lambda one: abs(one - index))
    low, high = min(anchor, index), max(anchor, index)
    told = bisect_right(starts, high) - bisect_left(starts, low)
    return anchor != index and told > sum(low <= one <= high for one in set(own))


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


def _features(
    passages: Passages,
    event: Event,
    entity: str,
    far: int,
    part: Part | None,
    clause: Clause,
    beside: Mapping[str, str],
) -> dict[str, float]:
    features: dict[str, float] = {}
    reason = event.participants.get(entity)
    features[f"rule:{reason.rule}" if reason else "rule:none"] = 1.0
    if reason and part and clause in event.clauses:
        features["rule-here"] = 1.0
    features[bucket("after" if far >= 0 else "before", abs(far), 0, 1, 2, 4, 8)] = 1.0
    features["paragraph"] = float(any(clause.paragraph == one.paragraph for one in event.clauses))
    for word in {cue.category for cue in clause.of("participation")}:
        features[f"clause:{word}"] = 1.0
    if entity in beside:
        features[f"words:{beside[entity]}"] = 1.0
    if clause.of("signing"):
        features["clause:signing"] = 1.0
    for state in {cue.category for cue in clause.of("status")}:
        features[f"clause:{state}"] = 1.0
    people = {one.entity for one in clause.parts if one.kind == "Person"}
    features["list"] = float(len(people) >= _LIST)
    features["alone"] = float(len(people) <= 1)
    if part is not None:
        features[f"use:{part.use}"] = 1.0
        features["first"] = float(clause.parts[0].entity == entity)
        features["named"] = float(part.named)
        if event.cue and clause is event.clause:
            features["left" if part.start < event.cue.start else "right"] = 1.0
    roles = passages.offices.get(entity, ())
    if roles:
        features["office"] = 1.0
        actors = {party for one in event.signed for party in one.parties} or set(event.participants) | set(event.places)
        features["office-of-party"] = float(any(role.of in actors for role in roles))
        features["former"] = float(all(role.former for role in roles))
    if any(entity in one.signers for one in event.signed):
        features["signer"] = 1.0
    if entity in event.places:
        features["venue"] = 1.0
    if any(entity in one.parties for one in event.signed):
        features["party"] = 1.0
    time = _time(event, clause, passages.reading.document.issued)
    if time:
        features[time] = 1.0
        features[f"{time}:{'near' if reason is None else 'told'}"] = 1.0
    features["home"] = float(entity == passages.home)
    features["dateline"] = float(entity == passages.dateline)
    features["parties-few"] = float(sum(len(one.parties) for one in event.signed) <= _FEW)
    return features


def _time(event: Event, clause: Clause, issued: Date | None) -> str | None:
    """Return "other-day" where a clause tells another day than the event's, "old" for background, "ahead" for plans."""
    start = event.start
    if start is None:
        return None
    days = [date.first for date in clause.dates]
    if days and clause not in event.clauses and not any(dates_fit(start, day) for day in days):
        return "other-day"
    return told(start, issued)


def _crossed(features: Mapping[str, float], kind: str, event: str) -> Features:
    """Return the features that are not zero, each also for the kind of entity; rules also for the kind of event."""
    found: dict[str, float] = {"bias": 1.0, kind: 1.0, f"{kind}@{event}": 1.0}
    for name, value in features.items():
        if value:
            found[name] = value
            found[f"{kind}:{name}"] = value
            if name.startswith(("rule:", "after", "before", "use:", "party", "stood", "venue")):
                found[f"{event}:{kind}:{name}"] = value
    return found

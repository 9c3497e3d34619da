"""Where those who may take part in an event are named, and what the text says of them there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.extraction.agreements.agreement import dates_fit
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import sides_of
from graph.extraction.clauses.uses import Part
from graph.extraction.events.events import Event
from graph.extraction.scorers.chance import bucket
from graph.extraction.scorers.wording import Wording

BEFORE, AFTER = 4, 12  # clauses around an event in which those who take part may be named
_LIST = 3  # persons that make a list
_CLOSE = 25  # characters between a name and a word that may be its verb
_APART = 120  # characters between a word for asking elsewhere and whom it is about, whose office stands between
_NEXT = 5  # characters between "on behalf of" and whom it is about, with the office told before the name
_ABSENT = 60  # characters between somebody and a word for not coming


class Near(NamedTuple):
    """How far from an event one is named nearest (in clauses, below 0 before it), the mention and its clause."""

    far: int
    part: Part | None
    clause: Clause


class Said(NamedTuple):
    """What a clause says: of all whom it names, of each of them, and of each where the clause tells of the event.

    `parts` are the mentions of those who may take part, by entity; `named` are all whom the clause names, and `away`
    those who it says are elsewhere.
    """

    clause: Clause
    features: tuple[str, ...]
    named: frozenset[str]
    parts: Mapping[str, Sequence[Part]]
    words: Mapping[str, Sequence[str]]
    own: Mapping[str, Sequence[str]]
    away: frozenset[str]


def near(event: Event, clauses: Sequence[tuple[Said, int]]) -> tuple[dict[str, Near], dict[str, list[Said]]]:
    """Return where those who may take part are named nearest, and all clauses around an event that name them."""
    nearest: dict[str, Near] = {}
    mentions: dict[str, list[Said]] = defaultdict(list)
    for said, far in sorted(clauses, key=lambda row: (abs(row[1]), row[1])):
        for entity, parts in said.parts.items():
            mentions[entity].append(said)
            if entity not in nearest:
                nearest[entity] = Near(far, parts[0], said.clause)
    away = frozenset().union(*(said.away for said, _ in clauses if said.away))
    for entity in event.participants:
        if entity not in nearest and entity not in away:
            nearest[entity] = Near(AFTER, None, event.clause)
    return nearest, mentions


def says(passages: Passages, clause: Clause, wording: Wording) -> Said:
    """Return what a clause says of those whom it names."""
    names = {f"clause:{cue.category}" for layer in ("participation", "status") for cue in clause.of(layer)}
    names |= {"clause:signing"} if clause.of("signing") else set()
    ways = clause.of("presence")
    names |= {f"way:{cue.category}" for cue in ways}
    people = len({part.entity for part in clause.parts if part.kind == "Person"})
    names |= {"list"} if people >= _LIST else {"alone"} if people <= 1 else set()
    verbs = (*clause.of("participation", "comment"), *clause.of("signing"))
    events = clause.of("events")
    beside, away = _beside(passages, clause), _away(passages, clause)
    parts: dict[str, list[Part]] = defaultdict(list)
    words: dict[str, list[str]] = defaultdict(list)
    own: dict[str, list[str]] = defaultdict(list)
    for part in clause.parts:
        if (part.use in ("office", "container") and part.kind != "Institution") or part.entity in away:
            continue
        parts[part.entity].append(part)
        told, here = words[part.entity], own[part.entity]
        told += wording.beside(part, name="any")
        if part.entity in beside:
            told.append(f"words:{beside[part.entity]}")
        for cue in _close(part, verbs) if verbs else ():
            told.append(f"near:{cue.category}")
        for cue in _close(part, ways) if ways else ():
            told.append(f"{'before' if part.start < cue.start else 'behind'}-way:{cue.category}")
        here.append("here")
        if part.named:
            here.append("here-named")
        for cue in _close(part, events) if events else ():
            here.append(f"{'left' if part.start < cue.start else 'right'}-of:{cue.category}")
    named = frozenset([part.entity for part in clause.parts])
    return Said(clause, tuple(sorted(names)), named, parts, _each_once(words), _each_once(own), away)


def _each_once(told: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return what is said of each, without repetitions: a long clause may name somebody a thousand times."""
    return {entity: list(dict.fromkeys(words)) for entity, words in told.items()}


def lying(event: Event, said: Said, far: int, told: Sequence[tuple[int, str]], starts: Sequence[int]) -> list[str]:
    """Return what a clause says of whom it names, and how it lies to an event and to all that the text tells of."""
    own, clause = [one.index for one in event.clauses], said.clause
    names = [*said.features, *order(told, own, clause.index, abs(far))]
    if clause.paragraph in [one.paragraph for one in event.clauses]:
        names.append("paragraph")
    if far and parted(starts, own, clause.index):
        names.append("parted")
    return names


def mentioned(event: Event, entity: str, near: Near, time: str | None) -> list[str]:
    """Return what the nearest mention and the rules say of one who may take part."""
    far, part, clause = near
    why = event.participants.get(entity)
    names = [f"rule:{why.rule}" if why else "rule:none"]
    names.append(bucket("after", far, 0, 1, 2, 4, 8) if far >= 0 else bucket("before", -far, 0, 1, 2, 4, 8))
    if time:
        names += (time, f"{time}:told" if why else f"{time}:near")
    if part is not None:
        names.append(f"use:{part.use}")
        if why and clause in event.clauses:
            names.append("rule-here")
        if clause.parts[0].entity == entity:
            names.append("first")
        if part.named:
            names.append("named")
        if event.cue and clause is event.clause:
            names.append("left" if part.start < event.cue.start else "right")
    return names


def throughout(event: Event, entity: str, mentions: Sequence[Said]) -> list[str]:
    """Return what all mentions near an event say of one who may take part."""
    others = event.participants.keys() - {entity}
    names: list[str] = []
    count = 0
    for said in mentions:
        count += len(said.parts[entity])
        names += said.words[entity]
        if said.clause in event.clauses:
            names += said.own[entity]
        if not others.isdisjoint(said.named):
            names.append("with-told")
    names.append(bucket("mentions", count, 1, 2, 4))
    return names


def order(told: Sequence[tuple[int, str]], own: Sequence[int], index: int, far: int) -> list[str]:
    """Return how the clause `index` lies among those that tell of events: which of them is nearest, which told last.

    `far` is how far the clause is from the nearest of an event's `own`.
    """
    at = bisect_right(told, (index, "~"))
    last, following = told[at - 1] if at else None, told[at] if at < len(told) else None
    names = []
    if last and index - last[0] < far:
        names.append(f"nearer:{last[1]}")
    if following and following[0] - index < far:
        names.append(f"nearer:{following[1]}")
    if not names:
        names.append("nearest")
    if last is not None:
        names.append("latest" if last[0] in own else f"latest:{last[1]}")
    return names


def parted(starts: Sequence[int], own: Sequence[int], index: int) -> bool:
    """Whether another event is told between an event and a clause, or in that clause."""
    anchor = min(own, key=lambda one: abs(one - index))
    low, high = min(anchor, index), max(anchor, index)
    between = bisect_right(starts, high) - bisect_left(starts, low)
    return anchor != index and between > sum(low <= one <= high for one in set(own))


def _beside(passages: Passages, clause: Clause) -> Mapping[str, str]:
    """Return what the words of taking part beside a mention say of it: entity -> kind of words."""
    found: dict[str, str] = {}
    cues = clause.of("participation")
    if not cues:
        return found
    sides = sides_of(passages, clause)
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


def _away(passages: Passages, clause: Clause) -> frozenset[str]:
    """Return the persons who a clause says are elsewhere: asked apart, only thanked, not come themselves, or opponents.

    Who writes or judges in a clause that tells of no event stands before the word for it, or first behind it.
    """
    after, before = clause.of("participation", "apart"), clause.of("participation", "absent")
    beyond, stead = clause.of("participation", "beyond"), clause.of("participation", "stead")
    told = clause.of("signing") or any(cue.category != "visit-host" for cue in clause.of("events"))
    afar = () if told else clause.of("participation", "afar")  # "in a statement, the minister welcomed the charter"
    if not (after or before or beyond or stead or afar):
        return frozenset()
    people = [part for part in clause.parts if part.kind == "Person"]
    found = {part.entity for word in after for part in people if 0 <= part.start - word.end <= _APART}
    for word in before:
        found.update([part.entity for part in people if 0 <= word.start - part.end <= _ABSENT][-1:])
    for word in beyond:
        found.update([part.entity for part in people if 0 <= part.start - word.end <= _ABSENT][:1])
    for word in stead:
        found.update([part.entity for part in people if 0 <= _first(passages, part) - word.end <= _NEXT][:1])
    for word in afar:
        named = [part.entity for part in people if part.end <= word.start][-1:]
        found.update(named or [part.entity for part in people if 0 <= part.start - word.end <= _APART][:1])
    return frozenset(found)


def _first(passages: Passages, part: Part) -> int:
    """Return where a mention begins with the office told before it ("the Mayor of Bristol, Ann Arden")."""
    return min([part.start, *(role.start for role in passages.offices_at(part))])


def _close(part: Part, cues: Iterable[Cue]) -> list[Cue]:
    """Return the cues that stand beside a mention."""
    return [
        cue for cue in cues if 0 <= (cue.start - part.end if part.start < cue.start else part.start - cue.end) <= _CLOSE
    ]


def time(event: Event, clause: Clause, since: str | None) -> str | None:
    """Return "other-day" where a clause tells another day than the event's, else what its day is to the report."""
    start = event.start
    if start is None:
        return None
    if clause.dates and clause not in event.clauses and not any(dates_fit(start, day.first) for day in clause.dates):
        return "other-day"
    return since

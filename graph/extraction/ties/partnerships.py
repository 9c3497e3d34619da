"""The ties that a text asserts: sister cities, and actors said to work together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.lines import heading, member
from graph.extraction.agreements.lines import owner as head_owner
from graph.extraction.clauses import status
from graph.extraction.clauses.besides import fellows
from graph.extraction.clauses.consent import approved
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.enumerations import chained, enumerated, owner
from graph.extraction.clauses.gone import end_words
from graph.extraction.clauses.governments import governs
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors, sides_of
from graph.extraction.clauses.speakers import spoken_for
from graph.extraction.clauses.uses import Part
from graph.extraction.statements.evidence import Ground, grounded
from graph.extraction.ties.counterparts import HEDGES, Pair, counterparts, further, hedged
from graph.extraction.ties.leading import led_by
from graph.extraction.ties.pointing import pointed
from graph.extraction.ties.standing import CAN, TELLING, standing
from graph.extraction.ties.twinning import JOINED, dashed, twins
from graph.extraction.tokens import CAPITAL

_WITH = re.compile(r"\b(?:with|dengan)\Z", re.IGNORECASE)
_BODIES = ("Institution", "Person")
_OWNS = re.compile(rf"['’]s? (?:\w+ )?{CAPITAL}")
_FOR = re.compile(r" (?:to|untuk|guna|dalam) ")
_OPENING = 3  # characters before the "in partnership with" that a clause begins with
_SEVERAL = 4  # actors, at most, between whom cooperation is told to be
_FRONT = 3  # characters before the "with" that a clause begins with
_FAR = 60  # characters before a verb in which it is told that it only may be
_SOON = 12  # characters between the last partner and a hedge
_WIDE = ("tie-with", "done-by")  # rules by which a country is a partner of cities and institutions too
_GONE = ("ended", "expired")
_OPEN = ("in-negotiation", "proposed", "planned")


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors that are partners now; `twin` where they are sister cities. `one` sorts first."""

    one: str
    other: str
    twin: bool
    ground: Ground


def ties(passages: Passages) -> tuple[Tie, ...]:
    """Return the ties that a document asserts, in the order of the text."""
    countries = {entity.iri for entity in passages.reading.entities if entity.kind == "Country"}
    found = []
    for clause in passages.clauses:
        for one, other, twin, rule in _pairs(passages, clause):
            states = {one, other} & countries
            if len(states) == 2 and twin:
                continue  # the history of France and Peru and of the twinning of ...
            if rule not in _WIDE and len(states) == 1 and not governs(passages.text, clause, *states):
                continue
            if one != other and not (twin and not (passages.is_place(one) and passages.is_place(other))):
                first, second = sorted((one, other))
                found.append(Tie(first, second, twin, grounded((clause.sentence,), rule)))
    return tuple(found)


def living(passages: Passages, agreements: Sequence[Agreement]) -> tuple[Tie, ...]:
    """Return the ties but those that ended, and those told only where an agreement to come is told."""
    gone: set[tuple[str, str]] = set()
    again = {pair for one in agreements if one.state == "renewed" for pair in combinations(sorted(one.parties), 2)}
    ahead: set[tuple[str, str, int]] = set()
    for agreement in agreements:
        pairs = combinations(sorted(agreement.parties), 2)
        if agreement.state in _GONE:
            gone |= set(pairs) - again
        elif agreement.state in _OPEN:
            told = {frame.clause.sentence for frame in agreement.frames}
            ahead |= {(one, other, sentence) for one, other in pairs for sentence in told}
    return tuple(
        tie
        for tie in ties(passages)
        if (tie.one, tie.other) not in gone and (tie.one, tie.other, tie.ground.sentences[0]) not in ahead
    )


def _pairs(passages: Passages, clause: Clause) -> Iterator[Pair]:
    if not clause.parts:
        return
    row = passages.tables.rows.get(clause.index)
    if row is not None:
        told = clause if clause.of("twinning", "relation") else row.head
        words = told.of("twinning", "relation")
        tied = bool(words or told.of("cooperation", "tie", "several") or told.of("ties", "tie"))
        if tied and not end_words(clause) and not (words and status.of_tie(told, words[0]) in HEDGES):
            yield row.owner, row.partner.entity, bool(words), "twins-listed"
        return
    if (entry := passages.entries.heads.get(clause.index)) is not None:
        if passages.entries.twins:
            yield entry.owner, entry.partner, True, "twins-listed"
        return
    head = heading(passages, clause)
    if head is not None:
        home = head_owner(passages, head)
        part = member(passages, clause, home)
        words = head.of("twinning", "relation")
        if home and part and words and not end_words(clause) and status.of_tie(head, words[0]) not in HEDGES:
            yield home, part.entity, True, "twins-listed"
        return
    carried = passages.clauses[clause.index - 1 : clause.index] if clause.index else ()
    opened = any(before.sentence == clause.sentence and before.of("cooperation") for before in carried)
    if (clause.of("cooperation") or opened) and (coupled := chained(clause)):
        yield from ((one, other, False, "together-chained") for one, other in coupled)
        return
    yield from pointed(passages, clause)
    tells = "twinning" in clause.cues or "cooperation" in clause.cues
    sides = sides_of(passages, clause) if tells or clause.of("ties", *TELLING) else None
    if sides is not None:
        yield from counterparts(passages, clause, sides)
        yield from standing(passages, clause, sides)
    if (listed := enumerated(passages, clause)) is not None:
        home, partners = listed
        yield from ((home, partner, True, "twins-enumerated") for partner in partners)
        return
    if sides is None or not tells:
        return
    for cue in clause.of("twinning", "relation"):
        state = status.of_tie(clause, cue)
        if state in _GONE:
            break
        joined = dashed(passages, clause)
        yield from ((one, other, True, "twins-dashed") for one, other in joined)
        if joined:
            break
        if not hedged(passages, clause, cue):
            yield from twins(passages, clause, sides, cue)
            break
    for cue in clause.of("cooperation", "with", "tie", "mutual"):
        possible = CAN.search(passages.text, max(clause.start, cue.start - _FAR), cue.start) is not None
        if not possible and status.of_tie(clause, cue) not in HEDGES and not approved(clause, cue):
            yield from _together(passages, sides, cue)


def _bracketed(passages: Passages, group: list[Part]) -> bool:
    """Whether a list holds what stands in brackets beside a member, its acronym or where it is."""
    return bool(group) and "(" in passages.text[group[0].end : group[-1].start]


def _open(passages: Passages, sides: Sides, cue: Cue, end: int) -> bool:
    """Whether it is told behind the partners that it only may be ("cooperation between A and B could begin").

    What partners are there for tells nothing of that ("A works with B to prepare a plan").
    """
    if cue.category == "with" and _FOR.match(passages.text, end):
        return False
    return any(0 <= hedge.start - end <= _SOON for hedge in sides.clause.of("status", *_OPEN))


def _owned(passages: Passages, group: list[Part]) -> list[Part]:
    """Return a list without the places whose firm or body is meant, which is not known ("with Wales's Xobbing")."""
    return [part for part in group if part.kind in _BODIES or not _OWNS.match(passages.text, part.end)]


def _acting(sides: Sides, group: list[Part]) -> list[Part]:
    """Return those who do something, the subject for one who is only a partner ("A ends its pact with B, joins C")."""
    starts = [part.start for part in group[:1]]
    partner = any(0 <= start - word.end <= 1 for word in sides.clause.of("connectives", "with") for start in starts)
    first = [part for part in sides.parts[:1] if part.use == "actor" and part not in group]
    return first if partner and first else group


def _fronted(sides: Sides, cue: Cue) -> list[Part]:
    """Return the partners that a clause begins with ("With A and B, the city cooperates")."""
    start = sides.clause.start
    words = [
        word for word in sides.clause.of("connectives", "with") if word.start - start <= _FRONT and word.end < cue.start
    ]
    return [part for word in words[:1] for part in sides.after(word.end) if part.end < cue.start]


def _together(passages: Passages, sides: Sides, cue: Cue) -> Iterator[Pair]:
    verbs = sides.clause.of("cooperation", "with")
    joins = [word for word in sides.clause.of("connectives", "between") if 0 < word.start - cue.end < JOINED]
    group = sides.following(joins[0] if joins else cue)
    if group and _open(passages, sides, cue, group[-1].end):
        return
    # "A works with B, C cooperates with D": C is no partner of A, and B does nothing.
    group = [part for part in group if not any(0 < verb.start - part.end <= 2 for verb in verbs)]
    after = actors(passages, _owned(passages, further(passages, sides.clause, sides, group)))
    subjects = _acting(sides, sides.before(cue.start, 6))
    if not after and (fronted := _fronted(sides, cue)):
        after = actors(passages, fronted)
        subjects = [part for part in sides.parts if fronted[-1].end < part.start < cue.start]
    before = actors(passages, subjects[-1:] if any(verb.end < cue.start for verb in verbs) else subjects)
    if cue.category == "with" and not before and group and cue.start - sides.clause.start <= _OPENING:
        led, told = led_by(passages, sides.clause, sides, group)
        before, after = actors(passages, told), actors(passages, led)
    partners = actors(
        passages,
        [
            part
            for word in sides.clause.of("connectives", "with")
            if 0 < word.start - cue.end < 60
            for part in sides.following(word)
        ],
    )
    withs = cue.category == "with" or _WITH.search(passages.text, cue.start, cue.end) is not None
    if after and not before and withs:
        body = spoken_for(passages, sides.clause, cue.start)
        before = () if body is None else (body,)
    after = (*after, *actors(passages, fellows(passages, sides.clause, sides.besides, subjects if after else ())))
    if cue.category == "with" or (before and withs):
        for left in before:
            for right in after:
                yield left, right, False, "together"
        if len(before) >= 2 and not after:
            for left, right in combinations(before, 2):
                yield left, right, False, "together-both"
    elif withs and len(after) > 1:  # "cooperation with A and B"
        homes = [home for home in [owner(passages, sides.clause)] if home is not None and home not in after]
        yield from ((home, right, False, "together") for home in homes for right in after)
    elif len(after) == 2 or (2 < len(after) <= _SEVERAL and not before and not _bracketed(passages, group)):
        yield from ((left, right, False, "tie-between") for left, right in combinations(after, 2))
    elif len(after) == 1 and partners:
        for right in partners:
            yield after[0], right, False, "tie-with"
    elif len(before) == 2 and cue.category == "mutual":
        yield before[0], before[1], False, "tie-both"
    elif len(before) == 2 and not after and not partners and cue.category == "tie":
        yield before[0], before[1], False, "tie-theirs"

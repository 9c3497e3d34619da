"""The ties that a text asserts: sister cities, and actors said to work together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from graph.extraction.facts import status
from graph.extraction.facts.agreement import Agreement
from graph.extraction.facts.cues import Cue
from graph.extraction.facts.enumerations import enumerated, owner
from graph.extraction.facts.evidence import Ground
from graph.extraction.facts.listing import heading, member
from graph.extraction.facts.listing import owner as head_owner
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import Sides, actors
from graph.extraction.facts.standing import HEDGES, TELLING, Pair, further, standing
from graph.extraction.facts.uses import Part

_WITH = re.compile(r"\b(?:with|dengan)\Z", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|keduanya|mereka) [^,;.]*\Z", re.IGNORECASE)
_AND = re.compile(r" (?:and|dan) (?:the |kota )?", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—]\s?\Z")
_JOINED = 30  # characters between "sister city" and the "with" that goes with it
_SOON = 12  # characters between the last partner and a hedge
_BEYOND = 5  # words between the owner of sister cities and their list
_ACTING = ("actor", "origin", "goal")
_WIDE = ("tie-with",)  # rules by which a country is a partner of cities and institutions too
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
        for one, other, twin, rule, confidence in _pairs(passages, clause):
            if rule not in _WIDE and {one, other} & countries and not {one, other} <= countries:
                continue
            if one != other and not (twin and not (passages.is_place(one) and passages.is_place(other))):
                first, second = sorted((one, other))
                found.append(Tie(first, second, twin, Ground((clause.sentence,), rule, confidence)))
    return tuple(found)


def living(passages: Passages, agreements: Sequence[Agreement]) -> tuple[Tie, ...]:
    """Return the ties but those that ended, and those told only where an agreement to come is told."""
    gone: set[tuple[str, str]] = set()
    ahead: set[tuple[str, str, int]] = set()
    for agreement in agreements:
        pairs = combinations(sorted(agreement.parties), 2)
        if agreement.state in _GONE:
            gone |= set(pairs)
        elif agreement.state in _OPEN:
            told = {frame.clause.sentence for frame in agreement.frames}
            ahead |= {(one, other, sentence) for one, other in pairs for sentence in told}
    return tuple(
        tie
        for tie in ties(passages)
        if (tie.one, tie.other) not in gone and (tie.one, tie.other, tie.ground.sentences[0]) not in ahead
    )


def _pairs(passages: Passages, clause: Clause) -> Iterator[Pair]:
    head = heading(passages, clause)
    if head is not None:
        home = head_owner(passages, head)
        part = member(passages, clause, home)
        words = head.of("twinning", "relation")
        if home and part and words and status.of_tie(head, words[0]) not in HEDGES:
            yield home, part.entity, True, "twins-listed", 0.8
        return
    carried = passages.clauses[clause.index - 1 : clause.index] if clause.index else ()
    opened = any(before.sentence == clause.sentence and before.of("cooperation") for before in carried)
    if (clause.of("cooperation") or opened) and (chained := _chained(clause)):
        yield from ((one, other, False, "together-chained", 0.75) for one, other in chained)
        return
    told = "twinning" in clause.cues or "cooperation" in clause.cues
    sides = Sides(passages, clause) if told or clause.of("ties", *TELLING) else None
    if sides is not None:
        yield from standing(passages, clause, sides)
    if (listed := enumerated(passages, clause)) is not None:
        home, partners = listed
        yield from ((home, partner, True, "twins-enumerated", 0.6) for partner in partners)
        return
    if sides is None or not told:
        return
    for cue in clause.of("twinning", "relation"):
        state = status.of_tie(clause, cue)
        if state in _GONE:
            break
        dashed = _dashed(passages, clause)
        yield from ((one, other, True, "twins-dashed", 0.8) for one, other in dashed)
        if dashed:
            break
        if state not in HEDGES:
            yield from _twins(passages, clause, sides, cue)
            break
    for cue in clause.of("cooperation", "with", "tie", "mutual"):
        if status.of_tie(clause, cue) not in HEDGES:
            yield from _together(passages, sides, cue)


def _twins(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    text = passages.text
    places = [part for part in clause.parts if passages.is_place(part.entity) and part.use in _ACTING]
    if chained := _chained(clause):
        yield from ((one, other, True, "twins-chained", 0.8) for one, other in chained)
        return
    joins = [word for word in clause.of("connectives", "with") if 0 < word.start - cue.end < _JOINED]
    between = [word for word in clause.of("connectives", "between") if 0 < word.start - cue.end < _JOINED]
    direct = sides.following(cue) or [part for word in between[:1] for part in sides.after(word.end, both=True)]
    after = direct or [part for word in joins[:1] for part in sides.following(word)]
    after = [part for part in further(passages, clause, sides, after) if passages.is_place(part.entity)]
    before = [part for part in sides.before(cue.start, 10) if passages.is_place(part.entity)]
    plural = text[cue.start : cue.end].casefold().endswith(("cities", "towns"))
    if before and any(0 <= before[0].start - word.end <= 3 for word in clause.of("connectives", "with")):
        before = [part for part in places if part.use == "actor"][:1]  # "has one with A and is a sister city of B"
    if (relative := _antecedent(clause, places, cue)) is not None:
        before = [relative]
    rest = [part for part in sides.after(after[-1].end, _BEYOND) if passages.is_place(part.entity)] if after else []
    if len(after) == 1 and not before and rest:
        for right in rest:  # "the sister cities of A are B and C"
            yield after[0].entity, right.entity, True, "twins-are", 0.85
    elif before and after:
        for left in before:
            for right in after:
                yield left.entity, right.entity, True, "twins-of", 0.85
    elif len(before) >= 2:
        for one, two in combinations(_places(before), 2):
            yield one, two, True, "twins-both", 0.8
    elif len(after) == 2 and direct and not plural:
        yield after[0].entity, after[1].entity, True, "twins-pair", 0.8
    elif not after and (coupled := _they(passages, places, cue)):
        yield *coupled, True, "twins-they", 0.75
    elif both := _two(passages, clause):
        yield *both, True, "twins-two", 0.7
    elif after or before:
        for part in after or before:
            owners = [one.entity for one in places if one.entity != part.entity and one not in after]
            home = owners[0] if owners and places[0].entity == owners[0] else owner(passages, clause)
            if home and home != part.entity:
                yield part.entity, home, True, "twins-home", 0.5


def _two(passages: Passages, clause: Clause) -> tuple[str, str] | None:
    """Return the two places that a clause speaks of together ("the two have been sister cities for 30 years")."""
    spans: dict[tuple[int, int], list[Part]] = {}
    for part in clause.parts:
        if passages.is_city(part.entity) and not part.named:
            spans.setdefault((part.start, part.end), []).append(part)
    groups = [group for group in spans.values() if len(group) == 2 and group[0].kind == group[1].kind]
    pairs = {(group[0].entity, group[1].entity) for group in groups}
    return next(iter(pairs)) if len(pairs) == 1 else None


def _they(passages: Passages, places: list[Part], cue: Cue) -> tuple[str, str] | None:
    """Return the one pair of places that "they" may mean ("A and B celebrated at the fair that they are sisters")."""
    if not _THEY.search(passages.text, max(0, cue.start - _JOINED), cue.start):
        return None
    named = [part for part in places if part.end <= cue.start]
    pairs = [(one, two) for one, two in pairwise(named) if _AND.fullmatch(passages.text, one.end, two.start)]
    return (pairs[0][0].entity, pairs[0][1].entity) if len(pairs) == 1 else None


def _dashed(passages: Passages, clause: Clause) -> list[tuple[str, str]]:
    """Return the pairs that a dash joins ("Ambon-Darwin")."""
    places = [part for part in clause.parts if passages.is_place(part.entity) and part.use in _ACTING]
    return [
        (left.entity, right.entity)
        for left, right in pairwise(places)
        if 0 < right.start - left.end <= 3 and _DASH.match(passages.text, left.end, right.start)
    ]


def _antecedent(clause: Clause, places: list[Part], cue: Cue) -> Part | None:
    """Return the place that a relative clause is about ("in Lichfield, which is twinned with ...")."""
    since = {word.start for word in clause.of("connectives", "since")}
    for word in clause.of("connectives", "clause"):
        if 0 < cue.start - word.end < _JOINED and word.start not in since:
            return next(
                (
                    part
                    for part in clause.parts
                    if part in places or part.use == "place"
                    if 0 < word.start - part.end <= 2
                ),
                None,
            )
    return None


def _chained(clause: Clause) -> list[tuple[str, str]]:
    """Return the pairs of a list like "A dengan B, C dengan D", "A and B, C and D"; none of a single pair."""
    acting = [part for part in clause.parts if part.use in _ACTING]
    joins = {cue.start: cue.end for cue in clause.of("connectives", "with", "and")}
    pairs: list[tuple[str, str]] = []
    used = 0
    for left, right in pairwise(acting):
        if left.end + 1 in joins and joins[left.end + 1] + 1 == right.start and left.start >= used:
            pairs.append((left.entity, right.entity))
            used = right.end
    return pairs if len(pairs) >= 2 else []


def _places(parts: list[Part]) -> list[str]:
    return list(dict.fromkeys(part.entity for part in parts))


def _together(passages: Passages, sides: Sides, cue: Cue) -> Iterator[Pair]:
    verbs = sides.clause.of("cooperation", "with")
    joins = [word for word in sides.clause.of("connectives", "between") if 0 < word.start - cue.end < _JOINED]
    group = sides.following(joins[0] if joins else cue)
    if group and any(0 <= hedge.start - group[-1].end <= _SOON for hedge in sides.clause.of("status", *_OPEN)):
        return  # "cooperation between A and B could begin"
    # "A works with B, C cooperates with D": C is no partner of A, and B does nothing.
    after = actors(passages, [part for part in group if not any(0 < verb.start - part.end <= 2 for verb in verbs)])
    subjects = sides.before(cue.start, 6)
    before = actors(passages, subjects[-1:] if any(verb.end < cue.start for verb in verbs) else subjects)
    partners = actors(
        passages,
        [
            part
            for word in sides.clause.of("connectives", "with")
            if 0 < word.start - cue.end < 60
            for part in sides.following(word)
        ],
    )
    if cue.category == "with" or (before and _WITH.search(passages.text, cue.start, cue.end)):
        for left in before:
            for right in after:
                yield left, right, False, "together", 0.75
        if len(before) >= 2 and not after:
            for left, right in combinations(before, 2):
                yield left, right, False, "together-both", 0.65
    elif len(after) == 2:
        yield after[0], after[1], False, "tie-between", 0.75
    elif len(after) == 1 and partners:
        for right in partners:
            yield after[0], right, False, "tie-with", 0.8
    elif len(before) == 2 and cue.category == "mutual":
        yield before[0], before[1], False, "tie-both", 0.8
    elif len(before) == 2 and not after and not partners and cue.category == "tie":
        yield before[0], before[1], False, "tie-theirs", 0.6

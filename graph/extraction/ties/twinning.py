"""Sister cities that one clause tells: who stands on which side of the words for them, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from graph.extraction.clauses.besides import fellows
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.enumerations import ACTING, chained, owner
from graph.extraction.clauses.passages import Clause, Passages, country
from graph.extraction.clauses.sides import Sides
from graph.extraction.clauses.uses import Part
from graph.extraction.ties.counterparts import Pair, further

JOINED = 30
"""Characters between "sister city" and the "with" that goes with it."""
_THEY = re.compile(r"\b(?:they|keduanya|mereka) [^,;.]*\Z", re.IGNORECASE)
_WITH_WHICH = re.compile(r"\b(?:with|to) (?:which|whom) [^,;.]*\Z", re.IGNORECASE)
_ONE_SIDED = re.compile(r"\b(?:with|of|dengan)\Z", re.IGNORECASE)
_APPOSED = re.compile(r", (?:(?:its|their|his|her|the city['’]s|the|a|another|one) )?", re.IGNORECASE)
_OF_THE = re.compile(r" of (?:the|its|our) ")
_AND = re.compile(r" (?:and|dan) (?:the |kota )?", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—]\s?\Z")
_WHOSE = re.compile(r"['’]s?(?: \w+){0,2} ")
_SOME = 20  # characters between "are" and whose sister cities they are ("are some of X's")
_BEYOND = 5  # words between the owner of sister cities and their list


def twins(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> Iterator[Pair]:
    """Return the pairs that a clause tells to be sister cities by a word for them, in the order of the text."""
    text = passages.text
    if text[: cue.start].endswith(" be "):
        return  # "proposed that A and B be sister cities"
    places = [part for part in clause.parts if passages.is_place(part.entity) and part.use in ACTING]
    if whose := _WITH_WHICH.search(text, clause.start, cue.start):
        yield from _which(passages, sides, whose.start(), cue)
        return
    if listed := chained(clause) or _predicate(passages, clause, sides, cue):
        yield from ((one, other, True, "twins-chained") for one, other in listed)
        return
    joins = [word for word in clause.of("connectives", "with") if 0 < word.start - cue.end < JOINED]
    between = [word for word in clause.of("connectives", "between") if 0 < word.start - cue.end < JOINED]
    direct = sides.following(cue) or [part for word in between[:1] for part in sides.after(word.end, both=True)]
    ands = [word.end for word in clause.of("connectives", "and")]  # "with A since 1999, and with B and C"
    joins = joins[:1] + [word for word in clause.of("connectives", "with") if joins and word.start - 1 in ands]
    after = direct or [part for word in joins for part in sides.following(word)]
    after = after or [part for part in _cities(passages, clause) if text[cue.end : part.start] == ", "][:1]
    after = [part for part in further(passages, clause, sides, after) if passages.is_place(part.entity)]
    before = [part for part in sides.before(cue.start, 10) if passages.is_place(part.entity)]
    plural = text[cue.start : cue.end].casefold().endswith(("cities", "towns"))
    if before and any(0 <= before[0].start - word.end <= 3 for word in clause.of("connectives", "with")):
        before = [part for part in places if part.use == "actor"][:1]  # "has one with A and is a sister city of B"
    if (relative := _antecedent(clause, places, cue) or (_told(passages, clause, cue) if after else None)) is not None:
        before = [relative]
    rest = [part for part in sides.after(after[-1].end, _BEYOND) if passages.is_place(part.entity)] if after else []
    if len(after) == 1 and not before and rest:
        for right in rest:  # "the sister cities of A are B and C"
            yield after[0].entity, right.entity, True, "twins-are"
    elif before and after:
        home = owner(passages, clause)
        if len(after) > 1 and home in {part.entity for part in after}:
            # "A is a sister of X, B and C have been for ten years": of X, the place spoken of.
            before, after = (
                [*before, *(part for part in after if part.entity != home)],
                [part for part in after if part.entity == home],
            )
        more = fellows(passages, clause, sides.besides, before)
        for left in before:
            for right in (*after, *more):
                yield left.entity, right.entity, True, "twins-of"
    elif len(before) >= 2:
        named = _places(before)
        theirs = len(named) > 2 or _OF_THE.match(text, cue.end) is not None
        home = owner(passages, clause, named) if theirs else None
        if home is not None:  # "A, B and C, all of them sister cities"
            yield from ((home, one, True, "twins-all") for one in named if one != home)
        else:
            yield from ((one, two, True, "twins-both") for one, two in combinations(named, 2))
    elif len(after) == 2 and direct and not plural and not _ONE_SIDED.search(text, cue.start, cue.end):
        yield after[0].entity, after[1].entity, True, "twins-pair"
    elif not after and (coupled := _they(passages, places, cue)):
        yield *coupled, True, "twins-they"
    elif both := _two(passages, clause) or _celebrating(clause):
        yield *both, True, "twins-two"
    elif (apposed := _apposed(passages, clause, cue)) is not None:
        yield *apposed, True, "twins-apposed"
    elif (after or before) and not any(
        noun.start <= cue.start and cue.end < noun.end for noun in clause.of("agreements")
    ):
        for part in after or before:
            owners = [
                one.entity for one in places if one.entity != part.entity and one not in after and one.kind != "Country"
            ]
            home = owners[0] if owners and places[0].entity == owners[0] else owner(passages, clause)
            if home == part.entity and clause.parts[0].use == "place" and passages.is_city(clause.parts[0].entity):
                home = clause.parts[0].entity  # "in A they celebrated its tie with B", B being the place spoken of
            if home and home != part.entity:
                yield part.entity, home, True, "twins-home"


def _which(passages: Passages, sides: Sides, offset: int, cue: Cue) -> Iterator[Pair]:
    """Return the pairs of a clause like "with which X is twinned" from `offset` on: of X and those before."""
    homes = [part for part in sides.before(cue.start) if passages.is_place(part.entity) and part.start > offset]
    for part in sides.before(offset) if len(homes) == 1 else ():
        if passages.is_place(part.entity):
            yield part.entity, homes[0].entity, True, "twins-which"


def _predicate(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> list[tuple[str, str]]:
    """Return the pairs of "A and B are some of X's sister cities"."""
    homes = [part for part in clause.parts if _WHOSE.fullmatch(passages.text, part.end, cue.start)]
    verbs = [verb for verb in clause.of("ties", "namely") for home in homes if 0 < home.start - verb.end <= _SOME]
    told = [part for verb in verbs[-1:] for part in sides.before(verb.start, 2) if passages.is_city(part.entity)]
    return [(part.entity, homes[-1].entity) for part in told if passages.is_city(homes[-1].entity)]


def _apposed(passages: Passages, clause: Clause, cue: Cue) -> tuple[str, str] | None:
    """Return who is called a sister city of whom right behind its name ("they came from B, its sister city in C")."""
    told = _told(passages, clause, cue)
    if told is None:
        return None
    others = [part.entity for part in _cities(passages, clause) if part.end < told.start and part.entity != told.entity]
    home = others[0] if others else owner(passages, clause)
    return (told.entity, home) if home is not None and home != told.entity else None


def _told(passages: Passages, clause: Clause, cue: Cue) -> Part | None:
    """Return the city right behind whose name a word for a sister city stands ("they wrote to B, the sister city")."""
    cities = _cities(passages, clause)
    return next((part for part in cities if _APPOSED.fullmatch(passages.text, part.end, cue.start)), None)


def _cities(passages: Passages, clause: Clause) -> list[Part]:
    return [part for part in clause.parts if passages.is_city(part.entity) and part.use not in ("office", "container")]


def _two(passages: Passages, clause: Clause) -> tuple[str, str] | None:
    """Return the two places that a clause speaks of together ("the two have been sister cities for 30 years")."""
    spans: dict[tuple[int, int], list[Part]] = {}
    for part in clause.parts:
        if passages.is_city(part.entity) and not part.named:
            spans.setdefault((part.start, part.end), []).append(part)
    groups = [group for group in spans.values() if len(group) == 2 and group[0].kind == group[1].kind]
    pairs = {(group[0].entity, group[1].entity) for group in groups}
    return next(iter(pairs)) if len(pairs) == 1 else None


def _celebrating(clause: Clause) -> tuple[str, str] | None:
    """Return the two places of a clause about a celebration ("guests from A were in B to celebrate the twinning")."""
    cities = list(dict.fromkeys(part.entity for part in clause.parts if part.kind == "City"))
    if len(cities) != 2 or not clause.of("events", "ceremony") or country(cities[0]) == country(cities[1]):
        return None
    return cities[0], cities[1]


def _they(passages: Passages, places: list[Part], cue: Cue) -> tuple[str, str] | None:
    """Return the one pair of places that "they" may mean ("A and B celebrated at the fair that they are sisters")."""
    if not _THEY.search(passages.text, max(0, cue.start - JOINED), cue.start):
        return None
    named = [part for part in places if part.end <= cue.start]
    pairs = [(one, two) for one, two in pairwise(named) if _AND.fullmatch(passages.text, one.end, two.start)]
    return (pairs[0][0].entity, pairs[0][1].entity) if len(pairs) == 1 else None


def dashed(passages: Passages, clause: Clause) -> list[tuple[str, str]]:
    """Return the pairs that a dash joins ("Ambon-Darwin")."""
    places = [part for part in clause.parts if passages.is_place(part.entity) and part.use in ACTING]
    return [
        (left.entity, right.entity)
        for left, right in pairwise(places)
        if 0 < right.start - left.end <= 3 and _DASH.match(passages.text, left.end, right.start)
    ]


def _antecedent(clause: Clause, places: list[Part], cue: Cue) -> Part | None:
    """Return the place that a relative clause is about ("in Lichfield, which is twinned with ...")."""
    since = {word.start for word in clause.of("connectives", "since")}
    for word in clause.of("connectives", "clause"):
        if 0 < cue.start - word.end < JOINED and word.start not in since:
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


def _places(parts: list[Part]) -> list[str]:
    return list(dict.fromkeys(part.entity for part in parts))

"""Partners told as a list: after the sentence that speaks of them ("They are A, B and C."), or pair by pair."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice, pairwise

from graph.extraction.clauses import status
from graph.extraction.clauses.cues import words
from graph.extraction.clauses.passages import Clause, Passages, country
from graph.extraction.clauses.speakers import home_of
from graph.extraction.clauses.uses import Part

ACTING = ("actor", "origin", "goal")
"""What a mention does that may be a partner."""
_BACK = 2  # clauses before a list in which partners are spoken of
_FAR = 16  # the same, of a list that tells of nothing else
_OTHER = ("agreements", "signing", "events", "presence")
_LOCAL = 0.5  # of the prominence of the main place, from which the place of the dateline is the one at home
_WITH = 6  # characters between "with" and a partner ("dengan Kota X")
_MANY = 3  # places that make a list
_LOOSE = 3  # words that may stand between two places of a list ("Liuzhou in China, Nancy in France")
_HEDGES = ("denied", "ended", "expired", "in-negotiation", "proposed", "planned")
_WORD = re.compile(r"[^\W_]+")


def enumerated(passages: Passages, clause: Clause) -> tuple[str, list[str]] | None:
    """Return whose partners a clause lists, and which; None where it lists none."""
    if len(clause.parts) < _MANY or clause.of("signing") or clause.of("events", "visit", "visit-host", "meeting"):
        return None
    opening = _opened(passages, clause) or _announced(passages, clause)
    if clause.of("status", *_HEDGES[:3]) or opening is None:
        return None
    cues = clause.of("twinning", "relation")
    if cues and any(part.use == "actor" and part.end < cues[0].start for part in clause.parts):
        return None  # it tells itself whose they are
    listed = _longest(passages, clause)
    places = {part.entity for part in listed}
    home = _subject(passages, opening) if opening is not clause else None
    home = home or owner(passages, clause, places)
    partners = list(dict.fromkeys(part.entity for part in listed if part.entity != home))
    return (home, partners) if home is not None and len(partners) >= _MANY else None


def _subject(passages: Passages, clause: Clause) -> str | None:
    """Return the one place that a clause has as an actor ("Of all the ports, Alderton has most sisters"), if any."""
    partners = {
        part
        for part in clause.parts
        for word in clause.of("connectives", "with")
        if 0 <= part.start - word.end <= _WITH
    }
    acting = {
        part.entity
        for part in clause.parts
        if part.use == "actor" and passages.is_city(part.entity) and part not in partners
    }
    return acting.pop() if len(acting) == 1 else None


def _opened(passages: Passages, clause: Clause) -> Clause | None:
    """Return the first of a clause and those shortly before it in its paragraph that speaks of several partners."""
    for one in passages.clauses[max(0, clause.index - _BACK) : clause.index + 1]:
        cues = [*one.of("twinning", "relation"), *one.of("cooperation", "several")]
        if one.paragraph == clause.paragraph and any(status.of_tie(one, cue) not in _HEDGES for cue in cues):
            return one
    return None


def _announced(passages: Passages, clause: Clause) -> Clause | None:
    """Return the last clause before that speaks of several sister cities, for a list that tells of nothing else."""
    if clause.dates or any(layer in clause.cues for layer in _OTHER):
        return None
    for one in reversed(passages.clauses[max(0, clause.index - _FAR) : clause.index]):
        for cue in one.of("ties", "twins"):
            return None if status.of_tie(one, cue) in _HEDGES else one
    return None


def owner(passages: Passages, clause: Clause, partners: Collection[str] = ()) -> str | None:
    """Return the place whose partners a clause speaks of.

    That for which somebody says "we"; that of the officers whom it names, or whom the text names where all are of one
    place; else the text's main place, or the place of the dateline where the main one is among the partners listed.
    """
    ours = home_of(passages, clause)
    if ours is not None and ours not in partners:
        return ours
    here = {passages.office_at(part) for part in clause.parts if part.kind == "Person"}
    for group in (here, passages.governed):
        places = list(islice((place for place in group if place is not None and passages.is_city(place)), 2))
        if len(places) == 1:
            return places[0]
    weights, told = passages.prominence, passages.dateline
    if told and (weights.get(told, 0) >= _LOCAL * weights.get(passages.home or "", 0) or passages.home in partners):
        return told
    return passages.home


def _longest(passages: Passages, clause: Clause) -> list[Part]:
    """Return the longest run of places that only commas, "and" and where they lie stand between."""
    joins = words(passages.reading.language, "joins")
    prepositions = words(passages.reading.language, "prepositions")
    acting = [part for part in clause.parts if part.use in ACTING and passages.is_city(part.entity)]
    inner = [(part.start, part.end) for part in clause.parts if part not in acting]

    def joined(left: Part, right: Part) -> bool:
        loose = 0
        for word in _WORD.finditer(passages.text, left.end, right.start):
            small = word[0].casefold()
            if any(start <= word.start() < end for start, end in inner) or small in joins or small in prepositions:
                continue
            loose += 1
        between = passages.text[left.end : right.start]
        return loose <= _LOOSE and not any(mark in between for mark in ";:\n")

    runs = [acting[:1]]
    for left, right in pairwise(acting):
        if joined(left, right):
            runs[-1].append(right)
        else:
            runs.append([right])
    return max(runs, key=len)


def chained(clause: Clause) -> list[tuple[str, str]]:
    """Return the pairs of a list like "A dengan B, C dengan D", "A and B, C and D"; none of a single pair.

    "A and B (Japan), C (Korea), D and E (China)" is a list of five.
    """
    acting = [part for part in clause.parts if part.use in ACTING and part.kind != "Person"]
    joins = {cue.start: cue for cue in clause.of("connectives", "with", "and")}
    heads = [cue.end for cue in clause.of("ties", "namely", "among") if acting and acting[0].end <= cue.start]
    pairs: list[tuple[str, str]] = []
    used, alike = 0, False
    for left, right in pairwise(acting):
        join = joins.get(left.end + 1)
        if join is not None and join.end + 1 == right.start and left.start >= used:
            pairs.append((left.entity, right.entity))
            used = right.end
            listed = country(left.entity) == country(right.entity) or any(end <= left.start for end in heads)
            alike = alike or (join.category == "and" and listed)
    return pairs if len(pairs) >= 2 and not alike else []

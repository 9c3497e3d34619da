"""Whose a noun for an agreement is, and from whom an offer comes."""

from __future__ import annotations

import re

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors, sides_of
from graph.extraction.clauses.uses import Part

_AND = re.compile(r"(?:and|dan|serta) ")
_JOINED = 13  # characters between "cooperation" and "two cities" ("between the")
_COUPLE = 2
_FRONT = 12  # characters before the subject of a clause
_FROM = 60  # characters between an offer and whom it comes from
_OF = re.compile(r"\b(?:dari|oleh|from|by) (?:\w+ )?\Z")
_GENITIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?: [^\W_]+){0,2} \Z")


def offering(passages: Passages, clause: Clause, sides: Sides, noun: Cue) -> tuple[str, ...]:
    """Return from whom an offer comes ("menerima tawaran kerja sama dari Kota X"); empty where none tells."""
    if not any(cue.start < noun.start for cue in clause.of("status", "proposed")):
        return ()
    near = [part for part in sides.parts if 0 < part.start - noun.end <= _FROM]
    found = [part for part in near if _OF.search(passages.text, noun.end, sides.edges[part][0])]
    return actors(passages, found[:1])


def possessor(passages: Passages, clause: Clause, noun: Cue) -> str | None:
    """Return whose a noun is ("A's partner town"), None where nobody's."""
    for part in clause.parts:
        if part.end < noun.start and part.kind != "Person" and _GENITIVE.match(passages.text, part.end, noun.start):
            return part.entity
    return None


def subject_before(passages: Passages, clause: Clause) -> list[Part]:
    """Return the subject that a clause shares with the one before ("A works with B, and is in talks with C")."""
    before = passages.clauses[clause.index - 1] if clause.index else clause
    if before.sentence != clause.sentence or not _AND.match(passages.text, clause.start):
        return []
    first = sides_of(passages, before).parts[:1]
    return [part for part in first if part.use == "actor" and part.start - before.start <= _FRONT]


def joined(clause: Clause, act: Cue) -> tuple[str, ...]:
    """Return two whose cooperation is the subject of a verb ("the ties of A and B were put down in a pact")."""
    ties = [cue.end for cue in clause.of("agreements", "soft") if cue.end <= act.start][:1]
    parts = [part for part in clause.parts if part.use == "actor" and part.kind != "Person"]
    pairs = [[part.entity for part in parts if 0 < part.start - end <= _JOINED] for end in ties]
    return next((tuple(pair) for pair in pairs if len(pair) == _COUPLE), ())

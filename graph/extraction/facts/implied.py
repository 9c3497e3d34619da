"""Actors that a clause does not name: it counts them ("the mayors of the three cities"), or a heading names them."""

from __future__ import annotations

import re

from graph.extraction.facts.passages import Clause, Passages

_NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
)
_BACK = 6  # clauses before in which they may be listed
_LINES = 40  # lines that a list may have
_HEADING = 24  # characters from the start of a numbered paragraph in which its heading's name begins
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–*•])\s")


def counts(clause: Clause) -> set[int]:
    """Return the numbers of actors that a clause counts ("the mayors of the three cities")."""
    return {_NUMBERS.index(cue.category) for cue in clause.of("counts")}


def counted(passages: Passages, clause: Clause) -> list[str]:
    """Return the last list of as many places or institutions as a clause counts, or the next; empty where none fits."""
    numbers = counts(clause)
    if not numbers:
        return []
    spots = [*range(clause.index, max(-1, clause.index - _BACK), -1), clause.index + 1]
    for spot in spots:
        parts = passages.clauses[spot].parts if spot < len(passages.clauses) else ()
        listed = [part.entity for part in parts if part.kind not in ("Person", "Country") and part.use != "container"]
        group = list(dict.fromkeys(listed))
        if len(group) in numbers:
            return group
    return []


def section(passages: Passages, clause: Clause) -> list[str]:
    """Return the actor that a numbered paragraph begins with ("2.2 General Santos (Filipina). MoU ..."), if any."""
    span = passages.reading.paragraphs[clause.paragraph]
    if not _NUMBERED.match(passages.text, span.start):
        return []
    for before in passages.clauses[max(0, clause.index - _BACK) : clause.index + 1]:
        for part in before.parts:
            if span.start <= part.start <= span.start + _HEADING and part.kind not in ("Person", "Country"):
                return [part.entity] if part.entity != passages.home else []
    return []


def signers_below(passages: Passages, clause: Clause) -> tuple[list[str], list[str]]:
    """Return the persons and the actors in the lines of a list that a clause opens ("It was signed by:")."""
    persons: dict[str, None] = {}
    actors: dict[str, None] = {}
    if not passages.text[clause.start : clause.end].rstrip().endswith(":"):
        return [], []
    for line in passages.clauses[clause.index + 1 : clause.index + _LINES]:
        start = passages.text.rfind("\n", 0, line.start) + 1
        if not _NUMBERED.match(passages.text, start) or line.of("agreements") or line.of("signing"):
            break
        for part in line.parts:
            actor = passages.office_at(part) if part.kind == "Person" else part.entity
            if part.kind == "Person":
                persons.setdefault(part.entity)
            if actor and part.use != "container" and passages.entities[actor].kind != "Country":
                actors.setdefault(actor)
    return list(persons), list(actors)

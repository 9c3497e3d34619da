"""Actors that a clause does not name: it counts them ("the mayors of the three cities"), or a heading names them."""

from __future__ import annotations

import re

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import Part

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
_NEAR = 2  # clauses before in which two doers may be named
_DOER = 16  # characters between "both mayors" and their deed
_BY = 5  # characters between a deed and "both mayors" after it
_COUPLE = 2
_WITH = 25  # characters between "with" and the number of partners
_HEAD = 12  # characters at the start of a clause in which it points back
_LINES = 40  # lines that a list may have
_HEADING = 24  # characters from the start of a numbered paragraph in which its heading's name begins
_COLON = 4  # characters between "namely" and the end of a clause
_MARK = 4  # and of a number of a list
_LINE = 100  # and of a line of one
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–*•])\s")


def counts(clause: Clause) -> set[int]:
    """Return the numbers of actors that a clause counts ("the mayors of the three cities")."""
    return {_NUMBERS.index(cue.category) for cue in clause.of("counts")}


def counted(passages: Passages, clause: Clause) -> list[str]:
    """Return the last list of as many places or institutions as a clause counts, or the next; empty where none fits."""
    numbers = counts(clause) - {2}
    if not numbers:
        return []
    spots = [*range(clause.index, max(-1, clause.index - _BACK), -1), clause.index + 1]
    for spot in spots:
        parts = passages.clauses[spot].parts if spot < len(passages.clauses) else ()
        listed = [part.entity for part in parts if part.kind not in ("Person", "Country") and part.use != "container"]
        group = list(dict.fromkeys(listed))
        if len(group) in numbers:
            return group
        named = passages.clauses[spot].of("ties", "namely") if spot < len(passages.clauses) else ()
        if named and len(group := _listed(passages.clauses[spot], named[0].end)) in numbers:
            return group
    return []


def counted_with(passages: Passages, clause: Clause) -> list[str]:
    """Return the last list of as many actors as a clause counts behind "with" ("with the five cities")."""
    withs = [cue.end for cue in clause.of("connectives", "with")]
    if any(0 <= cue.start - end <= 1 for cue in clause.of("connectives", "each", "them") for end in withs):
        return _listed_last(passages, clause)
    near = any(0 <= cue.start - end <= _WITH for cue in clause.of("counts") for end in withs)
    return counted(passages, clause) if near else []


def _listed_last(passages: Passages, clause: Clause) -> list[str]:
    """Return the actors of the last clause that names several of them ("A and B came. C signed pacts with both")."""
    for one in reversed(passages.clauses[max(0, clause.index - _NEAR) : clause.index]):
        parts = [part for part in one.parts if part.use == "actor" and part.kind not in ("Person", "Country")]
        group = list(dict.fromkeys(part.entity for part in parts))
        if len(group) >= _COUPLE:
            return group
    return []


def couple(passages: Passages, clause: Clause, act: Cue) -> list[Part]:
    """Return the two persons of different offices named last, where "both mayors" or "they" do a deed of the day."""
    cues = clause.of("counts", "two")
    near = [cue for cue in cues if 0 <= act.start - cue.end <= _DOER or 0 <= cue.start - act.end <= _BY]
    if not any(cue.end + 1 == act.start or not passages.text[cue.start : cue.end].endswith("two") for cue in near):
        return []  # "the two cities signed"
    issued = passages.reading.document.issued
    if issued is not None and any(date.first.year < issued.year for date in clause.dates):
        return []
    found: list[Part] = []
    for one in reversed(passages.clauses[max(0, clause.index - _NEAR) : clause.index + 1]):
        for part in reversed(one.parts):
            actor = passages.office_at(part) if part.kind == "Person" and part.start < act.start else None
            if actor and actor not in map(passages.office_at, found) and part.entity not in [p.entity for p in found]:
                found.insert(0, part)
    sides = {passages.is_place(actor) for part in found if (actor := passages.office_at(part))}
    return found if len(found) == _COUPLE and len(sides) == 1 else []


def section(passages: Passages, clause: Clause) -> list[str]:
    """Return the actor that a numbered paragraph begins with ("2.2 General Santos (Filipina). MoU ..."), if any."""
    first = passages.reading.paragraphs[clause.paragraph].start
    line = passages.text.rfind("\n", first, clause.start) + 1
    start = line if line > first and _NUMBERED.match(passages.text, line) else first
    if not _NUMBERED.match(passages.text, start):
        return []
    for before in passages.clauses[max(0, clause.index - _BACK) : clause.index + 1]:
        for part in before.parts:
            if start <= part.start <= start + _HEADING and part.kind not in ("Person", "Country"):
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


def listed_after(passages: Passages, clause: Clause) -> list[str]:
    """Return the actors that a clause, or one soon after it, lists as those it counted ("four ports. They are").

    They may stand in lines below: "with four ports, namely:".
    """
    several = clause.of("connectives", "plural", "with") or clause.of("counts")
    for opening in passages.clauses[clause.index : clause.index + 1 + _NEAR] if several else ():
        if _opens(passages, opening) and (found := _lines(passages, opening)):
            return found
    if clause.of("connectives", "plural") or clause.of("counts"):
        words = [cue.end for cue in clause.of("ties", "namely") if passages.text[cue.start - 2 : cue.start] == ", "]
        if words and (found := _listed(clause, words[0])):
            return found
    for later in passages.clauses[clause.index + 1 : clause.index + 1 + _NEAR]:
        words = [cue.end for cue in later.of("ties", "namely")]
        heads = [*later.of("connectives", "those"), *later.of("ties", "partner"), *later.of("counts")]
        opened = any(cue.start - later.start <= _HEAD for cue in heads) and not later.of("signing")
        if words and opened and "agreements" not in later.cues and (found := _listed(later, words[0])):
            return found
    return []


def _listed(clause: Clause, offset: int) -> list[str]:
    """Return the actors of a clause from an offset on, where there are two or more and nobody is among them."""
    parts = [part for part in clause.parts if part.start >= offset and part.use in ("actor", "origin", "goal")]
    found = list(dict.fromkeys(part.entity for part in parts if part.kind not in ("Person", "Country")))
    return found if len(found) >= _COUPLE and not any(part.kind == "Person" for part in parts) else []


def _opens(passages: Passages, clause: Clause) -> bool:
    """Whether a clause ends with "namely:", "among them:" or the like, and so opens a list in lines."""
    end = len(passages.text[clause.start : clause.end].rstrip()) + clause.start
    return passages.text[end - 1 : end] == ":" and any(
        0 <= end - cue.end <= _COLON for cue in clause.of("ties", "namely", "among")
    )


def _lines(passages: Passages, clause: Clause) -> list[str]:
    """Return the actors that the lines below a clause begin with, where there are two or more."""
    found: dict[str, None] = {}
    for line in passages.clauses[clause.index + 1 : clause.index + _LINES]:
        if not line.parts and line.end - line.start <= _MARK:
            continue  # "2."
        begin = passages.text.rfind("\n", 0, line.start) + 1
        first = line.parts[0] if line.parts else None
        if first is None or first.kind in ("Person", "Country") or first.start - begin > _HEADING or line.of("signing"):
            break
        if line.end - line.start > _LINE or passages.text[begin - 1 : begin] != "\n":
            break
        found.setdefault(first.entity)
    return list(found) if len(found) >= _COUPLE else []

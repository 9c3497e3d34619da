"""Actors that a clause does not name: it counts them ("the mayors of the three cities"), or a heading names them."""

from __future__ import annotations

import re

from graph.extraction.passages import Clause, Passages

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BACK = 6  # clauses before in which they may be listed
_HEADING = 24  # characters from the start of a numbered paragraph in which its heading's name begins
_NUMBERED = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–*•])\s")


def counted(passages: Passages, clause: Clause) -> list[str]:
    """Return the last list of as many places or institutions as a clause counts, or the next; empty where none fits."""
    counts = {_NUMBERS.index(cue.category) for cue in clause.of("counts")}
    if not counts:
        return []
    spots = [*range(clause.index, max(-1, clause.index - _BACK), -1), clause.index + 1]
    for spot in spots:
        parts = passages.clauses[spot].parts if spot < len(passages.clauses) else ()
        listed = [part.entity for part in parts if part.kind not in ("Person", "Country") and part.use != "container"]
        group = list(dict.fromkeys(listed))
        if len(group) in counts:
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

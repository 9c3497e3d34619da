"""Who does something with whom a clause names first: "In partnership with A and B, the city runs a course"."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides
from graph.extraction.clauses.uses import Part

_COMMA = re.compile(r", (?:the |kota )?")
_ENDS = re.compile(r"[\s.,;:!?)\"”’]*")


def led_by(passages: Passages, clause: Clause, sides: Sides, group: list[Part]) -> tuple[list[Part], list[Part]]:
    """Return the partners of a list that a clause begins with, and those behind its last comma, who act.

    "With A, B and C, D runs a course": A, B and C; D. Nobody acts where the list ends the clause.
    """

    def parted(left: Part, right: Part) -> bool:
        return _COMMA.fullmatch(passages.text, left.end, right.start) is not None

    end = group[-1].end
    if (rest := sides.after(end)) and parted(group[-1], rest[0]):
        return group, rest
    if _ENDS.fullmatch(passages.text, end, clause.end):
        return group, []
    cuts = [index for index, (left, right) in enumerate(pairwise(group), 1) if parted(left, right)]
    return (group[: cuts[-1]], group[cuts[-1] :]) if cuts else (group, [])

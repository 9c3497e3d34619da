"""The mentions of a clause that can take a side in what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from graph.extraction.clauses.governments import represented
from graph.extraction.clauses.passages import Clause
from graph.extraction.clauses.tags import tagged
from graph.extraction.clauses.uses import Part

_PRONOUN = 5  # characters of the longest pronoun ("Their")
SKIPPED = ("office", "container")
"""What a mention does that only says whose office it is, or where somebody lies."""


def bearers(text: str, clause: Clause, small: Mapping[str, str]) -> list[Part]:
    """Return the mentions that name somebody by themselves, in order; `small` are words that only join others.

    "The two cities" names nobody by itself: the agreement that it speaks of does; nor does "city" in "the five cities".
    """
    spans = [(part.start, part.end) for part in clause.parts if part.kind != "Person"]
    several = {span for span, following in pairwise(spans) if span == following}
    counted = clause.of("counts")
    behind = represented(text, clause) | tagged(text, clause)
    shows = [cue.end + 1 for cue in clause.of("events", "conference", "expo") if text[cue.start].isupper()]
    return [
        part
        for part in clause.parts
        if part.use not in SKIPPED
        and part.start not in shows  # "at the Congress UCLG ASPAC"
        and part not in behind
        and (part.start, part.end) not in several
        and (part.named or _definite(text, part) or text[part.start : part.end].casefold() not in small)
        and (part.named or not any(cue.start < part.start < cue.end for cue in counted))  # "kelima kota itu"
    ]


def _definite(text: str, part: Part) -> bool:
    """Whether an office stands for who was told to hold it ("the mayor"), which "his colleague" does not."""
    before, behind = text[part.start - 4 : part.start], text[part.end : part.end + 4]
    the = before.casefold() == "the " and behind != " of "
    return part.kind == "Person" and (the or (text[part.start].isupper() and part.end - part.start > _PRONOUN))

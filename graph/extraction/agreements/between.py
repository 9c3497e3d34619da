"""Whom "between" joins in one clause."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part

Span = tuple[int, int]
"""From which offset, up to which."""

WHOLE: Span = (0, sys.maxsize)
_PAIR = 2
_HEAD = 2  # characters between the start of a clause and what it begins with


def first_between(
    passages: Passages, clause: Clause, sides: Sides, paper: Cue | None = None, beside: Span = WHOLE
) -> list[Part]:
    """Return the group after the first "between" that joins two actors, else after the first; empty where none does.

    Those that stand `beside` a noun, from its end to the next noun, go before others.
    """
    groups = betweens(clause, sides, paper, beside) or betweens(clause, sides, paper)
    return next((group for group in groups if len(actors(passages, group)) >= 2), next(filter(None, groups), []))


def betweens(clause: Clause, sides: Sides, paper: Cue | None = None, span: Span = WHOLE) -> list[list[Part]]:
    """Return the group after each "between" that stands in a span.

    Countries whose friendship a paper serves are none of its parties ("adds to the ties between Cassia and Zenda"), nor
    are those between whom something else goes on ("signed on the sidelines of talks between Cassia and Zenda").
    """
    vague = [cue.end for cue in (*clause.of("agreements", "soft"), *clause.of("connectives", "relations"))]
    elsewhere = clause.of("connectives", "sidelines")
    groups = []
    for cue in clause.of("connectives", "between"):
        if not span[0] <= cue.start < span[1] or (elsewhere and _is_elsewhere(clause, elsewhere, cue)):
            continue
        group = sides.after(cue.end, both=True)
        served = paper is not None and any(paper.end < end <= cue.start <= end + 1 for end in vague)
        if not (served and any(part.kind == "Country" for part in group)):
            groups.append(group)
    return groups


def _is_elsewhere(clause: Clause, elsewhere: Sequence[Cue], cue: Cue) -> bool:
    """Whether "between" joins those of another occasion, which is told before it with no paper in between."""
    start = max((one.end for one in elsewhere if one.end <= cue.start), default=sys.maxsize)
    return start <= cue.start and not any(
        start <= noun.start < cue.start for noun in clause.of("agreements") if noun.category != "soft"
    )


def further(passages: Passages, clause: Clause, sides: Sides) -> list[tuple[str, ...]]:
    """Return those whom each "between" of a clause but the first joins, where they are two or more."""
    groups = [actors(passages, group) for group in betweens(clause, sides)]
    return [group for group in groups if len(group) >= _PAIR][1:]


def many(passages: Passages, leads: tuple[str, ...]) -> bool:
    """Whether more than two agree with another where no article can say that it is one paper ("A, B, C dengan D")."""
    return len(leads) > _PAIR and passages.reading.language == "id"


def fronted(clause: Clause, cue: Cue, group: list[Part]) -> list[Part]:
    """Return the first of a group at the head of a clause where no "and" joins them ("With B, A signs a pact")."""
    if cue.start - clause.start > _HEAD or len(group) < 2:
        return group
    joins = [cue.start for cue in clause.of("connectives", "and")]
    return group if any(group[0].end <= start < group[-1].start for start in joins) else group[:1]

"""Whom "between" joins in one clause."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part

_HEAD = 2  # characters between the start of a clause and what it begins with


def first_between(passages: Passages, clause: Clause, sides: Sides, paper: Cue | None = None) -> list[Part]:
    """Return the group after the first "between" that joins two actors, else after the first; empty where none does."""
    groups = betweens(clause, sides, paper)
    return next((group for group in groups if len(actors(passages, group)) >= 2), next(filter(None, groups), []))


def betweens(clause: Clause, sides: Sides, paper: Cue | None = None) -> list[list[Part]]:
    """Return the group after each "between".

    Countries whose friendship a paper serves are none of its parties ("adds to the ties between Cassia and Zenda").
    """
    vague = [cue.end for cue in (*clause.of("agreements", "soft"), *clause.of("connectives", "relations"))]
    groups = []
    for cue in clause.of("connectives", "between"):
        group = sides.after(cue.end, both=True)
        served = paper is not None and any(paper.end < end <= cue.start <= end + 1 for end in vague)
        if not (served and all(part.kind == "Country" for part in group)):
            groups.append(group)
    return groups


def fronted(clause: Clause, cue: Cue, group: list[Part]) -> list[Part]:
    """Return the first of a group at the head of a clause where no "and" joins them ("With B, A signs a pact")."""
    if cue.start - clause.start > _HEAD or len(group) < 2:
        return group
    joins = [cue.start for cue in clause.of("connectives", "and")]
    return group if any(group[0].end <= start < group[-1].start for start in joins) else group[:1]

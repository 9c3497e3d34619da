"""Papers that are there already, whatever a clause says is to come of them ("under the MoU they will ...")."""

from __future__ import annotations

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.cues import VAGUE, Cue

_UNDER = 25  # characters between "under" and the noun for a paper that is there


def stands(clause: Clause, noun: Cue) -> bool:
    """Whether a paper is told as what is already there ("under the MoU they will ...", "sudah punya MoU")."""
    return bool(holding(clause, noun)) or under(clause, noun)


def under(clause: Clause, noun: Cue) -> bool:
    """Whether something is done by a paper ("under the MoU"), and not only to be ("akan bekerja sama lewat MoU")."""
    by = [cue for cue in clause.of("status", "means", "through") if 0 <= noun.start - cue.end <= _UNDER]
    return any(cue.category == "means" or not _undertaken(clause, cue) for cue in by)


def _undertaken(clause: Clause, through: Cue) -> bool:
    """Whether what is done "through" something is a cooperation to come."""
    ties = [tie for tie in clause.of("agreements", *VAGUE) if tie.end <= through.start]
    return any(plan.end <= tie.start for plan in clause.of("status", "planned") for tie in ties)


def holding(clause: Clause, noun: Cue) -> list[Cue]:
    """Return the words right before a noun by which it is there ("they will celebrate the accord")."""
    return [cue for cue in clause.of("status", "standing") if 0 <= noun.start - cue.end <= _UNDER]

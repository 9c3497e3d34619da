"""Papers to which a council or cabinet only gives its consent."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause

_BEFORE = 45  # characters between the consent and what it is given to
_BESIDE = 70  # the same, where it stands behind, or where somebody voted


def approved(clause: Clause, noun: Cue) -> bool:
    """Whether a council or cabinet only gives its consent to a paper ("the council approved a pact")."""
    cues = clause.of("status", "approved")
    if any(0 <= noun.start - cue.end <= _BEFORE for cue in cues):
        return True
    if _voted(clause, noun):
        return True
    helps = [cue.end + 1 for cue in clause.of("connectives", "passive")] if cues else ()  # "is approved by B"
    return any(0 <= cue.start - noun.end <= _BESIDE and cue.start in helps for cue in cues)


def _voted(clause: Clause, noun: Cue) -> bool:
    """Whether somebody voted to do what follows ("voted 7-2 on Monday to become sister cities with B")."""
    for vote in clause.of("status", "voted"):
        if not 0 <= noun.start - vote.end <= _BESIDE:
            continue
        told = [*clause.of("status", "negation"), *clause.of("connectives", "clause")]
        apart = any(vote.end <= cue.start < noun.start for cue in told)
        return not apart and any(vote.end < cue.start < noun.start for cue in clause.of("connectives", "to"))
    return False

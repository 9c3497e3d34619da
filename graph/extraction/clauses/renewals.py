"""Renewals that two agree on, that come again and again, or that there will not be."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause

_HELP = 6  # characters between "agreed" and "extend"
_SOON = 15  # and between a renewal and "every year"


def agreed(clause: Clause, act: Cue) -> bool:
    """Whether an act renews what two agree to renew ("they agreed to extend the pact")."""
    deeds = clause.of("signing", "conclude-agree") if act.category == "renew" else ()
    return any(0 <= act.start - cue.end <= _HELP for cue in deeds)


def ahead(clause: Clause, negation: Cue) -> bool:
    """Whether what is denied is to come ("will not", "is not going to")."""
    return any(
        -_SOON <= cue.start - negation.end <= _SOON and -_SOON <= negation.start - cue.end <= _SOON
        for cue in clause.of("status", "planned")
    )


def habitual(clause: Clause, act: Cue) -> bool:
    """Whether something is done again and again ("is renewed every five years"), or may be ("can be renewed")."""
    return any(
        0 <= cue.start - act.end <= _SOON or 0 <= act.start - cue.end <= _SOON or cue.start < act.start < cue.end
        for cue in clause.of("status", "habit")
    )

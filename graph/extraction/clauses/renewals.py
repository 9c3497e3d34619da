"""Renewals that two agree on, that come again and again, or that there will not be."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause

_HELP = 6  # characters between "agreed" and "extend"
_THING = 40  # and between "extend" and what is extended
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


def extension(clause: Clause, act: Cue, renewal: Cue) -> bool:
    """Whether what is signed is there to extend something that is no paper or tie ("a contract to extend the line")."""
    if not act.category.startswith("sign") or not any(
        cue.end + 1 == renewal.start for cue in clause.of("connectives", "to")
    ):
        return False
    behind = any(act.end <= noun.start and noun.end <= renewal.start for noun in clause.of("agreements"))
    told = [*clause.of("agreements"), *clause.of("twinning"), *clause.of("connectives", "relations")]
    return behind and not any(0 <= noun.start - renewal.end <= _THING for noun in told)


def habitual(clause: Clause, act: Cue) -> bool:
    """Whether something is done again and again ("is renewed every five years"), or may be ("can be renewed")."""
    return any(
        0 <= cue.start - act.end <= _SOON or 0 <= act.start - cue.end <= _SOON or cue.start < act.start < cue.end
        for cue in clause.of("status", "habit")
    )

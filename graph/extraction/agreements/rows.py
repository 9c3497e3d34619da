"""Rows of tables of partners: each tells one agreement ("Lyon | France | MoU | 3 May 1993")."""

from __future__ import annotations

from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.agreements.listing import ENDED
from graph.extraction.agreements.papers import Papers
from graph.extraction.clauses.cues import VAGUE
from graph.extraction.clauses.passages import Clause, Passages

_AHEAD = ("planned", "proposed", "in-negotiation")
_OVER = ("ended", "expired")


def told_by(passages: Passages, clause: Clause) -> Frame | None:
    """Return the agreement that a row tells, None where the clause is no row or tells of none.

    Of twins without a day only a tie is told (`ties.twinning`).
    """
    row = passages.tables.rows.get(clause.index)
    if row is None:
        return None
    papers = Papers(passages, clause)
    over = [cue.end for cue in clause.of("status", *_OVER)]
    days = (day for day in row.dates if day.kind == "absolute")
    date = next((day for day in days if not any(0 <= day.start - end <= ENDED for end in over)), None)
    noun = next(iter(papers.agreements), None)
    above = next(iter(row.head.of("agreements")), None)
    kind = papers.kind(noun) or (TWIN if papers.twins else None)
    twins = bool(row.head.of("twinning", "relation"))
    kind = kind or (TWIN if twins else Papers(passages, row.head).kind(above))
    if date is None and noun is None and not over and (above is None or above.category in VAGUE):
        return None
    ahead = next((cue.category for cue in clause.of("status", *_AHEAD)), "signed")
    return Frame(
        clause=clause,
        start=row.partner.start,
        kind=kind,
        twin=kind == TWIN,
        state="ended" if over or row.head.of("status", "past", *_OVER) else ahead,
        rule="listed",
        leads=(row.owner,),
        partners=(row.partner.entity,),
        date=date,
    )


def is_head(passages: Passages, clause: Clause) -> bool:
    """Tell whether a clause only announces the agreements that rows tell: "A has agreements with these cities:"."""
    owners = passages.tables.owners.get(clause.index)
    return owners is not None and {part.entity for part in clause.parts} <= owners

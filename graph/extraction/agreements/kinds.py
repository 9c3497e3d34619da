"""Which kinds can be told of one agreement, and what one makes that has only a general name ("the accord")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement, Frames
from graph.extraction.agreements.frame import SOFT, TWIN, Frame
from graph.extraction.clauses.passages import Passages

_SOON = 2  # clauses behind what two agreed to do in which its paper may be told
_OPEN = ("in-negotiation", "proposed", "planned")


def kinds_fit(one: str | None, other: str | None, twins: bool) -> bool:
    """Whether two kinds can be told of one agreement; a cooperation agreement may be named more closely elsewhere."""
    if one is None or other is None or one == other or "cooperation-agreement" in (one, other):
        return True
    return TWIN in (one, other) and twins


def put_down(frame: Frame, agreement: Agreement) -> bool:
    """Whether a deed right behind what two agreed to do is its paper ("agreed to be sisters. A letter was signed").

    Whoever signs it is nobody else ("A and B agreed to be sisters. A letter was signed by their mayors"). So is the
    paper by which a tie told just before is renewed ("Their sister city ties were renewed. A letter was signed").
    """
    since = frame.clause.index - agreement.frames[-1].clause.index
    agreed = all(one.noun in SOFT and (not one.act or _is_renewal(one)) for one in agreement.frames)
    done = frame.state == "signed" or (frame.state == "renewed" and agreement.rough == "renewed")
    alone = not frame.parties or set(frame.parties) == set(agreement.told)
    return agreed and done and alone and 0 < since <= _SOON


def _is_renewal(frame: Frame) -> bool:
    """Whether a frame tells that a tie was renewed, and neither the day nor who signed for it."""
    return frame.state == "renewed" and frame.date is None and not frame.signers


def make_twins(passages: Passages, agreements: Sequence[Agreement]) -> None:
    """Make twinnings of the unnamed agreements between cities that the text calls sister cities elsewhere."""
    if not passages.twinned:
        return
    named = {part.entity for clause in passages.related for part in clause.parts}
    ahead = {frozenset(one.parties) for one in agreements if one.twin and one.state in _OPEN}
    for agreement in agreements:
        bare = agreement.named is None and not agreement.twin and all(map(passages.is_city, agreement.parties))
        if bare and frozenset(agreement.parties) not in ahead and not named.isdisjoint(agreement.parties):
            first, *others = agreement.frames
            agreement.frames = Frames((replace(first, twin=True), *others))

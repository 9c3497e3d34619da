"""How far agreements are, and whether two words on that can be of one agreement."""

from __future__ import annotations

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.passages import Passages

GROUPS = {
    "signed": "done", "renewed": "done", "planned": "open", "in-negotiation": "open", "proposed": "open",
    "expired": "gone", "ended": "gone",
}  # fmt: skip
"""The statuses in three groups."""


def done_before(passages: Passages, frame: Frame, agreement: Agreement) -> bool:
    """Whether a frame tells what was done in an earlier month, and the agreement is to come."""
    issued, groups = passages.reading.document.issued, (GROUPS.get(frame.state or ""), GROUPS[agreement.rough])
    past = issued and frame.date and frame.date.first.latest[:7] < issued.earliest[:7]
    return bool(past and frame.strong and groups == ("done", "open"))


def renewal_of(passages: Passages, frame: Frame, agreement: Agreement) -> bool:
    """Whether one of the two is the renewal, without a day, of the other, which was signed in an earlier year."""
    issued = passages.reading.document.issued
    pair = {frame.state: frame.date.first if frame.date else None, agreement.rough: agreement.rough_date}
    if issued is None or set(pair) != {"signed", "renewed"}:
        return False
    signed, renewed = pair["signed"], pair["renewed"]
    return signed is not None and renewed is None and signed.year < issued.year


def fresh(passages: Passages, agreement: Agreement) -> bool:
    """Whether an agreement was signed in the weeks before the text was published."""
    issued, day = passages.reading.document.issued, agreement.rough_date
    if issued is None or day is None or day.precision != "day" or not any(one.act for one in agreement.frames):
        return False
    return day.value[:4] == issued.value[:4] and day.earliest <= issued.latest


def states_fit(frame: Frame, agreement: Agreement) -> bool:
    """Whether the status that a frame tells can be said of an agreement."""
    if frame.state is None or frame.state == agreement.rough or (len(frame.parties) < 2 and frame.date is None):
        return True
    groups = {GROUPS[frame.state], GROUPS[agreement.rough]}
    if groups == {"done"}:
        near = frame.clause.index - agreement.frames[-1].clause.index <= 1
        return frame.date is None or (agreement.rough_date is None and near)
    return "gone" in groups or not (frame.strong and frame.date is not None and groups == {"done", "open"})

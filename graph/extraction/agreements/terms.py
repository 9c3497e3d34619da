"""How long an agreement holds, and which one it renews."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.agreements.agreements import Agreement, ground
from graph.extraction.statements.evidence import Ground
from graph.model import Date

_NEAR = 12  # characters between "until" and its date


def valid_until(agreement: Agreement) -> tuple[Date, Ground] | None:
    """Return the day, month or year until which an agreement holds, and why; None where it is not told."""
    for frame in agreement.frames:
        for cue in frame.clause.of("connectives", "until"):
            for date in frame.clause.dates:
                if 0 <= date.start - cue.end <= _NEAR and (agreement.date is None or agreement.date < date.first):
                    return date.first, ground(frame)
    return None


def renewed(agreement: Agreement, others: Sequence[Agreement]) -> Agreement | None:
    """Return the latest earlier agreement of the same parties, for one that is a renewal; else None."""
    if agreement.state != "renewed":
        return None
    earlier = [
        other
        for other in others
        if other is not agreement
        and set(other.parties) == set(agreement.parties)
        and other.date is not None
        and (agreement.date is None or other.date < agreement.date)
    ]
    return max(earlier, key=lambda other: other.date.value if other.date else "", default=None)

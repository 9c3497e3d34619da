"""Seats as statements: where an institution is, as its name tells."""

from __future__ import annotations

from bisect import bisect_right

from graph.extraction.reading import Reading
from graph.extraction.statements.evidence import Ground, Ledger


def seats(reading: Reading, ledger: Ledger) -> None:
    """State every seat of a reading, with the sentence in which the institution's name tells it."""
    starts = [span.start for span in reading.sentences]
    for seat in reading.seats:
        number = max(0, bisect_right(starts, seat.start) - 1)
        ledger.state(seat.institution, "locatedIn", seat.place, Ground((number,), seat.rule, seat.confidence))

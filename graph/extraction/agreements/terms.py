"""How long an agreement holds, and which one it renews."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

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


def renewals(agreements: Sequence[Agreement]) -> Iterator[tuple[Agreement, Agreement]]:
    """Return each agreement that is a renewal, with the latest earlier one of the same parties where there is one."""
    dated: dict[frozenset[str], list[tuple[Date, Agreement]]] = {}
    for one in agreements:
        if one.date is not None:
            dated.setdefault(frozenset(one.parties), []).append((one.date, one))
    for rows in dated.values():
        rows.sort(key=_date)
    for one in agreements:
        rows = dated.get(frozenset(one.parties), []) if one.state == "renewed" else []
        end = bisect_left(rows, one.date, key=_date) if one.date is not None else len(rows)
        if end:
            yield one, rows[bisect_left(rows, rows[end - 1][0], key=_date)][1]  # the first of those of one day


def _date(row: tuple[Date, Agreement]) -> Date:
    return row[0]

"""The dates with which agreements end, which are no days of deeds."""

from __future__ import annotations

from graph.extraction.clauses.passages import Clause
from graph.extraction.dates.dates import DateMention

TERM = 12
"""Characters between "until" and the date that it governs."""


def ends(clause: Clause) -> list[DateMention]:
    """Return the dates of a clause at which something is over ("until 2029", "expired in 2020").

    That is the first behind "until": in "until 2029, on Monday" the day is none.
    """
    words = [cue.end for cue in clause.of("connectives", "until")]
    words += [cue.end + TERM for cue in clause.of("status", "expired")]
    return [
        date
        for date in clause.dates
        if any(-TERM <= date.start - end <= TERM and not _parted(clause, end, date) for end in words)
    ]


def _parted(clause: Clause, end: int, date: DateMention) -> bool:
    """Whether another date stands between the end of a word and a date."""
    return any(end <= one.start and one.end <= date.start for one in clause.dates)

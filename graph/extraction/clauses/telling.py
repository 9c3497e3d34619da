"""The days on which somebody only told of a thing ("said on Monday that it had signed a pact")."""

from __future__ import annotations

import re

from graph.extraction.clauses.clause import Clause
from graph.extraction.dates.dates import DateMention

_ON = 10  # characters between "said" and its day ("said here on Monday")
_THEN = re.compile(
    r"\b(?:after|at|when|while|upon|during|following|as|by|usai|setelah|saat|ketika|dalam|pada|seusai|sela)\b",
    re.IGNORECASE,
)


def of_telling(text: str, clause: Clause, offset: int) -> list[DateMention]:
    """Return the days beside words for telling that stand before what is told at an offset.

    Of what is told of the same time ("said on Monday after signing it") the day is that of the thing too.
    """
    if not clause.dates or not (says := clause.of("participation", "comment")):
        return []
    return [
        date
        for date in clause.dates
        if date.end <= offset
        and date.first.precision == "day"
        and any(0 <= date.start - say.end <= _ON for say in says)
        and not _THEN.search(text, date.end, offset)
    ]

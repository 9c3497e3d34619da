"""The value that a date in a text is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.model import Date

DateKind = Literal["absolute", "weekday", "relative"]
"""A calendar date (its year may come from the publication); a weekday alone; all others ("last month", "yesterday")."""


@dataclass(frozen=True, slots=True, order=True)
class DateMention:
    """A passage `text[start:end]` that gives a date; `last` is the other end of a range ("2-6 September")."""

    start: int
    end: int
    first: Date
    last: Date | None
    kind: DateKind

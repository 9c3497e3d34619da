"""The days at the head of a text that say when it was printed, and nothing of what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extraction.dates.mention import DateMention
from graph.model import Date

_LINES = 3  # lines at the head of a text that may say who printed it, and when
_LONGEST = 100  # characters of such a line
_DATELINE = re.compile(r"[^\n]{4,80}?(?:\s[–—]|\s--?\s|[.)]-)")
_END = re.compile(r"[.!?:;][\"”’]?\s*\Z")


def undated(text: str, days: Iterable[DateMention], issued: Date | None) -> list[DateMention]:
    """Return the dates of a text without the day of publication in its dateline and in the lines above it."""
    end = _head(text)
    return [day for day in days if not (day.start < end and day.first == issued)]


def _head(text: str) -> int:
    """Return where the first lines that end no sentence, and the dateline behind them, end."""
    start = 0
    for _ in range(_LINES):
        line = text.find("\n", start, start + _LONGEST)
        if line < 0 or _END.search(text, start, line):
            break
        start = line + 1
    dateline = _DATELINE.match(text, start)
    return dateline.end() if dateline else start

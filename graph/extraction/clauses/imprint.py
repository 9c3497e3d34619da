"""The days and the place at the head of a text that say when and where it was written, and nothing of what it tells."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from graph.extraction.dates.dates import dates
from graph.extraction.dates.mention import DateMention
from graph.extraction.names.words.datelines import newsline
from graph.model import Date

_LINES = 3  # lines at the head of a text that may say who printed it, and when
_TOP = 500  # characters at the head of a text in whose lines its day may stand
_LATE = 7  # days from a dateline to publication
_LONGEST = 100  # characters of such a line
_DATELINE = re.compile(r"[^\n]{4,80}?(?:\s[–—]|\s--?\s|[.)]-)")
_PLACE = re.compile(r"\s*([^.\n]{2,40}?)(?: [–—-] |: )")
_AGAIN = re.compile(
    r"(?:updated|modified|revised|edited|diperbar(?:ui|ahi)|diperbaharui|diedit|diubah|pembaruan|update)\W"
    r"(?:(?:on|at|pada|tanggal)\W|[A-Z]\w{2,8},? |\W)*\Z",
    re.IGNORECASE,
)  # before the day on which a page was changed
_TOLD = re.compile(  # a line of a list, or of what was done on a day
    r"\A\s*(?:\d{1,3}[.)]|[-–*•·])\s|\b(?:ditandatangani|diteken|disepakati|diperpanjang|sejak|signed|since|renewed)\b",
    re.IGNORECASE,
)
_CHANGED = 40  # characters in which that stands
_LISTED = re.compile(r"\w \([^()\n]*\d{4}\)\s*\Z")  # a line of a list: "Briggen, Cassia (22 October 1999)"
_SEVERAL = 2  # lines that make a list
_END = re.compile(r"[.!?:;][\"”’]?\s*\Z")


def printed(text: str, language: str) -> Date | None:
    """Return the day that the dateline tells, else one of the first lines that end no sentence; None without one."""
    news = newsline(text)
    heads = [text[news.start : news.end]] if news else []
    lines = [line for line in text[:_TOP].split("\n") if len(line) <= _LONGEST and not _END.search(line)]
    heads += [line for line in lines if not _TOLD.search(line)]
    listed = [line for line in heads if _LISTED.search(line)]
    heads = [line for line in heads if len(listed) < _SEVERAL or line not in listed]
    changed: set[Date] = set()
    for head in heads:
        told = [day for day in dates(head, None, language) if day.first.precision == "day" and day.last is None]
        days = {day.first for day in told if not _changed(head, day)}
        if len(days) == 1:
            return days.pop()
        changed.update(day.first for day in told if not days)
    return min(changed, default=None)


def written_on(text: str, issued: Date | None, language: str) -> Date | None:
    """Return the day from which a text counts: its dateline's, where that is some days before publication."""
    news = newsline(text) if issued is not None and issued.precision == "day" else None
    if news is None or issued is None:
        return issued
    told = {day.first for day in dates(text[news.start : news.end], issued, language) if day.last is None}
    day = told.pop() if len(told) == 1 else issued
    if day.precision != "day":
        return issued
    late = datetime.date.fromisoformat(issued.value) - datetime.date.fromisoformat(day.value)
    return day if 0 <= late.days <= _LATE else issued


def undated(text: str, days: Iterable[DateMention], *issued: Date | None) -> list[DateMention]:
    """Return the dates of a text without the days of writing and publication in its dateline and the lines above it."""
    end = _head(text)
    return [day for day in days if not (day.start < end and (day.first in issued or _changed(text, day)))]


def written_at(text: str, cities: Iterable[tuple[str, set[str]]]) -> str | None:
    """Return the city of the dateline, the first where there are several; None without one.

    `cities` are IRIs with the names that the text has for them.
    """
    news = newsline(text)
    found = None if news else _PLACE.match(text)
    head = (text[news.start : news.end] if news else found[1] if found else "").casefold()
    named = ((max((head.find(name.casefold()) for name in names if name), default=-1), iri) for iri, names in cities)
    return min((one for one in named if one[0] >= 0), default=(0, None))[1]


def _changed(text: str, day: DateMention) -> bool:
    """Tell whether a day is the one on which a page was changed ("Updated: 9 May 2024")."""
    return _AGAIN.search(text, max(0, day.start - _CHANGED), day.start) is not None


def _head(text: str) -> int:
    """Return where the first lines that end no sentence, and the dateline behind them, end."""
    start = 0
    for _ in range(_LINES):
        line = text.find("\n", start, start + _LONGEST)
        if line < 0 or _END.search(text, start, line):
            break
        start = line + 1
    news = newsline(text)
    if news:
        return news.end
    dateline = _DATELINE.match(text, start)
    return dateline.end() if dateline else start

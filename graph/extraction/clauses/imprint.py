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
_DAY = re.compile(r"[^.\n–—]{4,30}?\s?[–—-]+\s")
_WORD = re.compile(r"[^\W\d_]{2,}")
_STAMP = 5  # words of a line that tells the day of writing, with the month
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
    """Return the day from which a text counts, where that is some days before publication: its dateline's, if any.

    Else it is that of the lines above the report which give little else ("Press release, 6 May 2024").
    """
    if issued is None or issued.precision != "day":
        return issued
    day = _dateline_day(text, issued, language)
    if day is None:
        lines = text[:_TOP].split("\n")
        stamps = [line for line in lines if len(_WORD.findall(line)) <= _STAMP and not _TOLD.search(line)]
        told = [date for line in stamps for date in dates(line, None, language) if not _changed(line, date)]
        days = {date.first for date in told if date.last is None}
        day = days.pop() if len(days) == 1 else None
    return day if day is not None and _is_late(day, issued) else issued


def dateline_day(text: str, issued: Date | None, language: str) -> Date | None:
    """Return the day of the dateline, where that is some days before publication, else that of publication."""
    day = _dateline_day(text, issued, language) if issued is not None and issued.precision == "day" else None
    return day if day is not None and issued is not None and _is_late(day, issued) else issued


def _dateline_day(text: str, issued: Date | None, language: str) -> Date | None:
    news = newsline(text)
    if news is None:
        return None
    behind = _DAY.match(text, news.end)  # LEEDS, UK – 6 May 2024 – The city
    head = text[news.start : behind.end() if behind else news.end]
    told = {day.first for day in dates(head, issued, language) if day.last is None}
    return told.pop() if len(told) == 1 else None


def _is_late(day: Date, issued: Date) -> bool:
    """Tell whether a report was published some days after the day on which it was written."""
    if day.precision != "day":
        return False
    late = datetime.date.fromisoformat(issued.value) - datetime.date.fromisoformat(day.value)
    return 0 <= late.days <= _LATE


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

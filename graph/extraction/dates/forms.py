"""The expressions for the forms that a date may have, made of the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

SPACE = r"(?:[ \t\u00a0]{1,2}|[ \t]?\n[ \t]?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[89]|20|21)\d\d"
_BEFORE = r"(?<![\w/$€£¥])(?<!\d[.,:\-–])"
_AFTER = r"(?![\w/]|[.,:]\d|[-–]\d)"


def any_of(phrases: Iterable[str]) -> str:
    """Return an expression for any of the phrases, the longest first; nothing matches where there is none."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + ("|".join(re.escape(phrase).replace(r"\ ", SPACE) for phrase in ordered) or "(?!)") + ")"


def linked(data: dict[str, Any]) -> str:
    """Return what joins a month or day with the year behind it ("May last year", "May of last year")."""
    return rf"(?:{SPACE}{any_of(data['year_links'])})?{SPACE}"


def forms(data: dict[str, Any], full_days: list[str]) -> Iterable[tuple[str, re.Pattern[str]]]:
    """Return the name and the expression of each form, of the words of `lexicon/{language}/dates.yaml`."""
    month = any_of(name for names in data["months"] for name in names)
    ends = any_of([*data["until"], *data["range"]])
    to = rf"(?:{SPACE}?[-–—/]{SPACE}?|{SPACE}{ends}{SPACE}(?:{any_of(data['range_day'])}{SPACE})?)"
    ordinal = r"(?:st|nd|rd|th)?"
    day, day2 = (rf"(?P<{name}>{_DAY}){ordinal}" for name in ("day", "day2"))
    last = rf"(?:(?:,{SPACE}{_DAY}{ordinal}(?!\w)){{0,5}},?{to}{day2})?"  # "14, 15 and 16"
    month1, month2 = (rf"(?P<{name}>{month})\.?" for name in ("month", "month2"))
    of = rf"(?:{SPACE}{any_of(data['of'])})?{SPACE}?"
    days = rf"(?P<day>\d\d?)(?:{SPACE}?[-–]{SPACE}?(?P<day2>\d\d?))?"
    comma = rf"{SPACE}?,{SPACE}?"
    of_year = rf"(?:{any_of(data['year_words'])}{SPACE})?"
    year, year2 = (rf"(?:{SPACE}?,?{SPACE}?{of_year}(?P<{name}>{_YEAR}))?" for name in ("year", "year2"))
    calendar = {
        "iso": rf"(?P<year>{_YEAR})(?P<mark>[-/.])(?P<number>\d\d?)(?P=mark)(?P<day>\d\d?)",
        "numeric": rf"{days}(?P<mark>[-/.])(?P<number>\d\d?)(?P=mark)(?P<year>{_YEAR}|(?<=[-/])\d\d)",
        "bracket": rf"{days}/(?P<number>\d\d?)",
        "brackets": rf"(?P<day>\d\d?)/(?P<number>\d\d?)(?:/(?P<year>{_YEAR}))?{SPACE}?[-–]{SPACE}?"
        rf"(?P<day2>\d\d?)/(?P<number2>\d\d?)(?:/(?P<year2>{_YEAR}))?",
        "dashed": rf"(?P<day>{_DAY})(?P<mark>[-/]){month1}(?P=mark)(?P<year>{_YEAR}|\d\d)",
        "day months": rf"{day}{of}{month1}{year}{to}{day2}{of}{month2}{year2}",
        "day month": rf"{day}{last}{of}{month1}{year}",
        "month days": rf"{month1}{SPACE}?{day}{year},?{to}{month2}{SPACE}?{day2}{year2}",
        "month day": rf"{month1}{SPACE}?(?:the )?{day}{last}{year}",
        "month year": rf"{month1}(?:{to}{month2})?(?:{comma}|{SPACE}{of_year})(?P<year>{_YEAR})",
        "years": rf"(?P<year>{_YEAR}){to}(?P<year2>{_YEAR})",
        "year": rf"(?P<year>{_YEAR})",
    }
    for name, form in calendar.items():
        yield name, re.compile(_BEFORE + form + _AFTER, re.IGNORECASE)
    before, after = any_of(data["before"]), any_of([*data["after"], *data["periods"]])
    tail = rf"(?:{linked(data)}(?P<tail>{after}))?"
    count = rf"(?P<count>\d\d?|{any_of(data['numbers'])}){SPACE}(?P<unit>{any_of(data['units'])})"
    words = {
        "month": rf"(?:(?P<lead>{before}|{any_of(data['month_after'])})(?:{SPACE}|-))?(?P<month>{month})"
        rf"(?!{SPACE}{_DAY}{ordinal}(?!\w)){tail}",
        "weekday": rf"(?:(?P<lead>{before}){SPACE})?(?P<weekday>{any_of(full_days)}){tail}",
        "period": rf"(?P<word>{any_of(data['periods'])})",
        "days": rf"(?P<word>{any_of(data['days'])})",
        "anchored": rf"(?P<word>{any_of(data['anchored'])})",
        "ordinal": rf"(?P<ordinal>{_DAY})(?:st|nd|rd|th)"
        rf"(?={SPACE}?[.,;:!?)]|\Z|{SPACE}{any_of(data['ordinal_after'])}(?!\w))",
        "counted": rf"{count}{SPACE}(?P<word>{any_of([*data['counted'], *data['counted_anchored']])})",
    }
    for name, form in words.items():
        yield name, re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)

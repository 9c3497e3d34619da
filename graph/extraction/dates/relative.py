"""Dates that count from the day of publication: "yesterday", "last June", "Senin pekan depan", "two weeks ago"."""

from __future__ import annotations

import datetime
import re

from graph.extraction.dates.datewords import DateWords, count_of, direction_of, looks_back, plain
from graph.extraction.dates.mention import DateMention
from graph.extraction.dates.reckoning import iso, nearest_month, step, weekday_near
from graph.model import Date

_HEAD = re.compile(r"\s*(?:[-–—*•·]\s+|\(?\w{1,2}[.)]\s+)?")
BESIDE = 32
"""How many characters before a match may tell what it is."""


def relative(text: str, words: DateWords, name: str, match: re.Match[str], issued: datetime.date) -> DateMention | None:
    """Return the mention of a match that counts from the day of publication, None where it is none."""
    groups = match.groupdict()
    start, end = match.span()
    if name in ("month", "weekday"):
        return _named(text, words, name, match, issued)
    word = plain(match["word"])
    if name == "days":
        first = step(issued, "day", words.days[word])
    elif name == "period":
        if words.count_before.search(left_of(text, start)):  # "dua tahun lalu" is a duration
            return None
        first = step(issued, *words.periods[word])
    else:
        first = step(issued, words.units[groups["unit"].lower()], count_of(match, words) * words.counted[word])
    return DateMention(start, end, first, None, "relative")


def _named(text: str, words: DateWords, name: str, match: re.Match[str], issued: datetime.date) -> DateMention | None:
    """Return the mention of a month or weekday without a number: "last June", "Senin pekan depan"."""
    word, lead, tail = match[name], match["lead"], match["tail"]
    start = match.start() if lead and plain(lead) in words.before else match.start(name)
    if not word[0].isupper() or words.habit.search(left_of(text, match.start())):
        return None
    unit, offset = offset_of(words, tail) if tail else ("", None)
    if offset is None and lead:
        offset = words.before.get(plain(lead))
    if name == "weekday":
        if _is_period(text, words, match):
            return None
        number = words.weekdays[word.lower()]
        if unit == "week":
            monday = issued - datetime.timedelta(days=issued.weekday() - 7 * (offset or 0))
            day = monday + datetime.timedelta(days=number - 1)
        elif unit:
            return None
        else:
            direction = direction_of(text, words, start, match.end()) if offset is None else offset
            day = (
                issued
                if direction is not None and offset is None and number == issued.isoweekday()
                else (weekday_near(number, issued, direction))
            )
        return DateMention(start, match.end(), Date(day.isoformat()), None, "weekday")
    month = words.months[word.lower()]
    if unit == "year":
        return DateMention(start, match.end(), iso(issued.year + (offset or 0), month), None, "relative")
    if unit or not (lead or tail or _heads_line(text, start, match.end())):
        return None
    ahead = month > issued.month
    direction = direction_of(text, words, start, match.end(), ahead) if offset is None else offset
    if direction is None and month != issued.month and looks_back(text, words, issued):
        direction = -1
    return DateMention(start, match.end(), nearest_month(month, issued, direction), None, "relative")


def _heads_line(text: str, start: int, end: int) -> bool:
    """Tell whether a month heads a line of a list ("• May: an accord with B")."""
    return text[end : end + 1] == ":" and _HEAD.fullmatch(text, text.rfind("\n", 0, start) + 1, start) is not None


def _is_period(text: str, words: DateWords, match: re.Match[str]) -> bool:
    """Tell whether a weekday's name is the word for a week: "Minggu lalu" at a sentence's head."""
    before = left_of(text, match.start()).rstrip(' "“‘(')
    return plain(match.group()) in words.periods and (not before or before[-1] in ".!?\n:")


def offset_of(words: DateWords, word: str) -> tuple[str, int]:
    """Return the unit ("" for none) and the offset of the word after a date: "tahun lalu", "mendatang"."""
    known = plain(word)
    return words.periods[known] if known in words.periods else ("", words.after[known])


def left_of(text: str, start: int) -> str:
    """Return what stands right before a place in a text."""
    return text[max(0, start - BESIDE) : start]

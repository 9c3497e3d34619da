"""Ranges of days whose ends are told in full ("mulai Senin (13/5) hingga Kamis (16/5)", "Tuesday through Thursday")."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from graph.extraction.dates.datewords import DateWords
from graph.extraction.dates.mention import DateMention
from graph.extraction.dates.reckoning import step

_FAR = 30  # characters between the ends of a range


def joined(mentions: Iterable[DateMention], text: str, words: DateWords) -> list[DateMention]:
    """Return the mentions of a text, sorted, with two days in one where only a word for a range is between them."""
    found: list[DateMention] = []
    for mention in mentions:
        both = _range(found[-1], mention, text, words) if found and mention.start - found[-1].end <= _FAR else None
        found[-1:] = [both] if both else [*found[-1:], mention]
    return found


def _range(one: DateMention, other: DateMention, text: str, words: DateWords) -> DateMention | None:
    """Return the range from one day to another, None where the text tells of none.

    Of weekdays alone both are past where the last is ("from Monday to Friday", told on a Monday); a dash joins only
    days that are told alike, for one stands behind the day in a dateline too.
    """
    since, until = one.first, other.first
    if one.last or other.last or (since.precision, until.precision) != ("day", "day"):
        return None
    between = words.until.fullmatch(text, one.end, other.start)
    if not between or (between["dash"] and one.kind != other.kind):
        return None
    if until < since and other.kind == "weekday":
        if one.kind == "weekday":
            since = step(datetime.date.fromisoformat(since.value), "day", -7)
        else:
            until = step(datetime.date.fromisoformat(until.value), "day", 7)
    if not since < until:
        return None
    return DateMention(one.start, other.end, since, until, one.kind if one.kind == other.kind else "absolute")

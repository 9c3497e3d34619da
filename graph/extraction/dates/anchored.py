"""Dates that count from one that the text named before: "the next day", "on 1 July that year", "on the 22nd"."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from graph.extraction.dates.datewords import DateWords, count_of, direction_of, plain
from graph.extraction.dates.mention import DateMention
from graph.extraction.dates.reckoning import day_near, iso, step
from graph.model import Date

_BACK = 4  # dates back that a passage may count from: "that day" means the last day, though a year was told since
_OF = 4  # characters between a day and the words for its year ("in May of the same year")
_NEAR = 300  # characters behind a day in which a number alone is a day of that month
_FULL = re.compile(r"\d{4}")


def counted_from(
    mentions: Sequence[DateMention],
    matches: Iterable[re.Match[str]],
    text: str,
    words: DateWords,
    issued: datetime.date | None = None,
) -> list[DateMention]:
    """Return the mentions of a text, sorted, with those that `matches` of its words count from them.

    A number that is a day of the month counts from `issued`, the day of publication, where no date stands before.
    """
    found = list(mentions)
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        place = bisect_right(found, match.start(), key=lambda one: one.start)
        before, after = found[max(0, place - _BACK) : place], found[place : place + 1]
        if "ordinal" in match.groupdict():
            if (own := _of_month(before, match, text, words, issued)) and not (after and after[0].start < own.end):
                found.insert(place, own)
            continue
        if not before or before[-1].end > match.start() or (after and after[0].start < match.end()):
            continue
        if (again := _in_year(before, match, text, words)) is not None:
            found[place - 1] = again
            continue
        counted = (_from(one, match, words) for one in reversed(before))
        found[place:place] = [mention for mention in counted if mention is not None][:1]
    return found


def _from(anchor: DateMention, match: re.Match[str], words: DateWords) -> DateMention | None:
    """Return the mention that counts from a date, where that is exact enough."""
    word = plain(match["word"])
    if "unit" in match.groupdict():
        unit, count = words.units[match["unit"].lower()], count_of(match, words) * words.counted_anchored[word]
    else:
        unit, count = words.anchored[word]
    if unit == "range":
        return _within(anchor, match, count)
    base = anchor.last if anchor.last and count > 0 else anchor.first
    if (base.precision != "day" and unit in ("day", "week")) or (base.precision == "year" and unit == "month"):
        return None
    try:
        first = step(datetime.date.fromisoformat(base.earliest), unit, count)
    except (ValueError, OverflowError):
        return None
    return DateMention(*match.span(), first, None, "relative")


def _within(anchor: DateMention, match: re.Match[str], count: int) -> DateMention | None:
    """Return one of the days of a range told before ("on the second day"), counted from its end where below 0."""
    if anchor.last is None or anchor.first.precision != "day" or anchor.last.precision != "day":
        return None
    first, last = (datetime.date.fromisoformat(day.value) for day in (anchor.first, anchor.last))
    day = first + datetime.timedelta(count) if count >= 0 else last + datetime.timedelta(count + 1)
    return DateMention(*match.span(), Date(day.isoformat()), None, "relative") if first <= day <= last else None


def _of_month(
    before: Sequence[DateMention], match: re.Match[str], text: str, words: DateWords, issued: datetime.date | None
) -> DateMention | None:
    """Return a day of the month of the day told right before, else of that of publication ("on the 22nd").

    Of a range that ends in the next month it is a day of the first, where it is none before the end.
    """
    near = before[-1] if before and match.start() - before[-1].end <= _NEAR else None
    base = (near.last or near.first) if near is not None else None
    if before and before[-1].end > match.start():
        return None
    number = int(match["ordinal"])
    if near is not None and near.last is not None and near.first.precision == near.last.precision == "day":
        base = near.first if number >= int(near.first.value[8:]) else near.last
    try:
        if base is not None and base.precision == "day":
            first = iso(base.year, int(base.value.split("-")[1]), number)
        elif issued is not None:
            first = day_near(number, issued, direction_of(text, words, match.start(), match.end()))
        else:
            return None
    except ValueError:  # no such day
        return None
    return DateMention(*match.span(), first, None, "relative")


def _in_year(before: Sequence[DateMention], match: re.Match[str], text: str, words: DateWords) -> DateMention | None:
    """Return the day or month right before a match in the year that the match means ("on 1 July that year")."""
    unit, count = words.anchored.get(plain(match["word"]), ("", 0))
    if len(before) < 2 or unit != "year":
        return None
    base, own = before[-2:]
    if match.start() - own.end > _OF or own.last or own.first.precision == "year" or own.kind == "weekday":
        return None
    if _FULL.search(text, own.start, own.end):
        return None
    month, *day = map(int, own.first.value.split("-")[1:])
    try:
        first = iso(base.first.year + count, month, *day)
    except ValueError:  # 29 February
        return None
    return DateMention(own.start, match.end(), first, None, "relative")

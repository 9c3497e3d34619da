"""Dates that count from one that the text named before: "the next day", "two weeks later", "on 1 July that year"."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from graph.extraction.dates.datewords import DateWords, count_of, plain
from graph.extraction.dates.mention import DateMention
from graph.extraction.dates.reckoning import iso, step

_BACK = 4  # dates back that a passage may count from: "that day" means the last day, though a year was told since
_OF = 4  # characters between a day and the words for its year ("in May of the same year")
_FULL = re.compile(r"\d{4}")


def counted_from(
    mentions: Sequence[DateMention], matches: Iterable[re.Match[str]], text: str, words: DateWords
) -> list[DateMention]:
    """Return the mentions of a text, sorted, with those that `matches` of its words count from them."""
    found = list(mentions)
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        place = bisect_right(found, match.start(), key=lambda one: one.start)
        before, after = found[max(0, place - _BACK) : place], found[place : place + 1]
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
    base = anchor.last if anchor.last and count > 0 else anchor.first
    if (base.precision != "day" and unit in ("day", "week")) or (base.precision == "year" and unit == "month"):
        return None
    try:
        first = step(datetime.date.fromisoformat(base.earliest), unit, count)
    except (ValueError, OverflowError):
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

"""Dates in a text, in the precision that the text gives, relative ones counted from the publication.

Durations, anniversaries, ages, times, sums and quantities are no dates. The words are those of
`lexicon/{language}/dates.yaml`; each pattern is tried only at the words that it can begin with, once.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from graph.extraction.dates.anchored import counted_from
from graph.extraction.dates.datewords import DateWords, datewords, direction_of, looks_back, matches, year_of
from graph.extraction.dates.mention import DateMention
from graph.extraction.dates.ranges import joined
from graph.extraction.dates.reckoning import iso, nearest, weekday_of
from graph.extraction.dates.relative import left_of, offset_of, relative
from graph.model import Date

__all__ = ["DateMention", "dates"]

_NAMED = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?!\d|[.,]\d)")
_PLAIN_YEARS = range(1950, 2061)
"""Numbers that are years without any word that says so."""


def dates(text: str, issued: Date | None, language: str) -> tuple[DateMention, ...]:
    """Return the dates of a text, sorted and not overlapping.

    `issued` is the day of publication: without it (or where it is only a month or year) what is relative to it stays
    out, and so does a day without a year, but for one whose weekday it has in a year that the text names. `language` is
    the code of a lexicon ("id", "en").
    """
    day = datetime.date.fromisoformat(issued.value) if issued and issued.precision == "day" else None
    return _Reader(text, day, datewords(language)).read()


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text with its day of publication and the words of its language."""

    text: str
    issued: datetime.date | None
    words: DateWords

    def read(self) -> tuple[DateMention, ...]:
        candidates: list[tuple[int, int, int, DateMention | None]] = []
        anchored: list[re.Match[str]] = []
        for rank, match in matches(self.text, self.words):
            name = self.words.patterns[rank][0]
            if name == "anchored" or (name == "counted" and match["word"].lower() in self.words.counted_anchored):
                anchored.append(match)
            elif name == "ordinal":
                if self.words.ordinal_before.search(left_of(self.text, match.start())):
                    anchored.append(match)
            elif "day" in match.groupdict() and self.words.no_date_before.search(left_of(self.text, match.start())):
                candidates.append((match.start(), -match.end(), rank, None))
            elif found := self._resolve(name, match):
                candidates.append((found.start, -found.end, rank, found))
        longer = {match.start(): -match.end() for match in anchored}  # "esok harinya" is no "esok"
        candidates = [one for one in candidates if longer.get(one[0], 0) >= one[1]]
        mentions: list[DateMention] = []
        free = 0
        for start, end, _, mention in sorted(candidates, key=lambda candidate: candidate[:3]):
            if start >= free:
                free = -end
                mentions += [mention] if mention else []
        days = counted_from(joined(mentions, self.text, self.words), anchored, self.text, self.words, self.issued)
        return tuple(joined(days, self.text, self.words))

    def _resolve(self, name: str, match: re.Match[str]) -> DateMention | None:
        try:
            if "day" in match.groupdict():
                return self._day(name, match)
            if "year" in match.groupdict():
                return self._year(match)
            return relative(self.text, self.words, name, match, self.issued) if self.issued else None
        except (ValueError, OverflowError, StopIteration):  # no year has such a day
            return None

    def _day(self, name: str, match: re.Match[str]) -> DateMention | None:
        """Return the mention of a day, or of a range of days, with the weekday and the brackets around it."""
        groups = match.groupdict()
        years = [year_of(groups.get(key)) for key in ("year", "year2")]
        days = [int(groups[key]) if groups.get(key) else None for key in ("day", "day2")]
        if "number" in groups:
            months = [int(match["number"]), int(groups.get("number2") or match["number"])]
            if name != "iso" and days[1] is None and self._month_first(days[0] or 0, months[0], years[0]):
                days[0], months = months[0], [days[0] or 0] * 2
        else:
            names = [groups.get("month") or "", groups.get("month2") or groups.get("month") or ""]
            months = [self.words.months[month.lower()] for month in names]
            if years == [None, None] and not (names[0][0].isupper() and names[1][0].isupper()):
                return None
        start, end, weekday = self._around(match)
        if name == "bracket" and weekday is None and not self._set_off(start, end):
            return None
        direction = None
        if years == [None, None] and self.issued:
            direction = direction_of(self.text, self.words, start, end)
            if direction is None and weekday is None and looks_back(self.text, self.words, self.issued):
                direction = -1
            if tail := self.words.tail.match(self.text, end):
                unit, offset = offset_of(self.words, tail["word"])
                if unit in ("", "year"):
                    end = tail.end()
                    years[0], direction = (self.issued.year + offset if unit else None), offset
        first, last = days[0] or 0, days[1]
        if last is None:
            return DateMention(start, end, self._date(years[0], months[0], first, direction, weekday), None, "absolute")
        over = int((months[0], first) > (months[1], last))
        year = years[0] + over if years[1] is None and years[0] is not None else years[1]
        until = self._date(year, months[1], last, direction, None)
        since = iso(until.year - over if years[0] is None or "year2" not in groups else years[0], months[0], first)
        return DateMention(start, end, since, until, "absolute") if since < until else None

    def _set_off(self, start: int, end: int) -> bool:
        """Tell whether a number like 14/5 stands where a date would: in brackets, or behind "pada", "tanggal"."""
        around = self.text[start - 1 : start] + self.text[end : end + 1]
        return around == "()" or self.words.date_before.search(left_of(self.text, start)) is not None

    def _month_first(self, day: int, month: int, year: int | None) -> bool:
        """Tell whether a numeric date is written month first: by the calendar, or by lying much nearer so."""
        if month > 12 or day > 12 or year is None or not self.issued or not self.words.month_first:
            return month > 12
        written, swapped = datetime.date(year, month, day), datetime.date(year, day, month)
        return abs(swapped - self.issued).days <= 31 and abs(written - self.issued).days > 60

    def _around(self, match: re.Match[str]) -> tuple[int, int, int | None]:
        """Return start and end of a date with the weekday before it (and its brackets), and the weekday's number."""
        start, end = match.span()
        end -= self.text[end - 1] == "."  # of an abbreviation, or of the sentence
        open_, close = left_of(self.text, start).rstrip().endswith("("), self.text[end : end + 1] == ")"
        if found := self.words.weekday_before.search(left_of(self.text, start)):
            weekday = self.words.weekdays[found["weekday"].lower()]
            if not open_ or close:
                led = found.start("weekday") if found["since"] and not match.groupdict().get("day2") else found.start()
                return start - (found.end() - led), end + open_, weekday
        return start, end, None

    def _date(self, year: int | None, month: int, day: int, direction: int | None, weekday: int | None) -> Date:
        if year is not None:
            return iso(year, month, day)
        if self.issued is None:
            years = sorted({int(found) for found in _NAMED.findall(self.text)}, reverse=True) if weekday else ()
            return next(iso(one, month, day) for one in years if weekday_of(one, month, day) == weekday)
        return Date(nearest(month, day, self.issued, direction, weekday).isoformat())

    def _year(self, match: re.Match[str]) -> DateMention | None:
        """Return the mention of a month with its year, a year, or a range of them."""
        groups = match.groupdict()
        year = int(match["year"])
        if "month" in groups:
            month = self.words.months[match["month"].lower()]
            if match["month"].islower() and match["month"].lower() in self.words.verbs:
                return None
            month2 = self.words.months[match["month2"].lower()] if match["month2"] else month
            since, until = iso(year - (month > month2), month), iso(year, month2)
            return DateMention(*match.span(), since, until if since != until else None, "absolute")
        before = left_of(self.text, match.start())
        if (
            self.words.numbered.search(before)
            or self.words.no_year_before.search(before)
            or self.words.no_year_after.match(self.text, match.end())
        ):
            return None
        alone = before.endswith("(") and self.text[match.end() : match.end() + 1] == ")"
        if year not in _PLAIN_YEARS and not alone and not self.words.year_before.search(before):
            return None
        until_year = int(groups.get("year2") or year)
        if until_year < year:
            return None
        return DateMention(*match.span(), iso(year), iso(until_year) if until_year > year else None, "absolute")

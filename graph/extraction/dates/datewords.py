"""The words and the patterns of dates in one language, made of `lexicon/{language}/dates.yaml`."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

import yaml

from graph.extraction.dates.forms import SPACE, any_of, forms, linked

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]\s|\n\n")
_HINT = 80
"""How many characters before a day, in its sentence, may hold the word that puts it into the future."""

_HEAD = 800
"""How many characters at the head of a text may tell that it looks back on a year."""
_TURN = (12, 1, 2)
"""The months in which such a text comes out."""

Step = tuple[str, int]
"""A unit (day, week, month, year) and how many of them to go."""

_YEARS = ("iso", "years", "year")  # the patterns that begin with a year


@dataclass(frozen=True)
class DateWords:
    """What a language says of dates.

    `months`, `weekdays` count from 1 (Monday is 1); all keys are in lower case. `patterns` are (name, expression);
    `starts` gives the numbers of those that may begin with a word and a second one ("" for any other), `years` of those
    that may begin with a year, and `digits` of those that may begin with another number.
    `weekday_before` and `year_after` are read beside a match, `until` between the ends of a range.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    before: dict[str, int]
    after: dict[str, int]
    periods: dict[str, Step]
    days: dict[str, int]
    anchored: dict[str, Step]
    numbers: dict[str, int]
    units: dict[str, str]
    counted: dict[str, int]
    counted_anchored: dict[str, int]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    starts: dict[str, dict[str, tuple[int, ...]]]
    digits: tuple[int, ...]
    years: tuple[int, ...]
    weekday_before: re.Pattern[str]
    tail: re.Pattern[str]
    past: re.Pattern[str]
    done: re.Pattern[str]
    future: re.Pattern[str]
    ahead: re.Pattern[str]
    lasting: re.Pattern[str]
    over: re.Pattern[str]
    habit: re.Pattern[str]
    year_before: re.Pattern[str]
    count_before: re.Pattern[str]
    no_year_before: re.Pattern[str]
    no_year_after: re.Pattern[str]
    no_date_before: re.Pattern[str]
    date_before: re.Pattern[str]
    numbered: re.Pattern[str]
    ordinal_before: re.Pattern[str]
    review: re.Pattern[str]
    until: re.Pattern[str]
    verbs: frozenset[str]
    month_first: bool


def _named(groups: list[list[str]]) -> dict[str, int]:
    return {name.lower(): number for number, names in enumerate(groups, 1) for name in names}


def _steps(data: dict[str, list[Any]]) -> dict[str, Step]:
    return {phrase: (str(unit), int(count)) for phrase, (unit, count) in data.items()}


@cache
def datewords(language: str) -> DateWords:
    """Return the words of a language; those of English where it has none."""
    path = files("graph.extraction") / "lexicon" / language / "dates.yaml"
    if not path.is_file():
        return datewords("en")
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 (ours, and safe)
    months, weekdays = _named(data["months"]), _named(data["weekdays"])
    full_days = [name for names in data["weekdays"] for name in names if len(name) > 3]
    patterns = tuple(forms(data, full_days))

    def led(leads: Iterable[str], words: Iterable[str]) -> list[str]:
        return [f"{lead} {word}" for lead, word in product(leads, words)]

    first = {
        **{name: [*months] for name in ("month days", "month day", "month year")},
        "month": [*months, *led([*data["before"], *data["month_after"]], months)],
        "weekday": [*full_days, *led(data["before"], full_days)],
        "counted": led(data["numbers"], data["units"]),
        **{"period": data["periods"], "days": data["days"], "anchored": data["anchored"]},
    }
    begun: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (name, _) in enumerate(patterns):
        for word, *following in (_WORD.findall(phrase.lower()) for phrase in first.get(name, ())):
            begun[word, following[0] if following else ""].add(number)
    starts: dict[str, dict[str, tuple[int, ...]]] = {}
    for word, second in sorted(begun):
        numbers = begun[word, second] | begun.get((word, ""), set())
        starts.setdefault(word, {"": ()})[second] = tuple(sorted(numbers))

    def ends_before(words: list[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(words)}{SPACE}?\(?\Z", re.IGNORECASE)

    ends = any_of([*data["until"], *data["range"]])
    return DateWords(
        months=months,
        weekdays=weekdays,
        before=data["before"],
        after=data["after"],
        periods=_steps(data["periods"]),
        days=data["days"],
        anchored=_steps(data["anchored"]),
        numbers=data["numbers"],
        units=data["units"],
        counted=data["counted"],
        counted_anchored=data["counted_anchored"],
        patterns=patterns,
        starts=starts,
        digits=tuple(n for n, (name, _) in enumerate(patterns) if name not in {*first, *_YEARS} or name == "counted"),
        years=tuple(n for n, (name, _) in enumerate(patterns) if name in _YEARS),
        weekday_before=re.compile(
            rf"(?<!\w)(?:(?P<since>{any_of(weekdays)})(?:{SPACE}?[-–]{SPACE}?|{SPACE}{ends}{SPACE}))?(?P<weekday>{any_of(weekdays)})\.?"
            rf"(?:{SPACE}{any_of(data['beside_weekday'])})*{SPACE}?,?{SPACE}?\(?{SPACE}?"
            rf"(?:{any_of(data['beside_weekday'])}{SPACE})?\Z",
            re.IGNORECASE,
        ),
        tail=re.compile(rf"{linked(data)}(?P<word>{any_of([*data['periods'], *data['after']])})(?!\w)", re.IGNORECASE),
        ahead=re.compile(
            rf"(?:{SPACE}(?!(?:{'|'.join(data['stops'])})(?!\w))[\w’'-]+){{0,6}}{SPACE}{any_of(data['future_verbs'])}(?!\w)"
            rf"|,(?:{SPACE}(?!(?:{'|'.join([*data['stops'], *data['sayings']])})(?!\w))[\w’'-]+){{1,6}}"
            rf"{SPACE}{any_of(data['future_sure'])}(?!\w)",
            re.IGNORECASE,
        ),
        past=ends_before(data["past"]),
        lasting=ends_before(data["lasting"]),
        over=re.compile(rf"(?<!\w)(?:{'|'.join(data['over'])})(?!\w)", re.IGNORECASE),
        done=re.compile(
            rf",?(?:{SPACE}(?!(?:{'|'.join(data['stops'])})(?!\w))[\w’'-]+){{0,5}}{SPACE}{any_of(data['past_verbs'])}(?!\w)",
            re.IGNORECASE,
        ),
        future=re.compile(rf"(?<!\w){any_of(data['future'])}(?!\w)", re.IGNORECASE),
        habit=ends_before(data["habits"]),
        year_before=ends_before(data["year_after"]),
        count_before=re.compile(rf"(?:\d|(?<!\w){any_of([*data['numbers'], *data['many']])}){SPACE}\Z", re.IGNORECASE),
        no_year_before=ends_before(data["no_year_before"]),
        no_year_after=re.compile(rf"{SPACE}?(?:%|{any_of(data['no_year_after'])}(?!\w))", re.IGNORECASE),
        no_date_before=ends_before(data["no_date_before"]),
        date_before=ends_before(data["date_before"]),
        ordinal_before=ends_before(data["ordinal_before"]),
        review=re.compile(rf"(?<!\w){any_of(data['review'])}:?{SPACE}(?P<year>20\d\d)(?!\d)", re.IGNORECASE),
        numbered=re.compile(
            rf"(?<!\w){any_of(data['numbered'])}{SPACE}?\d[\w./-]*{SPACE}{any_of(data['numbered_year'])}{SPACE}\Z",
            re.IGNORECASE,
        ),
        until=re.compile(
            rf"(?:{SPACE}{any_of(data['beside_weekday'])})*,?(?:{SPACE}{any_of(data['until'])}{SPACE}|(?P<dash>{SPACE}?[-–—]{SPACE}?))"
            rf"(?:{any_of(data['range_day'])}{SPACE})*",
            re.IGNORECASE,
        ),
        verbs=frozenset(data["verbs"]),
        month_first=data["month_first"],
    )


def matches(text: str, words: DateWords) -> Iterator[tuple[int, re.Match[str]]]:
    """Return the matches of each pattern, with its number: it is tried only at words that it may begin with."""
    ends = [0] * len(words.patterns)
    found = list(_WORD.finditer(text))
    spoken = [word[0].lower() for word in found]
    known = words.starts
    telling = {word for word in set(spoken) if word in known or word[0].isdecimal()}
    for place in [place for place, word in enumerate(spoken) if word in telling]:
        if spoken[place][0].isdecimal():
            numbers = words.years if spoken[place][2:3].isdecimal() else words.digits
        else:
            seconds = known[spoken[place]]
            following = spoken[place + 1] if place + 1 < len(spoken) else ""
            numbers = seconds.get(following, seconds[""])
        start = found[place].start()
        for number in numbers:
            if start >= ends[number] and (match := words.patterns[number][1].match(text, start)):
                ends[number] = match.end()
                yield number, match


def direction_of(text: str, words: DateWords, start: int, end: int, ahead: bool = False) -> int | None:
    """Return 1 where a sentence puts the day at `text[start:end]` into the future, before it or by its verb, else None.

    What stands in another sentence, or far before, does not count, nor does it for what was done then ("the pact that
    was signed on 5 May"). A month that lies `ahead` in its year is past, -1, where the verb behind it tells what was
    done ("in November, the two cities signed", told in May).
    """
    left = text[max(0, start - _HINT) : start]
    if words.past.search(left):
        return None
    sentence = _SENTENCE.split(left)[-1]
    if words.future.search(sentence) or (words.lasting.search(left) and not words.over.search(sentence)):
        return 1  # "is here until Saturday"
    if words.ahead.match(text, end):
        return 1
    return -1 if ahead and words.done.match(text, end) else None


def looks_back(text: str, words: DateWords, issued: datetime.date) -> bool:
    """Tell whether a text of the turn of a year looks back on that year ("Kilas Balik 2023", in December)."""
    if issued.month not in _TURN:
        return False
    year = issued.year - (issued.month < _TURN[0])
    return any(int(found["year"]) == year for found in words.review.finditer(text, 0, _HEAD))


def plain(phrase: str) -> str:
    """Return a phrase as the lexicon has it: lower case, single spaces."""
    return " ".join(phrase.lower().split())


def year_of(digits: str | None) -> int | None:
    """Return a year of four digits, or of two (this century)."""
    return None if digits is None else int(digits) + (2000 if len(digits) == 2 else 0)


def count_of(match: re.Match[str], words: DateWords) -> int:
    """Return the number before a unit: "three weeks later"."""
    count = match["count"].lower()
    return int(count) if count.isdecimal() else words.numbers[count]

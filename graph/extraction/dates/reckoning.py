"""Calendar arithmetic for dates that a text gives in part: which year, which Friday, which week.

A `direction` is -1 for the past, 1 for the future, 0 for what lies nearest, None where the text does not tell; then
the past is the better guess, because reports tell what happened, unless the future is much nearer.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from graph.model import Date

_SHORTEST = 28  # days of a month
_AHEAD = 2
"""A day ahead counts as much as so many days back where nothing tells the direction."""


def iso(year: int, month: int | None = None, day: int | None = None) -> Date:
    """Return the date in the precision of its parts; raise ValueError where there is no such day."""
    return Date("-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)]))


def nearest(month: int, day: int, issued: date, direction: int | None, weekday: int | None = None) -> date:
    """Return the day in the year that is meant; `weekday` (1 is Monday) settles it where some year has it so.

    Raises ValueError where no year has such a day.
    """
    years = range(max(1, issued.year - 5), issued.year + 4)
    days = [date(year, month, day) for year in years if day <= _SHORTEST or day <= monthrange(year, month)[1]]
    fitting = [one for one in days if weekday == one.isoweekday()]
    if not days:
        raise ValueError(f"no such day: {month}-{day}")
    return min(fitting or days, key=lambda one: _distance((one - issued).days, direction))


def _distance(ahead: int, direction: int | None) -> int:
    """Return how far off a day lies, days on the unlikely side counting for more."""
    if ahead >= 0:
        return ahead * {None: _AHEAD, -1: 1000, 0: 1, 1: 1}[direction]
    return -ahead * (1000 if direction == 1 else 1)


def day_near(day: int, issued: date, direction: int | None) -> Date:
    """Return the day of a month that is meant: of this month, or of the one before or behind it.

    Raises ValueError where none of them has such a day.
    """
    months = [issued.year * 12 + issued.month - 1 + step for step in (-1, 0, 1)]
    days = [date(one // 12, one % 12 + 1, day) for one in months if day <= monthrange(one // 12, one % 12 + 1)[1]]
    if not days:
        raise ValueError(f"no such day: {day}")
    return Date(min(days, key=lambda one: _distance((one - issued).days, direction)).isoformat())


def nearest_month(month: int, issued: date, direction: int | None) -> Date:
    """Return the month in the year that is meant: before the present month for -1, after it for 1."""
    ahead = month - issued.month
    if direction == -1:
        shift = -1 if ahead >= 0 else 0
    elif direction == 1:
        shift = 1 if ahead <= 0 else 0
    elif direction == 0:
        shift = 0
    else:
        shift = min((-1, 0, 1), key=lambda years: _distance(ahead + 12 * years, None))
    return iso(issued.year + shift, month)


def weekday_near(weekday: int, issued: date, direction: int | None) -> date:
    """Return the day of a weekday (1 is Monday): the last, the next, that of this week, or the last or today."""
    back = (issued.isoweekday() - weekday) % 7
    if direction == 0:
        return issued + timedelta(days=weekday - issued.isoweekday())
    if direction == 1:
        return issued + timedelta(days=7 - back)
    return issued - timedelta(days=7 if direction == -1 and not back else back)


def step(start: date, unit: str, count: int) -> Date:
    """Return the day, month or year that lies `count` units from `start`.

    A week is told in the precision that holds all of it: its month, or its year.
    """
    if unit == "day":
        return Date((start + timedelta(days=count)).isoformat())
    if unit == "week":
        monday = start - timedelta(days=start.weekday()) + timedelta(weeks=count)
        sunday = monday + timedelta(days=6)
        return iso(monday.year, monday.month) if monday.month == sunday.month else _year(monday, sunday, start)
    if unit == "month":
        months = start.year * 12 + start.month - 1 + count
        return iso(months // 12, months % 12 + 1)
    return iso(start.year + count)


def _year(monday: date, sunday: date, start: date) -> Date:
    return iso(monday.year if monday.year == sunday.year else start.year)


def weekday_of(year: int, month: int, day: int) -> int | None:
    """Return the number of the weekday of a date, None where the calendar has no such day."""
    try:
        return date(year, month, day).isoweekday()
    except ValueError:
        return None

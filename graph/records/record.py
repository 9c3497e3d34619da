"""What a row of a list says: a pair of partners, an agreement, or a delegation's visit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Date

LONGEST = 300
"""The most characters of a name; what is longer is a column read as another, or a quotation mark left open."""

_FORMULA = ("=", "+", "-", "@")
_QID = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/|wd:)?(Q[1-9]\d{0,11})\Z")
_POINT = re.compile(r"POINT\s*\(\s*(\S+)\s+(\S+)\s*\)\Z", re.IGNORECASE)
_DAY = re.compile(r"\+?(\d{4}(?:-\d\d(?:-\d\d)?)?)(T00:00:00Z?)?\Z")

Row = Mapping[str, Sequence[str]]
"""The cells of a row by what they hold (`place.country`), each with one text or several; none is empty."""


@dataclass(frozen=True, slots=True)
class Name:
    """A place or institution as a list names it: a text, a Wikidata id, or both.

    `country` is as the list writes it, `point` is (latitude, longitude) in WGS 84 degrees.
    """

    text: str | None = None
    qid: str | None = None
    country: str | None = None
    point: tuple[float, float] | None = None
    population: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells the names of one list apart: the Wikidata id, else the text with the country."""
        return (self.qid, "") if self.qid else (self.text or "", self.country or "")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two partners, and from when to when they are."""

    row: int
    place: Name
    partner: Name
    start: Date | None = None
    end: Date | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement; `kind`, `status` and `topics` are concepts of the vocabulary, by their notation."""

    row: int
    parties: tuple[Name, ...]
    label: str | None = None
    kind: str = "other"
    status: str = "signed"
    signed: Date | None = None
    start: Date | None = None
    end: Date | None = None
    topics: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    """An event with those who came to it."""

    row: int
    participants: tuple[Name, ...]
    place: Name | None = None
    label: str | None = None
    kind: str = "visit"
    start: Date | None = None
    end: Date | None = None
    topics: tuple[str, ...] = ()


Record = Pair | Agreement | Delegation


def qid(text: str) -> str | None:
    """Return the Wikidata id that a cell holds, as such or as an address."""
    match = _QID.match(text)
    return match[1] if match else None


def date(text: str) -> Date:
    """Return the date of a cell: `1987`, `1987-05`, `1987-05-03`, with midnight behind it or not.

    The first of January at midnight is how Wikidata's query service writes a year, and is read as one.

    Raises:
        ValueError: no such date; the message is for the user.
    """
    match = _DAY.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no date: write 1987, 1987-05 or 1987-05-03")
    return Date(match[1][:4] if match[2] and match[1].endswith("-01-01") else match[1])


def name(row: Row, role: str) -> Name:
    """Return the name of a row in one role, e.g. `partner`, whose parts are `partner.country` and so on.

    Raises:
        ValueError: there is none, or a part of it makes no sense; the message is for the user.
    """
    texts = row.get(role, ())
    if len(texts) > 1:
        raise ValueError(f"several names for one {role}: {', '.join(texts)}")
    text = texts[0] if texts else None
    known = qid(text) if text else None
    if given := _one(row, f"{role}.qid"):
        known = qid(given)
        if known is None:
            raise ValueError(f"{given!r} is no Wikidata id such as Q84")
    if known and text and qid(text):
        text = None
    label = _one(row, f"{role}.label") or text
    if not label and not known:
        raise ValueError(f"the {role} is empty")
    if label and label.startswith(_FORMULA):
        raise ValueError(f"{label[:40]!r} is a formula of a spreadsheet and no name: save its values")
    if label and len(label) > LONGEST:
        raise ValueError(f"the {role} has {len(label):,} characters, which is no name")
    label = " ".join(label.replace("_", " ").split()) if label else None  # as Wikipedia writes titles in addresses
    people = _one(row, f"{role}.population")
    return Name(label, known, _one(row, f"{role}.country"), _point(row, role), _number(people) if people else None)


def _one(row: Row, part: str) -> str | None:
    return next(iter(row.get(part, ())), None)


def _number(text: str) -> int | None:
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return None


def _point(row: Row, role: str) -> tuple[float, float] | None:
    latitude, longitude = _one(row, f"{role}.latitude"), _one(row, f"{role}.longitude")
    if written := _one(row, f"{role}.coordinates"):
        match = _POINT.match(written)
        if not match:
            raise ValueError(f"{written!r} is no point such as Point(106.8 -6.2)")
        longitude, latitude = match.groups()
    if latitude is None or longitude is None:
        return None
    try:
        point = float(latitude), float(longitude)
    except ValueError:
        raise ValueError(f"{latitude!r}, {longitude!r} are no coordinates in degrees") from None
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        raise ValueError(f"{latitude}, {longitude} lies on no map: latitude and longitude are degrees")
    return point

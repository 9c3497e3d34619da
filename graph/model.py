"""The frozen values that travel between the stages.

    Document ──extraction──▶ Source ──rdf──▶ quads
    list     ──records─────▶ Source

A `Source` is everything that one document or one list says: entities (with their names) and statements (each with
its evidence). It is a pure function of the source, the extractor's version and the pinned gazetteer.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal[
    "Person", "City", "Region", "Country", "Place", "Institution", "Agreement", "TwinningAgreement", "Event", "Position"
]
"""The class of an entity: a local name in the `cp:` namespace."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A day, a month or a year, in the precision that the source gives: `2024-09-03`, `2024-09` or `2024`."""

    value: str

    def __post_init__(self) -> None:
        """Raise ValueError where the value is no such date of the Gregorian calendar."""
        match = _DATE.match(self.value)
        if not match:
            raise ValueError(f"not a date: {self.value!r}")
        year, month, day = (int(part) if part else 1 for part in match.groups())
        if not (year and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
            raise ValueError(f"no such day: {self.value!r}")

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How exact the date is."""
        return ("year", "month", "day")[self.value.count("-")]

    @property
    def year(self) -> int:
        """The year."""
        return int(self.value[:4])

    @property
    def earliest(self) -> str:
        """The first day that the date can mean, as YYYY-MM-DD."""
        return (self.value + "-01-01")[:10]

    @property
    def latest(self) -> str:
        """The last day that the date can mean, as YYYY-MM-DD."""
        if self.precision == "year":
            return f"{self.value}-12-31"
        if self.precision == "month":
            return f"{self.value}-{calendar.monthrange(self.year, int(self.value[5:]))[1]}"
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A literal text, with its language tag where it has one."""

    value: str
    language: str | None = None


Value = str | Text | Date | bool | int | float
"""The object of a statement: an IRI (plain `str`) or a literal; a `float` is a decimal number of up to six digits."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source text with what is known of it. Offsets everywhere count Unicode code points of `text`."""

    slug: str
    text: str
    title: str | None = None
    publisher: str | None = None
    issued: Date | None = None
    language: str | None = None
    source: str | None = None
    license: str | None = None
    retold_from: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A list as a source: its name (of `graph/dataset/{name}`) and what is known of it.

    `digest` is the SHA-256 of its bytes, in lower-case hexadecimal digits.
    """

    name: str
    title: str | None = None
    source: str | None = None
    license: str | None = None
    retrieved_on: Date | None = None
    digest: str | None = None


class Evidence(NamedTuple):
    """Why a document's statement is made: `quote == document.text[start:end]`, the sentence or list line.

    `confidence` lies in [0, 1]; `extractor` is e.g. `rules-id/1.0`; `rule` names what fired, for people who mend it.
    """

    start: int
    end: int
    quote: str
    confidence: float
    extractor: str
    rule: str = ""


@dataclass(frozen=True, slots=True, order=True)
class RecordEvidence:
    """Why a list's statement is made: row `row` (1-based) of the file or address `record`."""

    record: str
    row: int
    confidence: float
    extractor: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a source speaks of, under an IRI of `graph.iris`.

    `name` is the fullest form in the source (None for an unnamed agreement or event, and for a position), `aliases`
    the other forms, `language` their tag (None for persons and unresolved places). `generated` holds the label made
    for a thing without a name, as (English, Indonesian). `country` is an ISO 3166-1 alpha-2 code, upper case, for a
    place that the gazetteer lacks; what the gazetteer knows of its own places is not repeated here.
    """

    iri: str
    kind: Kind
    name: str | None = None
    aliases: tuple[str, ...] = ()
    language: str | None = None
    generated: tuple[str, str] | None = None
    country: str | None = None


class Statement(NamedTuple):
    """One statement. `predicate` is a local name of the `cp:` namespace or a prefixed name (`owl:sameAs`)."""

    subject: str
    predicate: str
    object: Value
    evidence: tuple[Evidence, ...] | tuple[RecordEvidence, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """All that one document or list says. `warnings` tell a user what was left out and why."""

    origin: Document | Dataset
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    warnings: tuple[str, ...] = field(default=())

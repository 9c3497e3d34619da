"""What the first half of extraction (who and where) hands to the second (what they agreed, when, at which event)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.model import Document, Entity

Form = Literal["name", "description", "pronoun"]
"""How a mention names its entity: by a name or alias, by a description ("the mayor", "kedua kota"), by a pronoun."""


class Mention(NamedTuple):
    """A passage `text[start:end]` that stands for an entity.

    A description of several entities ("the two cities", "kedua pihak") is one mention for each, at the same place.
    """

    start: int
    end: int
    entity: str
    form: Form = "name"


@dataclass(frozen=True, slots=True)
class Role:
    """A person's office as the passage `text[start:end]` gives it; `of` is the IRI of a place or institution."""

    person: str
    title: str
    of: str
    start: int
    end: int
    former: bool
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """Where an institution is, as its name `text[start:end]` tells; `place` is the IRI of a place."""

    institution: str
    place: str
    start: int
    end: int
    confidence: float
    rule: str


class Span(NamedTuple):
    """A stretch `text[start:end]`: a sentence, list line or paragraph."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its sentences, the persons, places and institutions in it, where they stand and in what office.

    `language` is the code of the lexicon in use ("id", "en"). `sentences` and `mentions` are sorted by offset;
    `paragraphs` hold whole sentences. `entities` are only persons, places and institutions.
    """

    document: Document
    language: str
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
    seats: tuple[Seat, ...] = ()

"""What a language model is asked for: the facts of one document, each with the passage that states it.

The classes are both the JSON schema that constrains the answer and its check.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, WithJsonSchema

from graph.model import Date
from ontology.terms import AGREEMENT_KINDS, AGREEMENT_STATUSES, EVENT_KINDS, TOPICS

_MOST = 5
"""How many of its mistakes a model is told."""

_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*)```\s*", re.DOTALL)


def _among(values: tuple[str, ...]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in values:
            raise ValueError(f"{value!r} is none of {', '.join(values)}")
        return value

    return check


def _listed(values: tuple[str, ...]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(values)})


def _date(value: str) -> str:
    return Date(value).value


AgreementKind = Annotated[str, AfterValidator(_among(AGREEMENT_KINDS)), _listed(AGREEMENT_KINDS)]
Status = Annotated[str, AfterValidator(_among(AGREEMENT_STATUSES)), _listed(AGREEMENT_STATUSES)]
EventKind = Annotated[str, AfterValidator(_among(EVENT_KINDS)), _listed(EVENT_KINDS)]
Topic = Annotated[str, AfterValidator(_among(TOPICS)), _listed(TOPICS)]
Day = Annotated[str, AfterValidator(_date), Field(description="YYYY-MM-DD, YYYY-MM or YYYY, as exact as the text is")]
Quote = Annotated[str, Field(description="the sentence or list line that states it, copied character by character")]
Country = Annotated[str | None, Field(description="ISO 3166-1 alpha-2, upper case")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Named(_Part):
    """A person or institution, by the fullest name in the text and the other forms there."""

    name: str
    aliases: list[str]


class Place(Named):
    """A city, region or country, and its government."""

    type: Literal["City", "Region", "Country"]
    country: Country


class Role(_Part):
    """An office that a person holds or held; `person` and `of` are names."""

    person: str
    title: str
    of: str
    former: bool
    quote: Quote


class Actor(_Part):
    """Somebody's part in an agreement or event, by name."""

    name: str
    quote: Quote


class Dated(_Part):
    """A date."""

    value: Day
    quote: Quote


class Coverage(_Part):
    """A field that an agreement covers."""

    topic: Topic
    quote: Quote


class Agreement(_Part):
    """An agreement; `quote` states its kind and status."""

    kind: AgreementKind
    sister_city: bool
    status: Status
    quote: Quote
    parties: list[Actor]
    signatories: list[Actor]
    date: Dated | None
    topics: list[Coverage]


class Event(_Part):
    """An event; `name` only where it has one of its own."""

    kind: EventKind
    name: str | None
    quote: Quote
    start: Dated | None
    end: Dated | None
    places: list[Actor]
    participants: list[Actor]


class Partnership(_Part):
    """Two places or institutions that are partners now."""

    one: str
    other: str
    sister_cities: bool
    quote: Quote


class Answer(_Part):
    """All facts of one document."""

    persons: list[Named]
    places: list[Place]
    institutions: list[Named]
    roles: list[Role]
    agreements: list[Agreement]
    events: list[Event]
    partnerships: list[Partnership]


def parsed(text: str) -> Answer:
    """Return the answer that a JSON text is, also one between the fences that Markdown has for code.

    Raises:
        ValueError: the text is no JSON or not of the schema; the message lists up to five mistakes.
    """
    try:
        fenced = _FENCED.fullmatch(text)
        return Answer.model_validate_json(fenced[1] if fenced else text)
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False, include_context=False)[:_MOST]
        mistakes = ("/".join(map(str, mistake["loc"])) + ": " + mistake["msg"] for mistake in told)
        raise ValueError("; ".join(mistake.removeprefix(": ") for mistake in mistakes)) from None

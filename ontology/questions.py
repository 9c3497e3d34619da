"""The competency questions: what a policy researcher asks, as SPARQL over the default graph (`questions/*.rq`).

A query marks its parameters as SHACL does, `$actor`; `Question.bind` puts terms in their place. It stands in the query
as a constant, so that the engine starts from it. `$language` is a parameter of every question: the language of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import yaml

from ontology import header, resources
from ontology.terms import CP, CPV, SCHEMES

Type = Literal["actor", "place", "person", "institution", "country", "event", "topic", "year", "text"]
"""What a parameter takes: the IRI of an entity, a notation of the scheme `topic`, a year or a plain text."""

CLASSES: dict[str, str] = {
    "actor": "Actor",
    "place": "Place",
    "person": "Person",
    "institution": "Institution",
    "country": "Country",
    "event": "Event",
}
"""The types of parameter that take an entity, with its class in the `cp:` namespace."""

LANGUAGES = ("en", "id")

_IRI = re.compile(r'https?://[^\x00-\x20<>"{}|\\^`]+\Z')
_YEAR = re.compile(r"[0-9]{4}\Z")
TEXT_LENGTH = 200
"""The most characters of a text in a slot."""
_TOKEN = re.compile(
    r"""(?P<skip> "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | <[^\x00-\x20<>"{}|\\^`]*> | \#[^\n]* )
      | \$(?P<name>[A-Za-z]\w*)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A slot of a question, with its names by language code and the value that it has when nobody gives one."""

    name: str
    type: Type
    labels: dict[str, str]
    default: str | int

    def term(self, value: str | int) -> str:
        """Return `value` as a SPARQL term.

        Raises ValueError, with what to give instead, where the value is none of the parameter's type.
        """
        if self.type in CLASSES:
            return self._iri(value)
        if self.type == "year":
            if isinstance(value, bool) or not _YEAR.match(str(value)):
                raise ValueError(f"{self.name}: {value!r} is no year; give four digits, such as 2019")
            return str(int(value))
        if self.type == "topic":
            notation = str(value).removeprefix(f"{CPV}topic/")
            if notation not in SCHEMES["topic"]:
                raise ValueError(f"{self.name}: no topic {value!r}; give one of {', '.join(SCHEMES['topic'])}")
            return f"<{CPV}topic/{notation}>"
        if not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH:
            raise ValueError(f"{self.name}: give a text of 1 to {TEXT_LENGTH} characters")
        return literal(value)

    def _iri(self, value: str | int) -> str:
        if not isinstance(value, str) or not _IRI.match(value):
            raise ValueError(f"{self.name}: {value!r} is no IRI; give one such as {self.default}")
        return f"<{value}>"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer, with its heading by language code.

    `name` is the column that holds the name of the things in this one, None where its values are shown as they are.
    """

    variable: str
    labels: dict[str, str]
    name: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question: `titles` (with slots such as "{actor}") and `descriptions` by language code, and its query."""

    name: str
    titles: dict[str, str]
    descriptions: dict[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    query: str

    def bind(self, values: Mapping[str, str | int] | None = None, language: str = "en") -> str:
        """Return SPARQL to run: each parameter has the value given, else its default; names come in `language`.

        Values for entities are IRIs (`resolve` turns names into them). Raises ValueError, saying what to give instead,
        for a value of another type, a parameter that the question has not, and a language other than en and id.
        """
        values = values or {}
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values:
            if name not in known:
                has = f"its parameters are {', '.join(known)}" if known else "it has none"
                raise ValueError(f"the question {self.name} has no parameter {name!r}; {has}")
        if language not in LANGUAGES:
            raise ValueError(f"no names in the language {language!r}; give en or id")
        terms = {name: parameter.term(values.get(name, parameter.default)) for name, parameter in known.items()}
        terms["language"] = literal(language)
        return _TOKEN.sub(lambda match: terms[match["name"]] if match["name"] else match[0], self.query)

    def resolve(self, values: Mapping[str, str | int], select: Callable[[str], Iterable[str]]) -> dict[str, str | int]:
        """Return `values` with the names of entities replaced by their IRIs.

        `select` runs a SELECT query of one variable and returns its IRIs. A name must be written as in the graph, upper
        and lower case alike only in first letters (so it is found by index, however large the graph). Raises ValueError
        where nothing has the name, or several things have it: then the message lists their IRIs.
        """
        types = {parameter.name: parameter.type for parameter in self.parameters}
        return {
            name: _resolved(name, types[name], value, select)
            if types.get(name) in CLASSES and isinstance(value, str) and not _IRI.match(value)
            else value
            for name, value in values.items()
        }


def literal(text: str) -> str:
    """Return `text` as a plain SPARQL literal.

    Raises ValueError where it holds a control character or half of a surrogate pair.
    """
    if any(character < " " or "\ud800" <= character <= "\udfff" for character in text):
        raise ValueError(f"{text!r} holds a character that is no text; give letters, digits, spaces and signs")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def lookup(name: str, type_: str) -> str:
    """Return a query for `?thing` of a type of `CLASSES` that has the name, as its label or else as another name."""
    spellings = sorted({name, name.strip(), name.strip().title()})
    names = " ".join(literal(spelling) + tag for spelling in spellings for tag in ("", "@en", "@id"))
    return f"""PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing WHERE {{
  VALUES ?name {{ {names} }}
  {{ ?thing rdfs:label ?name }} UNION {{ ?thing skos:altLabel ?name }}
  ?thing a <{CP}{CLASSES[type_]}> .
}} ORDER BY ?thing LIMIT 20"""


def _resolved(parameter: str, type_: str, name: str, select: Callable[[str], Iterable[str]]) -> str:
    things = sorted(set(select(lookup(name, type_))))
    if not things:
        raise ValueError(
            f"{parameter}: nothing here of the kind {type_} is named {name!r}; search for it, or give its IRI"
        )
    if len(things) > 1:
        raise ValueError(f"{parameter}: {name!r} names several things; give one of {', '.join(things)}")
    return things[0]


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions, by name."""
    return tuple(_parse(path) for path in resources.names("questions", ".rq"))


@cache
def by_subject() -> tuple[tuple[dict[str, str], tuple[Question, ...]], ...]:
    """Return all questions by subject (`subjects.yaml`), which is named by language code."""
    subjects = yaml.safe_load(resources.read("subjects.yaml"))
    return tuple(
        ({code: each[code] for code in LANGUAGES}, tuple(map(question, each["questions"]))) for each in subjects
    )


def question(name: str) -> Question:
    """Return the question of that name. Raises KeyError where there is none."""
    return {each.name: each for each in questions()}[name]


def _parse(path: str) -> Question:
    head, query = header.split(resources.read(path))
    return Question(
        name=path.removeprefix("questions/").removesuffix(".rq"),
        titles=head["title"],
        descriptions=head["description"],
        parameters=tuple(
            Parameter(name, fields["type"], {code: fields[code] for code in LANGUAGES}, fields["default"])
            for name, fields in head["parameters"].items()
        ),
        columns=tuple(
            Column(variable, {code: fields[code] for code in LANGUAGES}, fields.get("name"))
            for variable, fields in head["columns"].items()
        ),
        query=query,
    )

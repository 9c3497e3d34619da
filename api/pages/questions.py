"""The competency questions as sentences with slots, and their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from api.pages.map import OUTLINES
from api.pages.reader import Reader, Visit
from api.pages.tables import table
from api.search import Hit
from api.views import filters
from api.views.answers import DATES, Cell, dated, tied
from api.views.atlas import WORLD, atlas
from api.views.catalogue import Solution, answer, general
from api.views.coordinates import coordinates
from api.views.documents import naming
from api.views.overview import overview
from graph.errors import Message, NotFound, UsageError
from graph.iris import CPV
from graph.network.drawing import colours
from graph.network.layout import positions
from graph.network.svg import svg
from ontology.questions import CLASSES, TEXT_LENGTH, Column, Parameter, Question, by_subject, question
from ontology.terms import TOPICS

router = APIRouter()

_ROWS = 500
_ARCS = 500
_FILES = ("csv", "json", "svg")
_VIEWS = ("table", "network", "map", "timeline")
_SLOT = re.compile(r"\{(\w+)\}")
_PATHS = {
    "actor": ("city", "region", "country", "place", "institution", "person"),
    "place": ("city", "region", "country", "place"),
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of the sentence: its parameter, what stands in it and the things that this may mean."""

    parameter: Parameter
    text: str
    iri: str | None
    others: tuple[Hit, ...]


@router.get("/questions", include_in_schema=False)
def catalogue(reader: Visit) -> Response:
    """List the questions by subject."""
    return reader.page("questions.html", subjects=by_subject(), sentence=lambda each: sentence(reader, each))


@router.get("/questions/{name}", include_in_schema=False)
def ask(name: str, reader: Visit, format: str | None = None, view: str = "table") -> Response:
    """Show a question with its slots and, once they are filled, its answer in one of its views or as a file."""
    asked = _question(name)
    if view not in _VIEWS:
        raise UsageError("There is no view {view!r}: use one of {known}.", view=view, known=", ".join(_VIEWS))
    if format and format not in _FILES:
        raise UsageError("There is no format {format!r}: use csv, json or svg.", format=format)
    given = {key: value for key, value in reader.request.query_params.items() if key not in ("format", "lang", "view")}
    slots = [_slot(reader, parameter, given) for parameter in asked.parameters]
    open_ = [slot for slot in slots if slot.parameter.type in CLASSES and slot.iri is None and slot.text]
    values: dict[str, str | int] = {slot.parameter.name: slot.iri or slot.text for slot in slots}
    wrong = {name: message for slot in slots for name, message in _wrong(reader, slot).items()}
    sparql, rows = "", []
    if wrong and format:
        raise UsageError(next(iter(wrong.values())))
    if not open_ and not wrong:
        try:
            sparql = asked.bind(values, reader.language.code)
        except ValueError as error:
            raise UsageError("The question cannot be asked: {error}.", error=error) from error
        usual = asked in general() and all(slot.text == str(slot.parameter.default) for slot in slots)
        found = answer(reader.snapshot, name, reader.language.code) if usual else reader.solutions(sparql)
        rows = [[_cell(reader, solution, column) for column in asked.columns] for solution in found]
    elif format:
        raise NotFound("Nothing in this graph is called {text!r}.", text=open_[0].text)
    if format == "csv":
        return _csv(reader, asked, rows)
    if format == "json":
        return JSONResponse({"question": name, "parameters": values, "sparql": sparql, "rows": _json(asked, rows)})
    graph = tied(rows, (Cell(slot.text, slot.iri) for slot in slots))
    if format == "svg":
        title = sentence(reader, asked, slots)
        picture = svg(graph, positions(graph), colours(graph, "kind"), title=title)
        headers = {"Content-Disposition": f'inline; filename="{name}.svg"', "Cache-Control": "no-cache"}
        return Response(picture, media_type="image/svg+xml", headers=headers)
    when = next((number for number, column in enumerate(asked.columns) if column.variable in DATES), None)
    drawn = atlas(graph, coordinates(reader.snapshot), _ARCS)
    views = [
        "table",
        *(["network"] if graph else []),
        *(["map"] if drawn.spots else []),
        *(["timeline"] if when is not None and rows else []),
    ]
    return reader.page(
        "question.html",
        400 if wrong else 200,
        wrong=wrong,
        question=asked,
        parts=_parts(reader, asked, slots),
        slots=slots,
        topics=sorted(TOPICS),
        values=values,
        sparql=sparql,
        rows=rows[:_ROWS],
        views=views,
        view=view if view in views else "table",
        graph=graph,
        atlas=drawn,
        world=WORLD,
        outlined=OUTLINES.exists(),
        years=dated(rows[:_ROWS], when) if when is not None else [],
        when=when,
        quoted=next((number for number, column in enumerate(asked.columns) if column.variable == "quote"), None),
        total=len(rows),
        unknown=open_,
        searched=() if open_ or wrong else _searched(reader, slots),
        named=[(slot.iri, len(naming(reader.snapshot, slot.iri))) for slot in slots if slot.iri and not rows],
        overview=overview(reader.snapshot),
        sentence=sentence(reader, asked, slots),
        permalink=reader.absolute(reader.links.path(f"/questions/{name}", **values)),
    )


def sentence(reader: Reader, asked: Question, slots: list[Slot] | None = None) -> str:
    """Return a question with what stands in its slots, or with the names of these in brackets."""
    code = reader.language.code
    names = {each.name: f"[{each.labels[code]}]" for each in asked.parameters}
    for slot in slots or ():
        names[slot.parameter.name] = _shown(reader, slot)
    return _SLOT.sub(lambda match: names.get(match[1], match[0]), asked.titles[code])


def _question(name: str) -> Question:
    """Return the question of a name."""
    try:
        return question(name)
    except KeyError:
        raise NotFound("There is no question {name!r}. The page /questions lists them all.", name=name) from None


def _shown(reader: Reader, slot: Slot) -> str:
    """Return what is read in a slot, the name of the slot in brackets where it is empty."""
    if not slot.text:
        return f"[{slot.parameter.labels[reader.language.code]}]"
    if slot.parameter.type == "topic":
        return reader.name(f"https://w3id.org/citypact/vocabulary/topic/{slot.text}").text
    return slot.text


def _slot(reader: Reader, parameter: Parameter, given: dict[str, str]) -> Slot:
    """Return a slot filled with what was given, be it nothing, else with the parameter's default."""
    text = given.get(parameter.name, str(parameter.default)).strip()
    if parameter.type == "topic":
        text = text.removeprefix(f"{CPV}topic/")
    if not text or parameter.type not in CLASSES:
        return Slot(parameter, text, None, ())
    if text.startswith(("https://", "http://")):
        return Slot(parameter, reader.name(text).text, text, ())
    classes = _PATHS.get(parameter.type, (parameter.type,))
    same = reader.search.index().named(text, classes)
    if same:
        return Slot(parameter, reader.name(same[0].iri).text, same[0].iri, tuple(same[1:6]))
    return Slot(parameter, text, None, tuple(reader.search.index().find(text, classes, limit=6)))


def _wrong(reader: Reader, slot: Slot) -> dict[str, Message]:
    """Return what is wrong with what stands in a slot, by the name of its parameter."""
    parameter, label = slot.parameter, slot.parameter.labels[reader.language.code]
    if not slot.text:
        return {parameter.name: Message("“{slot}” is empty: the question needs it.", slot=label)}
    if parameter.type in ("year", "topic"):
        return filters.wrong(**{parameter.type: slot.text})
    if parameter.type == "text" and (len(slot.text) > TEXT_LENGTH or not slot.text.isprintable()):
        return {parameter.name: Message("“{slot}” is a text of 1 to {most} letters.", slot=label, most=TEXT_LENGTH)}
    return {}


def _parts(reader: Reader, asked: Question, slots: list[Slot]) -> Iterator[str | Slot]:
    """Yield the words and slots of the sentence in order."""
    by_name = {slot.parameter.name: slot for slot in slots}
    for number, piece in enumerate(_SLOT.split(asked.titles[reader.language.code])):
        yield by_name[piece] if number % 2 else piece


def _cell(reader: Reader, solution: ox.QuerySolution | Solution, column: Column) -> Cell:
    """Return what stands in one column of a solution."""
    term = solution[column.variable]
    if term is None:
        return Cell("")
    if isinstance(term, ox.NamedNode):
        named = solution[column.name] if column.name else None
        text = named.value if isinstance(named, ox.Literal) else reader.name(term.value).text
        return Cell(text, iri=term.value)
    assert isinstance(term, ox.Literal)  # the graph holds no blank nodes and no triple terms
    return Cell(term.value, date=term.datatype.value.rsplit("#", 1)[-1] in ("date", "gYear", "gYearMonth"))


def _csv(reader: Reader, asked: Question, rows: list[list[Cell]]) -> Response:
    header: list[str] = []
    for column in asked.columns:
        label = column.labels[reader.language.code]
        header.extend([label, f"{label} IRI"] if _linked(rows, asked, column) else [label])
    lines: list[list[str]] = []
    for row in rows:
        line: list[str] = []
        for column, cell in zip(asked.columns, row, strict=True):
            line.extend([cell.text, cell.iri or ""] if _linked(rows, asked, column) else [cell.text])
        lines.append(line)
    return table(asked.name, header, lines)


def _json(asked: Question, rows: list[list[Cell]]) -> list[dict[str, dict[str, str | None]]]:
    """Return an answer as JSON: for each row, variable -> label and IRI."""
    return [
        {
            column.variable: {"label": cell.text, "iri": cell.iri}
            for column, cell in zip(asked.columns, row, strict=True)
        }
        for row in rows
    ]


def _linked(rows: list[list[Cell]], asked: Question, column: Column) -> bool:
    """Tell whether a column holds things rather than plain values."""
    return column.name is not None or any(row[asked.columns.index(column)].iri for row in rows)


def _searched(reader: Reader, slots: list[Slot]) -> tuple[str, ...]:
    """Return the documents that speak of everything in the slots, the newest first; () where no slot holds a thing."""
    told = [naming(reader.snapshot, slot.iri) for slot in slots if slot.iri]
    return tuple(each for each in told[0] if all(each in others for others in told)) if told else ()

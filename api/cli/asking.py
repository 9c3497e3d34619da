"""query and ask: the commands that read the graph."""

from __future__ import annotations

import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import output
from api.cli.app import Data, app

if TYPE_CHECKING:
    from graph.store import Store
    from ontology.questions import Question

Format = Literal["table", "csv", "tsv", "json", "xml"]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to print the answer.")]


@app.command()
def query(
    sparql: Annotated[str, typer.Argument(metavar="SPARQL|FILE", help="A query, a file with one, or - .")],
    format: FormatOption = "table",
    data: Data = None,
) -> None:
    """Run a SPARQL query over the consolidated graph; the prefixes of the vocabulary need not be declared.

    \b
    Examples:
      citypact query 'SELECT ?name { ?city a cp:City ; rdfs:label ?name }'
      citypact query agreements.rq --format csv > agreements.csv
      citypact query 'DESCRIBE <https://w3id.org/citypact/id/city/bandung-id>'
    """
    from api.cli import results
    from ontology.terms import PREFIXES

    text = _text(sparql)
    with reading(data) as store, interruptible():
        results.show(store.query(text, prefixes=PREFIXES), format)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="The name of a question; none lists them all.")] = None,
    format: FormatOption = "table",
    language: Annotated[Literal["en", "id"], typer.Option(help="The language of titles and names.")] = "en",
    data: Data = None,
) -> None:
    """Answer one of the questions that come with citypact, with its parameters as further options.

    Places, people and institutions are given by name or IRI. Without a
    question, all are listed.

    \b
    Examples:
      citypact ask
      citypact ask partners --actor Bandung
      citypact ask agreements-between-countries --one Indonesia --other Japan --format csv
    """
    from pyoxigraph import QuerySolutions

    from api.cli import results
    from graph.errors import NotFound, UsageError
    from ontology.questions import questions

    if question is None:
        output.table(("question", "parameters", "asks"), [_row(each, language) for each in questions()])
        return
    chosen = {each.name: each for each in questions()}.get(question)
    if chosen is None:
        names = ", ".join(each.name for each in questions())
        raise NotFound(f"There is no question {question!r}: there are {names}.")
    values = _values(chosen, context.args)
    with reading(data) as store, interruptible():

        def select(lookup: str) -> Iterator[str]:
            found = store.query(lookup)
            assert isinstance(found, QuerySolutions)
            return (solution[0].value for solution in found)

        try:
            sparql = chosen.bind(chosen.resolve(values, select), language)
        except ValueError as error:
            raise UsageError(f"{error}.") from None
        results.show(store.query(sparql), format)


@contextmanager
def reading(data: Path | None) -> Iterator[Store]:
    """Open the newest generation of the data directory for reading."""
    from api.settings import Settings
    from graph.store import Store

    with Store.open(Settings.from_environment(data=data).data, read_only=True) as store:
        yield store


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C end the process at once: a query that runs in the engine does not notice Python's own handler."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _text(sparql: str) -> str:
    from graph.documents.encoding import decode
    from graph.errors import InputRefused, UsageError

    if sparql == "-":
        return sys.stdin.read()
    try:
        is_file = Path(sparql).is_file()
    except (OSError, ValueError):  # too long for a path, as queries are
        is_file = False
    if not is_file and re.fullmatch(r"[^{<:]*[./][^{<:]*", sparql):  # every query has one of these signs
        raise UsageError(f"{sparql!r} is neither a file nor a SPARQL query: check the name of the file.")
    if not is_file:
        return sparql
    try:
        return decode(Path(sparql).read_bytes(), sparql)[0]
    except (OSError, InputRefused) as error:
        raise UsageError(f"{sparql} cannot be read as a query: {error}") from None


def _row(question: Question, language: str) -> tuple[str, str, str]:
    names = {parameter.name: parameter.labels[language] for parameter in question.parameters}
    title = question.titles[language].format_map({name: f"[{label}]" for name, label in names.items()})
    return question.name, " ".join(f"--{name}" for name in names), title


def _values(question: Question, arguments: list[str]) -> dict[str, str | int]:
    """Return the values of `--name value` and `--name=value`."""
    from graph.errors import UsageError

    known = [parameter.name for parameter in question.parameters]
    values: dict[str, str | int] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or name not in known:
            takes = ", ".join(f"--{each}" for each in known) or "no parameters"
            raise UsageError(f"The question {question.name} does not take {argument!r}: it takes {takes}.")
        given = value if equals else next(rest, None)
        if given is None:
            raise UsageError(f"--{name} needs a value.")
        values[name] = given
    return values

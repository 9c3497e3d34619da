"""review and suppress: decisions in the terminal."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli import output
from api.cli.app import Data, app

if TYPE_CHECKING:
    from graph.curation import Decision
    from graph.pipeline import Report
    from graph.store import Store

review = typer.Typer(invoke_without_command=True, help="Decide what is uncertain.")
app.add_typer(review, name="review")

Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who decides; else the user of this machine.")]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="Only these: pair, or a predicate such as participant.")
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with the decision.")]
Things = Annotated[list[str], typer.Argument(metavar="IRI...", help="IRIs of things.")]
Thing = Annotated[str, typer.Argument(metavar="IRI", help="The IRI of a thing.")]


@review.callback()
def queue(context: typer.Context, data: Data = None, who: Who = None, kind: Kind = None) -> None:
    """Go through what is uncertain: pairs that may be one thing, and statements that are not sure.

    Each is shown with its passages; a key decides. The commands below decide
    about anything else. All of it can be undone: `citypact review undo`.

    \b
    Examples:
      citypact review
      citypact review --kind pair
      citypact review merge IRI IRI --why "the same ministry in two languages"
      citypact review decisions
    """
    if context.invoked_subcommand is None:
        from api.cli.questioning import ask

        ask(_folder(data), who or getpass.getuser(), kind)


@review.command()
def merge(things: Things, data: Data = None, who: Who = None, why: Why = "") -> None:
    """Say that several things are one."""
    _decide(data, who, "merge", why, about=tuple(map(_node, things)))


@review.command()
def split(things: Things, data: Data = None, who: Who = None, why: Why = "") -> None:
    """Say that no two of these things are one. `citypact review members IRI` lists what was taken for one."""
    _decide(data, who, "split", why, about=tuple(map(_node, things)))


@review.command()
def members(thing: Thing, data: Data = None) -> None:
    """List the IRIs that were taken for one thing, each with its source."""
    from graph.identity import canonical, cluster
    from graph.identity.canonical import is_source
    from graph.rdf.terms import TYPE

    with _reading(data) as store:
        node = _node(thing)
        rows = []
        for member in cluster(store, canonical(store, node)):
            graphs = {quad.graph_name for quad in store.match(member, TYPE, None, None) if is_source(quad.graph_name)}
            rows.append(
                (member.value, ", ".join(sorted(str(graph).rsplit("/", 1)[-1].rstrip(">") for graph in graphs)))
            )
    output.table(("IRI", "sources"), rows)


@review.command()
def accept(subject: str, predicate: str, object: str, data: Data = None, who: Who = None, why: Why = "") -> None:
    """Say that a statement is right: PREDICATE as partnerOf, OBJECT an IRI, or a literal as in Turtle."""
    _decide(data, who, "accept", why, **_statement(subject, predicate, object))


@review.command()
def reject(subject: str, predicate: str, object: str, data: Data = None, who: Who = None, why: Why = "") -> None:
    """Say that a statement is wrong: it vanishes from every view, and stays in the graph of decisions."""
    _decide(data, who, "reject", why, **_statement(subject, predicate, object))


@review.command()
def label(
    thing: Thing,
    name: Annotated[str, typer.Argument(help="The name to show.")],
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Its language, e.g. id or en.")] = None,
    data: Data = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Give a thing another name."""
    from pyoxigraph import Literal

    from graph.curation.decision import NAME

    _decide(
        data, who, "relabel", why, subjects=(_node(thing),), predicate=NAME, objects=(Literal(name, language=language),)
    )


@review.command()
def undo(decision: str, data: Data = None, who: Who = None, why: Why = "") -> None:
    """Take a decision back, or take that back in turn."""
    _decide(data, who, "reject", why, undoes=_node(decision))


@review.command()
def decisions(data: Data = None) -> None:
    """List all decisions, the earliest first."""
    from pyoxigraph import NamedNode

    from api.cli.questioning import name
    from graph.curation import Ledger
    from graph.curation.decision import NAME, SAME
    from graph.iris import CP

    with _reading(data) as store:
        ledger = Ledger(store)
        rows = []
        for iri, one in ledger.all():
            told = ledger.original(one)
            about = [name(store, node) for node in sorted(told.things, key=lambda node: node.value)]
            if told.predicate and told.predicate != SAME:
                about += [] if told.predicate == NAME else [told.predicate.value.removeprefix(CP)]
                values = (*told.objects, *((told.instead,) if told.instead else ()))
                about += [name(store, each) if isinstance(each, NamedNode) else each.value for each in values]
            verdict = "undo" if one.undoes else "correct" if one.instead else one.verdict
            undone = "" if ledger.holds(iri) else "undone"
            rows.append((one.when, one.who, verdict, undone, " – ".join(about), iri.value))
    output.table(("when", "who", "verdict", "", "about", "decision"), rows)


@review.command("export")
def export_decisions(data: Data = None) -> None:
    """Print all decisions as JSON, to be imported elsewhere."""
    from graph.curation import Ledger
    from graph.curation.files import dumps

    with _reading(data) as store:
        output.write(dumps(one for _, one in Ledger(store).all()).encode())


@review.command("import")
def import_decisions(file: Path, data: Data = None) -> None:
    """Take over the decisions of a file, JSON or Turtle; those that make no sense here are listed."""
    from graph.errors import UsageError

    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}") from None
    report = _change(data, "adopt", {"decisions": text})
    output.table(("decisions", ""), [("taken over", str(len(report.loaded))), ("refused", str(len(report.refused)))])
    output.listing("Refused", report.refused)
    if report.refused:
        raise typer.Exit(1)


@app.command()
def suppress(
    iri: Annotated[str | None, typer.Argument(metavar="[IRI]", help="The IRI of a person.", show_default=False)] = None,
    lift: Annotated[bool, typer.Option("--lift", help="Let the person in again.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="Show who is suppressed.")] = False,
    data: Data = None,
    who: Who = None,
) -> None:
    """Take a person out of every page, query and export, also after reloading.

    What the sources say of them is kept apart in the data directory, readable
    by its owner only, so that it can be lifted. docs/review.md says what stays.

    \b
    Examples:
      citypact suppress https://w3id.org/citypact/id/person/...
      citypact suppress --lift https://w3id.org/citypact/id/person/...
    """
    from graph.errors import UsageError

    if listing:
        from graph.suppression import Suppressions

        persons = Suppressions(_folder(data)).persons
        output.table(("person", "since", "by"), [(one.iri, one.when, one.who) for one in persons])
        return
    if iri is None:
        raise UsageError("Name the IRI of a person, as on their page; or ask for --list.")
    if lift:
        _change(data, "lift", {"iri": iri})
        output.line(f"{iri} is in the graph again.")
    else:
        _change(data, "suppress", {"iri": iri, "who": who or getpass.getuser(), "when": now()})
        output.line(f"{iri} is suppressed.")


def now() -> str:
    """Return the instant, in UTC to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def send(data: Path | None, decision: Decision, seen: str | None = None) -> str:
    """Take a decision, here or in the server that holds the directory, and return its IRI."""
    from graph.curation.files import dumps

    return _change(data, "decide", {"decision": dumps([decision]), "seen": seen}).loaded[0]


def _decide(data: Path | None, who: str | None, verdict: Any, why: str, **parts: Any) -> None:
    from graph.curation import Decision

    iri = send(data, Decision(verdict, who or getpass.getuser(), now(), why, **parts))
    output.line(f"Done: {iri}")


def _change(data: Path | None, command: str, arguments: dict[str, Any]) -> Report:
    from api.cli.handoff import change

    return change(_folder(data), command, arguments, lambda *_: None)


def _folder(data: Path | None) -> Path:
    from api.settings import Settings

    return Settings.from_environment(data=data).data


def _reading(data: Path | None) -> Store:
    from graph.store import Store

    return Store.open(_folder(data), read_only=True)


def _node(iri: str) -> Any:
    from pyoxigraph import NamedNode

    from graph.errors import UsageError

    try:
        return NamedNode(iri)
    except ValueError:
        raise UsageError(f"{iri!r} is no IRI: take it from the page of the thing.") from None


def _statement(subject: str, predicate: str, object_: str) -> dict[str, Any]:
    import pyoxigraph

    from graph.errors import UsageError
    from graph.rdf.terms import term
    from ontology.terms import PREFIXES

    try:
        name = pyoxigraph.NamedNode(predicate) if "://" in predicate else term(predicate.removeprefix("cp:"))
        written = f"<{object_}>" if "://" in object_ and not object_.startswith(('"', "<")) else object_
        head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
        (triple,) = pyoxigraph.parse(f"{head}<{subject}> {name} {written} .", format=pyoxigraph.RdfFormat.TURTLE)
    except (SyntaxError, ValueError):
        raise UsageError(
            f"<{subject}> {predicate} {object_} is no statement: write IRIs in full, and a value as in Turtle."
        ) from None
    return {"subjects": (triple.subject,), "predicate": triple.predicate, "objects": (triple.object,)}

"""export, validate and info: the graph as a whole."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import output
from api.cli.app import Data, app
from api.cli.asking import interruptible, reading

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.interface import Graph as GraphName

GRAPH = typer.Option("--graph", "-g", metavar="GRAPH", help="`default`, a graph's IRI, or its end: document/SLUG.")


@app.command()
def export(
    format: Annotated[
        Literal["trig", "nquads", "turtle", "ntriples", "rdfxml", "jsonld"],
        typer.Option("--format", "-f", help="The RDF syntax."),
    ] = "trig",
    graph: Annotated[str | None, GRAPH] = None,
    to: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there; else to standard output.")
    ] = None,
    data: Data = None,
) -> None:
    """Write the whole dataset, or one graph of it, as RDF.

    turtle, ntriples and rdfxml hold one graph: without --graph it is the
    consolidated default graph.

    \b
    Examples:
      citypact export > citypact.trig
      citypact export --format turtle --graph default --output graph.ttl
      citypact export --format ntriples --graph document/id-medan-2013-city-expo
    """
    from graph.errors import UsageError
    from graph.rdf import FORMATS

    syntax = FORMATS[format]
    with reading(data) as store, interruptible():
        named = _present(store, graph if graph or syntax.supports_datasets else "default")
        if to is None:
            sys.stdout.flush()
            store.export(sys.stdout.buffer, syntax, named)
            return
        try:
            with to.open("wb") as file:
                store.export(file, syntax, named)
        except OSError as error:
            raise UsageError(f"{to} cannot be written: {error.strerror or error}.") from None


@app.command()
def validate(
    graph: Annotated[str, GRAPH] = "default",
    data: Data = None,
) -> None:
    """Check a graph against the shapes (SHACL) of the vocabulary.

    Prints what violates a shape; exit code 1 where anything does.

    \b
    Examples:
      citypact validate
      citypact validate --graph document/id-medan-2013-city-expo
    """
    from rdflib import Graph

    from graph.rdf import FORMATS
    from ontology.validation import validate as validated

    with reading(data) as store:
        triples = BytesIO()
        store.export(triples, FORMATS["ntriples"], _present(store, graph))
    with output.progress("Validating"):
        found = validated(Graph().parse(triples.getvalue(), format="nt"), consolidated=graph == "default")
    rows = [(each.severity, each.shape, each.focus, each.value, each.english) for each in found]
    if rows:
        output.table(("", "shape", "thing", "value", "what is wrong"), rows)
    wrong = sum(each.severity == "violation" for each in found)
    output.err().print(f"{wrong} violations, {len(found) - wrong} warnings in the graph {graph}")
    if wrong:
        raise typer.Exit(1)


@app.command()
def info(data: Data = None) -> None:
    """Show where the graph is kept and how much it holds.

    \b
    Example:
      citypact info --data ./mine
    """
    from api.cli.handoff import answers, server_of
    from api.settings import Settings
    from graph.extraction.version import VERSION

    directory = Settings.from_environment(data=data).data
    with reading(directory) as store:
        server = server_of(directory)
        rows = [
            ("data directory", str(directory)),
            ("generation", str(store.generation)),
            ("server", server.address if server and answers(server) else "none"),
            ("version of the rules", VERSION),
        ]
        output.table(("citypact", ""), rows)
        output.line("")
        output.table(("class", "things"), _counts(store, "?thing a ?of . FILTER(STRSTARTS(STR(?of), STR(cp:)))"))
        output.line("")
        output.table(("graph", "statements"), _graphs(store))


def _graphs(store: Store) -> list[tuple[str, str]]:
    """Return the graphs and their sizes, those of all documents in one row."""
    from graph.iris import GRAPH, document_graph

    documents = document_graph("")
    sizes = {name: int(count.replace(",", "")) for name, count in _counts(store, "GRAPH ?of { ?s ?p ?o }")}
    together = {name: size for name, size in sizes.items() if name.startswith(documents)}
    others = [(name.removeprefix(GRAPH), f"{size:,}") for name, size in sizes.items() if name not in together]
    return [
        *_counts(store, "?s ?p ?o . BIND('default' AS ?of)"),
        *others,
        (f"document/... ({len(together):,})", f"{sum(together.values()):,}"),
    ]


def _graph(name: str | None) -> GraphName | None:
    """Return the graph of a name of `--graph`; None stands for the whole dataset."""
    from pyoxigraph import DefaultGraph, NamedNode

    from graph.iris import GRAPH

    if name is None:
        return None
    if name == "default":
        return DefaultGraph()
    return NamedNode(name if "://" in name else GRAPH + name)


def _present(store: Store, name: str | None) -> GraphName | None:
    """Return the graph of a name; raise NotFound where the store has none such."""
    from graph.errors import NotFound

    graph = _graph(name)
    if graph is not None and name != "default" and next(store.match(graph=graph), None) is None:
        raise NotFound(f"There is no graph {name}: `citypact info` lists the graphs.")
    return graph


def _counts(store: Store, pattern: str) -> list[tuple[str, str]]:
    """Return what `?of` is in a pattern and how many solutions the pattern has with it, sorted."""
    from pyoxigraph import QuerySolutions

    from api.cli.results import short
    from ontology.terms import PREFIXES

    query = f"SELECT ?of (COUNT(*) AS ?count) {{ {pattern} }} GROUP BY ?of ORDER BY STR(?of)"
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [(short(solution["of"]), f"{int(solution['count'].value):,}") for solution in found if solution["of"]]

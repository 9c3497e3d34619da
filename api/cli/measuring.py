"""measures: the figures of every actor of the network."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from api.cli import output
from api.cli.app import Data, app
from api.cli.asking import interruptible, reading


@app.command()
def measures(
    projection: Annotated[
        Literal["agreements", "events", "institutions"],
        typer.Option(
            "--projection", "-p", help="What counts as a tie: agreements, also events, or shared institutions."
        ),
    ] = "agreements",
    weighted: Annotated[
        bool,
        typer.Option("--weighted", help="Count each tie as often as there is something that it rests on."),
    ] = False,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="Only ties that stood then: a year, month or day.")
    ] = "",
    sort: Annotated[
        Literal["degree", "betweenness", "eigenvector", "core", "community", "constraint"],
        typer.Option("--sort", help="The figure to sort by."),
    ] = "degree",
    data: Data = None,
) -> None:
    """Print the figures of every actor of the network as CSV: ties, betweenness, community and others.

    The same table as /measures.csv of the server, but made at once, and with
    exact betweenness however large the network is.

    \b
    Examples:
      citypact measures > measures.csv
      citypact measures --projection events --as-of 2020 --sort betweenness
    """
    from api.snapshot import Snapshot
    from api.views.networks import network
    from graph.network import measure
    from graph.network.files import write_measures
    from graph.network.measures import ordered

    with reading(data) as store, interruptible():
        graph = network(Snapshot(store), projection, "en", as_of, "count" if weighted else "one")
    with output.progress("Measuring"):
        output.write(write_measures(ordered(measure(graph), sort), weighted=weighted))

"""compare: which twinnings two graphs state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import output
from api.cli.app import Data, app
from api.cli.asking import interruptible, reading

if TYPE_CHECKING:
    from graph.comparison import Tie

GRAPH = typer.Argument(metavar="GRAPH", help="dataset/NAME, document/SLUG, documents or datasets.", show_default=False)


@app.command()
def compare(
    here: Annotated[str, GRAPH],
    there: Annotated[str, GRAPH],
    format: Annotated[
        Literal["table", "csv", "quickstatements"], typer.Option("--format", "-f", help="How to print the ties.")
    ] = "table",
    data: Data = None,
) -> None:
    """Compare the twinned cities of two graphs: ties in both, only in the first, only in the second.

    quickstatements prints what only the first graph states as commands for
    Wikidata, each with its reference and quotation, where both places have a
    Wikidata id.

    \b
    Examples:
      citypact compare documents dataset/wikidata-p190-id
      citypact compare documents dataset/wikidata-p190-id --format quickstatements
      citypact compare dataset/wikidata-2016 dataset/wikidata-2022 --format csv > changes.csv
    """
    from graph.comparison import compare as compared
    from graph.comparison import write

    with reading(data) as store, interruptible():
        found = compared(store, here, there)
    if format != "table":
        output.write(write(found, format).encode())
        return
    parts = (("both", found.both), (f"only {here}", found.here), (f"only {there}", found.there))
    output.table(("in", "place", "partner", "why"), [_row(told, tie) for told, ties in parts for tie in ties])
    output.err().print(", ".join(f"{len(ties):,} in {told}" for told, ties in parts))


def _row(told: str, tie: Tie) -> tuple[str, str, str, str]:
    grounds = [ground for each in tie.grounds for ground in each[:1]]
    return told, *tie.names, "; ".join(map(str, grounds))

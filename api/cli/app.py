"""The application that the modules of commands register with, and the options that several of them share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer(
    name="citypact",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="FOLDER", help="Where the graph is kept (or CITYPACT_DATA).", show_default=False),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The date of publication: 2024-09-03, 2024-09 or 2024.", show_default=False),
]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="The language, e.g. id or en; else it is detected.")]
MaxSize = Annotated[float, typer.Option("--max-size", metavar="MB", min=0.001, help="Refuse documents over this size.")]
ExtractorName = Annotated[
    Literal["rules", "llm", "both"], typer.Option("--extractor", help="What reads: rules, a language model, or both.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Also fetch from private network addresses.")]


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"citypact {version('citypact')}")
        raise typer.Exit


@app.callback()
def citypact(
    _: Annotated[bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_version)] = False,
) -> None:
    """A knowledge graph of international urban-development partnerships: who agreed what with whom, and on whose word.

    [bold]Start[/bold]

    \b
      citypact serve                          serve http://127.0.0.1:8000
      citypact load reports/                  load your own documents
      citypact ask partners --actor Bandung   who partners with whom
      citypact query 'SELECT ...'             ask anything else
    """

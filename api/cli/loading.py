"""load, remove and reload: the commands that change the graph."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli import output
from api.cli.app import AllowPrivate, Data, ExtractorName, Language, MaxSize, Published, app

Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="How many documents to extract at once.")
]

_NAMED = 10
"""How many documents are named of those that have one warning or were skipped for one reason; the refused all are."""

_REPLACED = "what was loaded under this name before is gone: give an `id` to another document of the same name"


@app.command()
def load(
    targets: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="Files, folders, addresses, or - .")],
    data: Data = None,
    published: Published = None,
    language: Language = None,
    force: Annotated[bool, typer.Option("--force", help="Extract also what is loaded and unchanged.")] = False,
    jobs: Jobs = None,
    max_size: MaxSize = 50,
    allow_private: AllowPrivate = False,
    extractor: ExtractorName = "rules",
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="FILE|NAME", help="Lists: which column holds what.")
    ] = None,
    dataset: Annotated[
        str | None, typer.Option("--dataset", metavar="NAME", help="Lists: the name of the graph.")
    ] = None,
    retrieved: Annotated[
        str | None, typer.Option("--retrieved", metavar="DATE", help="Lists: when the list was retrieved.")
    ] = None,
    license: Annotated[str | None, typer.Option("--license", metavar="TEXT", help="Lists: the licence.")] = None,
    countries: Annotated[
        Path | None, typer.Option("--countries", metavar="FILE", help="Lists: names of places and their countries.")
    ] = None,
    names: Annotated[
        Path | None, typer.Option("--names", metavar="FILE", help="Lists: Wikidata ids and their names.")
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CODE", help="wikidata:P190: of one country, e.g. ID.")
    ] = None,
) -> None:
    """Load documents and lists into the graph; what cannot be read is listed at the end, the rest is loaded.

    Reads .md, .txt, .html, .pdf, .docx, .eml, RSS and Atom feeds, WARC
    archives and web addresses; lists are .csv, .tsv, .gexf, .graphml, .json
    (Wikidata) and RDF, one file a list, or wikidata:P190 itself. The same
    again changes nothing; what changed replaces what was said before. Exit
    code 1 if something was refused.

    \b
    Examples:
      citypact load reports/
      citypact load sister-cities.csv --retrieved 2024-09-03
      citypact load wikidata:P190 --country ID
      citypact load minutes.pdf --published 2024-09-03 --language id
      citypact load https://example.org/news/feed.xml
    """
    with tempfile.TemporaryDirectory() as folder:
        arguments: dict[str, Any] = {
            "targets": [_absolute(target, Path(folder), int(max_size * 1e6)) for target in targets],
            "published": published,
            "language": language,
            "max_bytes": int(max_size * 1e6),
            "allow_private": allow_private,
            "force": force,
            "jobs": jobs or os.cpu_count() or 1,
            "extractor": extractor,
            "lists": {
                "mapping": str(Path(mapping).absolute()) if mapping and Path(mapping).is_file() else mapping,
                "dataset": dataset,
                "retrieved": retrieved,
                "license": license,
                "countries": str(countries.absolute()) if countries else None,
                "names": str(names.absolute()) if names else None,
                "country": country,
            },
        }
        _change(data, "load", arguments, "Loading")


@app.command()
def remove(
    slugs: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Slugs or IRIs; dataset/NAME for a list.")],
    data: Data = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only show what would lose its last support.")] = False,
) -> None:
    """Remove documents or lists, and with them exactly what only they say.

    \b
    Examples:
      citypact remove id-medan-2013-city-expo
      citypact remove https://w3id.org/citypact/id/document/minutes --preview
      citypact remove dataset/sister-cities
    """
    from graph.iris import slug_of

    named = ["dataset/" + slug_of(slug) if "dataset/" in slug else slug_of(slug) for slug in slugs]
    if preview:
        _show_losses(data, named)
        return
    _change(data, "remove", {"slugs": named}, "Removing")


@app.command()
def reload(
    slugs: Annotated[list[str] | None, typer.Argument(metavar="[DOCUMENT...]", help="Slugs or IRIs.")] = None,
    data: Data = None,
    all: Annotated[bool, typer.Option("--all", help="Every document, whatever version extracted it.")] = False,
    jobs: Jobs = None,
    extractor: ExtractorName = "rules",
) -> None:
    """Extract anew, from the stored texts, the documents that an older version of the extractor read.

    \b
    Examples:
      citypact reload
      citypact reload --all
      citypact reload id-medan-2013-city-expo
    """
    from graph.iris import slug_of

    named = [slug_of(slug) for slug in slugs or ()] or None
    arguments = {"slugs": named, "force": all, "jobs": jobs or os.cpu_count() or 1, "extractor": extractor}
    _change(data, "reload", arguments, "Reloading")


def _show_losses(data: Path | None, slugs: list[str]) -> None:
    """Print what only each of these documents says."""
    from api.settings import Settings
    from graph.review.withdrawal import losses
    from graph.store import Store

    with Store.open(Settings.from_environment(data=data).data, read_only=True) as store:
        rows = []
        for slug in slugs:
            loss = losses(store, slug)
            rows += [(slug, thing.value, "", "") for thing in loss.things]
            rows += [(slug, one.value, name.value, told.value) for one, name, told in loss.statements]
    output.table(("document", "thing", "property", "value"), rows)


def _absolute(target: str, folder: Path, limit: int) -> str:
    """Return a target that another process can read; standard input becomes a file in `folder`."""
    if target == "-":
        (folder / "stdin").write_bytes(sys.stdin.buffer.read(limit + 1))
        return str(folder / "stdin")
    return target if "://" in target or target.startswith("wikidata:") else str(Path(target).absolute())


def _change(data: Path | None, command: str, arguments: dict[str, Any], what: str) -> None:
    """Run a command here or in the server, and print what became of it; exit with 1 where something was refused."""
    from api.cli.handoff import change
    from api.settings import Settings

    with output.progress(what) as progress:
        report = change(Settings.from_environment(data=data).data, command, arguments, progress)
    lists = {name for name, _ in report.lists}
    warned, refused = (
        {name for name, _ in told if name.split(", row")[0] not in lists} for told in (report.warned, report.refused)
    )
    counts = {
        "loaded": len(report.loaded),
        "replaced": len(report.replaced),
        "unchanged": len(report.unchanged),
        "removed": len(report.removed),
        "with a warning": len(warned),
        "refused": len(refused),
        "skipped": len(report.skipped),
    }
    shown = [(name, str(count)) for name, count in counts.items() if count]
    if shown or not report.lists:
        output.table(("documents", ""), shown or [("nothing to do", "0")])
    for name, account in report.lists:
        output.line(f"{name}: {account}")
    if command == "load":
        output.listing("Replaced", [(slug, _REPLACED) for slug in report.replaced], most=_NAMED)
    output.listing("Skipped", report.skipped, most=_NAMED)
    output.listing("With a warning", report.warned, most=_NAMED)
    output.listing("Refused", report.refused)
    if report.refused:
        raise typer.Exit(1)

"""extract: what one document says, printed and not stored."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from api.cli import output
from api.cli.app import AllowPrivate, ExtractorName, Language, MaxSize, Published, app


@app.command()
def extract(
    target: Annotated[str, typer.Argument(metavar="FILE|URL", help="A document, an address, or - .")],
    format: Annotated[
        Literal["trig", "nquads", "turtle", "jsonld", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "trig",
    published: Published = None,
    language: Language = None,
    max_size: MaxSize = 50,
    allow_private: AllowPrivate = False,
    extractor: ExtractorName = "rules",
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the text with its mentions, and the grounds of each statement.")
    ] = False,
) -> None:
    """Print the graph of one document, with all that it entails, and store nothing.

    The formats trig, nquads, jsonld and turtle are RDF; json is a summary of
    entities, agreements and events.

    \b
    Examples:
      citypact extract report.pdf --published 2024-09-03
      citypact extract https://example.org/news/1 --format json
      citypact extract report.txt --explain
      pbpaste | citypact extract - --language en --format turtle
    """
    from graph.documents import Refusal, read
    from graph.errors import InputRefused
    from graph.extraction.extractors import extractor as chosen
    from graph.model import Document
    from graph.rdf import annotation, extracted, serialize

    extracted_from = chosen(extractor).extract
    items = list(
        read(target, published=published, language=language, max_bytes=int(max_size * 1e6), allow_private=allow_private)
    )
    refused = [(item.path, item.reason) for item in items if isinstance(item, Refusal) and not item.skipped]
    sources = []
    for item in items:
        if not isinstance(item, Refusal):
            try:
                sources.append(extracted_from(item))
            except InputRefused as error:
                refused.append((item.slug, f"{item.slug}: {error}"))
    if explain:
        from api.cli.explaining import explanation

        output.write("\n".join(map(explanation, sources)).encode())
    elif format == "json":
        summaries = [annotation(source) for source in sources]
        text = json.dumps(summaries[0] if len(summaries) == 1 else summaries, ensure_ascii=False, indent=2)
        output.write(text.encode() + b"\n" if summaries else b"")
    elif sources:
        output.write(serialize((quad for source in sources for quad in extracted(source)), format))
    told = [
        (source.origin.slug, warning)
        for source in sources
        if isinstance(source.origin, Document)
        for warning in dict.fromkeys((*source.origin.warnings, *source.warnings))
    ]
    output.listing("With a warning", told)
    if len(refused) == 1 and not sources:
        raise InputRefused(refused[0][1])
    output.listing("Refused", refused)
    if refused:
        raise typer.Exit(1)

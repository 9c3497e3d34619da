"""The lists of `api.pages.lists` as CSV: the whole of what a page shows in parts, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.lists import dated, sides, who
from api.pages.reader import Reader, Visit
from api.views import filters
from api.views.agreements import Agreement, selected
from graph.errors import UsageError
from graph.iris import slug_of
from graph.network.files import cell

router = APIRouter()

_SEVERAL = "; "
"""What stands between the values of a field that has more than one."""


@router.get("/agreements.csv", include_in_schema=False)
def download_agreements(
    reader: Visit, party: str = "", year: str = "", kind: str = "", status: str = "", topic: str = ""
) -> Response:
    """Return all agreements that fit, the newest first."""
    filters.require(year=year, kind=kind, status=status, topic=topic)
    wanted = who(reader, party)
    parties = (wanted,) if wanted else ()
    found = selected(reader.snapshot, year=year, kind=kind, status=status, topic=topic, parties=parties)
    header = ("iri", "label", "kind", "status", "sister cities", "signed on", "parties", "party iris", "signatories")
    return table("agreements", (*header, "topics"), (_agreement(reader, each) for each in found))


@router.get("/timeline.csv", include_in_schema=False)
def download_timeline(reader: Visit, actor: str = "") -> Response:
    """Return agreements and events, of all or of one actor, the newest first and those without a date at the end."""
    papers, occasions = dated(reader, who(reader, actor))
    none: tuple[str, ...] = ()
    rows = [("agreement", each.iri, each.dates, none, each.kind, each.status, none) for each in papers]
    rows += [("event", each.iri, each.starts, each.ends, each.kind, None, each.places) for each in occasions]
    rows.sort(key=lambda row: row[2][:1], reverse=True)
    header = ("type", "iri", "label", "date", "end", "kind", "status", "places")
    lines = (
        (type_, iri, reader.name(iri).text, several(dates), several(ends), slug(kind), slug(status), names(reader, at))
        for type_, iri, dates, ends, kind, status, at in rows
    )
    return table("timeline", header, lines)


@router.get("/compare.csv", include_in_schema=False)
def download_comparison(reader: Visit, one: str, other: str) -> Response:
    """Return the partners that two actors share, those of only one, and those of partners who are none yet.

    Raises UsageError where one of the two is not named.
    """
    pair = who(reader, one), who(reader, other)
    if not all(pair):
        raise UsageError("A comparison needs two actors: name them as one and other.")
    compared = sides(reader, *pair)
    rows = [(group, iri, reader.name(iri).text, "") for group, iris in compared.groups.items() for iri in iris]
    rows += [("further", iri, reader.name(iri).text, names(reader, through)) for iri, through in compared.further]
    return table("comparison", ("group", "iri", "label", "by way of"), rows)


def table(name: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> Response:
    """Return a table as a file to keep (CSV, RFC 4180); what a spreadsheet would take for a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-cache"}
    return Response(out.getvalue().encode(), media_type="text/csv; charset=utf-8", headers=headers)


def several(values: Iterable[str]) -> str:
    """Return the values of one field."""
    return _SEVERAL.join(values)


def names(reader: Reader, iris: Iterable[str]) -> str:
    """Return the names of things in the reader's language."""
    return several(reader.name(iri).text for iri in iris)


def slug(concept: str | None) -> str:
    """Return the last part of a concept's IRI, "" where there is none."""
    return slug_of(concept) if concept else ""


def _agreement(reader: Reader, each: Agreement) -> tuple[str, ...]:
    return (
        each.iri,
        reader.name(each.iri).text,
        slug(each.kind),
        slug(each.status),
        "yes" if each.twinning else "no",
        several(each.dates),
        names(reader, each.parties),
        several(each.parties),
        names(reader, each.signatories),
        several(map(slug, each.topics)),
    )

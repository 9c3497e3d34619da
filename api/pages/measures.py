"""Figures of the network and of its actors, and how they move when the meaning of a tie does."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.reader import Reader, Visit
from api.views.networks import measures, mixing, network, ranks, whole, years
from graph.errors import UsageError
from graph.network import PROJECTIONS
from graph.network.files import cell

router = APIRouter()

COLUMNS = ("degree", "betweenness", "eigenvector", "core", "community", "constraint")
_SUMMARY = ("nodes", "edges", "density", "transitivity", "assortativity", "core", "components", "giant", "distance")
_PAGE = 100
_MOVES = 15


@router.get("/measures", include_in_schema=False)
def show(
    reader: Visit, projection: str = "agreements", as_of: str = "", sort: str = "degree", page: int = 1
) -> Response:
    """Show the figures of every actor, highest first, and those of the network as a whole."""
    rows = _sorted(reader, projection, as_of, sort)
    page = max(page, 1)
    top = [row["node"] for row in rows[:_MOVES]]
    by_rank = sort if sort != "community" else "degree"
    known = {each: as_of if as_of in years(reader.snapshot, each) else "" for each in PROJECTIONS}
    return reader.page(
        "measures.html",
        rows=rows[(page - 1) * _PAGE : page * _PAGE],
        total=len(rows),
        page=page,
        pages=max(1, -(-len(rows) // _PAGE)),
        columns=COLUMNS,
        asked={"projection": projection, "as_of": as_of, "sort": sort},
        projections=list(PROJECTIONS),
        years=years(reader.snapshot, projection),
        summary={name: whole(reader.snapshot, projection, as_of)[name] for name in _SUMMARY},
        mixing=mixing(reader.snapshot, projection, as_of),
        moves=[
            (node, [ranks(reader.snapshot, each, known[each], by_rank).get(node) for each in PROJECTIONS])
            for node in top
        ],
        by_rank=by_rank,
        figure=lambda value: figure(reader, value),
    )


@router.get("/measures.csv", include_in_schema=False)
def download(reader: Visit, projection: str = "agreements", as_of: str = "", sort: str = "degree") -> Response:
    """Return the figures of every actor as CSV."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(["iri", "label", "kind", "country", *COLUMNS])
    for row in _sorted(reader, projection, as_of, sort):
        figures = ["" if row[name] is None else row[name] for name in COLUMNS]
        table.writerow([cell(row[name]) for name in ("node", "label", "kind", "country")] + figures)
    headers = {"Content-Disposition": 'attachment; filename="measures.csv"', "Cache-Control": "no-cache"}
    return Response(out.getvalue().encode(), media_type="text/csv; charset=utf-8", headers=headers)


def figure(reader: Reader, value: float | None) -> str:
    """Return a figure with at most three decimals, a dash where there is none."""
    return "–" if value is None or math.isnan(value) else reader.language.number(round(value, 3) + 0.0)


def _sorted(reader: Reader, projection: str, as_of: str, sort: str) -> list[dict[str, Any]]:
    """Return a row for each actor in the order asked for, checked."""
    if sort not in COLUMNS:
        raise UsageError(f"There is no measure {sort!r}; there are {', '.join(COLUMNS)}.")
    network(reader.snapshot, projection, "en")
    if as_of and as_of not in years(reader.snapshot, projection):
        raise UsageError(f"No tie of this kind began in {as_of!r} or before it; leave the year out.")
    rows = measures(reader.snapshot, projection, as_of)
    lowest_first = sort in ("constraint", "community")

    def order(row: dict[str, Any]) -> float:
        value = row[sort]
        return math.inf if value is None else value if lowest_first else -value

    return sorted(rows, key=order)

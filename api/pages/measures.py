"""Figures of the network and of its actors, and how they move when the meaning of a tie does."""

from __future__ import annotations

import math
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from api.pages.prepared import WHEN_PREPARED
from api.pages.reader import Reader, Visit
from api.refusals import NotReady
from api.views import filters
from api.views.networks import SUMMARY, WEIGHTS, column, figure, measures, mixing, network, ranks, whole, years
from graph.errors import UsageError
from graph.network import PROJECTIONS
from graph.network.files import write_measures
from graph.network.measures import MEASURES, ordered

router = APIRouter(dependencies=WHEN_PREPARED)

_TASKS = ("measures", "between", "summary", "mixing")
_PAGE = 100
_MOVES = 15


@router.get("/measures", include_in_schema=False)
def show(
    reader: Visit,
    projection: str = "agreements",
    weight: str = "one",
    as_of: str = "",
    sort: str = "degree",
    page: int = 1,
) -> Response:
    """Show the figures of every actor, highest first, and those of the network as a whole."""
    _check(reader, projection, weight, as_of, sort)
    # Asked before the rows: what comes in between stands in them, but is not missed in what was there already.
    awaited = [name for name in MEASURES if column(reader.snapshot, projection, as_of, name, weight) is None]
    rows = ordered(measures(reader.snapshot, projection, as_of, weight), sort)
    pages = max(1, -(-len(rows) // _PAGE))
    page = min(max(page, 1), pages)
    top = [row["node"] for row in rows[:_MOVES]]
    by_rank = sort if sort != "community" else "degree"
    known = {each: as_of if as_of in years(reader.snapshot, each) else "" for each in PROJECTIONS}
    sums = whole(reader.snapshot, projection, as_of)
    placed = [ranks(reader.snapshot, each, known[each], by_rank, weight) for each in PROJECTIONS]
    return reader.page(
        "measures.html",
        rows=rows[(page - 1) * _PAGE : page * _PAGE],
        total=len(rows),
        page=page,
        pages=pages,
        columns=MEASURES,
        asked={"projection": projection, "weight": weight, "as_of": as_of, "sort": sort},
        projections=list(PROJECTIONS),
        weights=WEIGHTS,
        years=years(reader.snapshot, projection),
        summary={name: sums[name] for name in SUMMARY},
        mixing=mixing(reader.snapshot, projection, as_of),
        awaited=awaited,
        failed=any(figure(reader.snapshot, task, projection, as_of, weight).failed for task in _TASKS),
        error=_error(reader, rows[:_PAGE], projection, as_of),
        moves=[(node, [each.get(node) for each in placed]) for node in top],
        by_rank=by_rank,
        written=lambda value: written(reader, value),
    )


@router.get("/measures.csv", include_in_schema=False)
def download(
    reader: Visit,
    projection: str = "agreements",
    weight: str = "one",
    as_of: str = "",
    sort: str = "degree",
    betweenness: str = "",
) -> Response:
    """Return the figures of every actor as CSV; `betweenness=exact` asks for it where it would be estimated.

    Raises NotReady while they are being computed: a file is never half of what it says.
    """
    _check(reader, projection, weight, as_of, sort)
    there = [figure(reader.snapshot, task, projection, as_of, weight).value for task in ("measures", "between")]
    rows = ordered(measures(reader.snapshot, projection, as_of, weight), sort)
    errors = (there[1] or {}).get("betweenness-error")
    if errors and betweenness == "exact":
        exact = figure(reader.snapshot, "betweenness", projection, as_of).value
        errors, rows = None, [{**row, "betweenness": (exact or {}).get(row["node"])} for row in rows]
        there.append(exact)
    if None in there:
        raise NotReady("The figures are being computed: ask again in a minute.")
    headers = {"Content-Disposition": 'attachment; filename="measures.csv"', "Cache-Control": "no-cache"}
    return Response(
        write_measures(rows, errors, weighted=weight == "count"), media_type="text/csv; charset=utf-8", headers=headers
    )


def written(reader: Reader, value: float | None) -> str:
    """Return a figure with at most three decimals, a dash where there is none."""
    return "–" if value is None or math.isnan(value) else reader.language.number(round(value, 3) + 0.0)


def _error(reader: Reader, rows: list[dict[str, Any]], projection: str, as_of: str) -> float:
    """Return the mean standard error of the betweenness of the first rows as a share of it, 0 where it is exact."""
    errors = (figure(reader.snapshot, "between", projection, as_of).value or {}).get("betweenness-error", {})
    shares = [errors[row["node"]] / row["betweenness"] for row in rows if errors and row["betweenness"]]
    return math.fsum(shares) / len(shares) if shares else 0.0


def _check(reader: Reader, projection: str, weight: str, as_of: str, sort: str) -> None:
    """Raise UsageError where what is asked for is no measure, projection, weight or year with ties."""
    if sort not in MEASURES:
        raise UsageError("There is no measure {sort!r}; there are {known}.", sort=sort, known=", ".join(MEASURES))
    network(reader.snapshot, projection, "en", weight=weight)
    filters.require(as_of=as_of)
    if as_of and as_of not in years(reader.snapshot, projection):
        raise UsageError("No tie of this kind began in {as_of!r} or before it; leave the year out.", as_of=as_of)

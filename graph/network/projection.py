"""What counts as a tie: explicit projections of the graph to an undirected networkx graph.

Nodes are the IRIs of places and institutions, with `label`, `kind`, `country`, `latitude`, `longitude` where known; the
country of an institution is that of its seat, where it has seats in no other.
An edge has `count` (on how many agreements, events or shared institutions it rests, at least 1), `weight` (the same
where the projection is weighted, else 1), `basis` (what it rests on: `agreement`, `twinning`, `asserted`, `event`,
`institution`; sorted, joined by a space), `through` (the IRIs of the agreements, events or institutions, sorted, joined
by a space) and `since` (the first year told, or "").
"""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Literal

import networkx as nx

Row = Mapping[str, str]
Rows = Callable[[str], Iterable[Row]]
"""Answers a SELECT query: a mapping from variable to IRI or lexical form for each row; what is unbound is absent."""

Projection = Literal["agreements", "events", "institutions"]
PROJECTIONS: dict[Projection, str] = {
    "agreements": "living agreements, twinnings and asserted partnerships",
    "events": "the same, and presence at the same event",
    "institutions": "places that share a partner institution",
}

_QUERIES = Path(__file__).parent / "queries"
_SPECIFIC = ("City", "Region", "Country", "Institution", "Place")


@dataclass(slots=True)
class _Tie:
    basis: set[str] = field(default_factory=set)
    through: set[str] = field(default_factory=set)
    years: set[str] = field(default_factory=set)


def endpoint(address: str, timeout: float = 60) -> Rows:
    """Return a function that sends SELECT queries to a SPARQL 1.1 endpoint (http or https) and yields its rows."""
    if urllib.parse.urlsplit(address).scheme not in {"http", "https"}:
        raise ValueError(f"not an http address: {address!r}")

    def rows(query: str) -> Iterable[Row]:
        request = urllib.request.Request(  # noqa: S310 (the scheme was checked above)
            address,
            data=query.encode(),
            headers={"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"},
        )
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            answer = json.load(response)
        for binding in answer["results"]["bindings"]:
            yield {name: term["value"] for name, term in binding.items()}

    return rows


def query(name: str) -> str:
    """Return the text of one of the queries of this room."""
    return (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")


def project(
    rows: Rows,
    projection: Projection = "agreements",
    *,
    as_of: str | None = None,
    language: str = "en",
    weighted: bool = False,
) -> nx.Graph:
    """Return the network under a projection.

    Parameters
    ----------
    rows : answers SELECT queries over the default graph of a store or endpoint
    projection : `agreements`, `events` (agreements and presence at the same event) or `institutions` (two places tied
        for each institution that is a partner of both)
    as_of : an ISO day; then only what was signed or held by that day and had not run out. A tie without any date is
        left out, because nothing says that it stood then.
    language : the language of the labels, where there is one in it; else an untagged one, else any
    weighted : whether a tie counts the number of agreements, events or institutions that it rests on, and not 1

    Raises
    ------
    ValueError : where the projection is none of the three

    Notes
    -----
    Planned, proposed, negotiated, expired and ended agreements are no ties under any projection.
    """
    if projection not in PROJECTIONS:
        raise ValueError(f"no such projection: {projection!r}; there are {', '.join(PROJECTIONS)}")
    ties: dict[tuple[str, str], _Tie] = defaultdict(_Tie)
    _add_agreements(ties, rows, as_of)
    if as_of is None:
        _add_undated(ties, rows)
    if projection == "events":
        _add_events(ties, rows, as_of)
    actors = _actors(rows, language)
    if projection == "institutions":
        ties = _shared_institutions(ties, actors)
    graph = nx.Graph(projection=projection, as_of=as_of or "", weighted=weighted)
    for end in sorted({end for pair in ties for end in pair}):
        graph.add_node(end, **actors.get(end, {"label": end.rsplit("/", 1)[-1], "kind": "Place"}))
    for (a, b), tie in sorted(ties.items()):
        count = max(1, len(tie.through))
        graph.add_edge(
            a,
            b,
            weight=count if weighted else 1,
            count=count,
            basis=" ".join(sorted(tie.basis)),
            through=" ".join(sorted(tie.through)),
            since=min(tie.years, default=""),
        )
    return graph


def _actors(rows: Rows, language: str) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    labels: dict[str, tuple[int, str]] = {}
    for row in rows(query("actors")):
        kind = row["kind"].rsplit("#", 1)[-1]
        label = ((language, "").index(row["tag"]) if row["tag"] in (language, "") else 2, row["label"])
        actor = found.setdefault(row["actor"], {"kind": kind})
        labels[row["actor"]] = min(labels.get(row["actor"], label), label)
        actor["label"] = labels[row["actor"]][1]
        actor["kind"] = min(str(actor["kind"]), kind, key=_SPECIFIC.index)
        if "country" in row:
            actor["country"] = row["country"]
        if "latitude" in row and "longitude" in row:
            actor["latitude"], actor["longitude"] = float(row["latitude"]), float(row["longitude"])
    seats: dict[str, set[str]] = defaultdict(set)
    for row in rows(query("seats")):
        seats[row["actor"]].add(row["country"])
    for name, countries in seats.items():
        if name in found and len(countries) == 1:
            found[name].setdefault("country", *countries)
    return found


def _add_agreements(ties: dict[tuple[str, str], _Tie], rows: Rows, as_of: str | None) -> None:
    for row in rows(query("agreements")):
        earliest = row.get("earliest", "")
        if as_of and (
            not earliest or earliest > as_of or ("until" in row and row["until"] < as_of[: len(row["until"])])
        ):
            continue
        tie = ties[row["a"], row["b"]]
        tie.basis.add("agreement")
        tie.through.add(row["through"])
        if earliest:
            tie.years.add(earliest[:4])


def _add_undated(ties: dict[tuple[str, str], _Tie], rows: Rows) -> None:
    for row in rows(query("twinnings")):
        ties[row["a"], row["b"]].basis.add("twinning")
    for row in rows(query("ties")):
        basis = ties[row["a"], row["b"]].basis
        if not basis:
            basis.add("asserted")


def _add_events(ties: dict[tuple[str, str], _Tie], rows: Rows, as_of: str | None) -> None:
    present: dict[str, set[str]] = defaultdict(set)
    times: dict[str, str] = {}
    for row in rows(query("events")):
        earliest = row.get("earliest", "")
        if as_of and (not earliest or earliest > as_of):
            continue
        present[row["through"]].add(row["actor"])
        times[row["through"]] = earliest
    for event, actors in present.items():
        for pair in combinations(sorted(actors), 2):
            tie = ties[pair]
            tie.basis.add("event")
            tie.through.add(event)
            if times[event]:
                tie.years.add(times[event][:4])


def _shared_institutions(
    ties: dict[tuple[str, str], _Tie], actors: dict[str, dict[str, object]]
) -> dict[tuple[str, str], _Tie]:
    def is_institution(actor: str) -> bool:
        return actors.get(actor, {}).get("kind") == "Institution"

    partners: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for (a, b), tie in ties.items():
        for institution, place in ((a, b), (b, a)):
            if is_institution(institution) and not is_institution(place):
                partners[institution][place] = tie.years
    shared: dict[tuple[str, str], _Tie] = defaultdict(_Tie)
    for institution, places in partners.items():
        for pair in combinations(sorted(places), 2):
            tie = shared[pair]
            tie.basis.add("institution")
            tie.through.add(institution)
            years = [min(places[place]) for place in pair if places[place]]
            if len(years) == 2:
                tie.years.add(max(years))
    return shared

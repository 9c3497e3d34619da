"""The network under a projection, now or at the end of a year, with its measures: made once a generation."""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import Any

import networkx as nx

from api.background import Figure
from api.snapshot import Snapshot, once
from api.views import filters
from api.views.agreements import selected
from api.views.events import events
from graph.errors import UsageError
from graph.gazetteer import gazetteer
from graph.iris import CPV
from graph.network import PROJECTIONS, Projection, project
from graph.network.assortativity import Comparison
from graph.network.layout import positions
from graph.network.measures import MEASURES
from graph.network.projection import Row, Rows

WEIGHTS = ("one", "count")
"""What a tie counts: one, or as many agreements, events or institutions as it rests on."""

SUMMARY = ("nodes", "edges", "density", "transitivity", "assortativity", "core", "components", "giant", "distance")
"""The figures of a network as a whole."""

CHIEF = (
    ("measures", "agreements"),
    ("positions", "agreements"),
    ("between", "agreements"),
    ("summary", "agreements"),
    ("mixing", "agreements"),
    ("measures", "events"),
    ("measures", "institutions"),
    ("between", "events"),
    ("between", "institutions"),
)
"""Task and projection of the figures that readers see first."""


def rows(snapshot: Snapshot) -> Rows:
    """Return what answers the queries of `graph.network` from a snapshot."""
    return lambda text: _solved(snapshot, text)


@once
def _solved(snapshot: Snapshot, text: str) -> list[Row]:
    """Return the rows of a query: projections, years and languages ask the same; what says the same is one string."""
    solutions = snapshot.store.query(text)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: intern(term.value) for name, term in zip(names, solution, strict=True) if term is not None}
        for solution in solutions
    ]


def network(snapshot: Snapshot, projection: str, language: str, as_of: str = "", weight: str = "one") -> nx.Graph:
    """Return the network under a projection; nobody may change it.

    `as_of` is a year, month or day, "" for all that is told, undated ties included; `weight` is one of WEIGHTS. Raises
    UsageError where the projection, the weight or the date is none.
    """
    known = next((each for each in PROJECTIONS if each == projection), None)
    if known is None:
        raise UsageError(
            "There is no projection {projection!r}; there are {known}.",
            projection=projection,
            known=", ".join(PROJECTIONS),
        )
    if weight not in WEIGHTS:
        raise UsageError("There is no weight {weight!r}; there are {known}.", weight=weight, known=", ".join(WEIGHTS))
    filters.require(as_of=as_of)
    kept = not as_of or as_of in years(snapshot, projection)
    return (_network if kept else _project)(snapshot, known, language, as_of, weight)


@once
def years(snapshot: Snapshot, projection: str) -> tuple[str, ...]:
    """Return every year from the first to the last in which a tie of the projection began."""
    whole = network(snapshot, projection, "en")
    told = [int(year) for _, _, year in whole.edges(data="since") if year.isdigit()]
    return tuple(f"{year:04d}" for year in range(min(told), max(told) + 1)) if told else ()


@once
def figure(snapshot: Snapshot, task: str, projection: str, as_of: str, weight: str = "one") -> Figure:
    """Return a figure of a network (a task of `graph.network.figures`); `as_of` is one of `years` or "".

    Only `measures` depend on the weight of ties.
    """
    if task != "measures" and weight != "one":
        return figure(snapshot, task, projection, as_of)
    graph = network(snapshot, projection, "en", as_of, weight)
    if task == "mixing":
        known = {node: gazetteer().get(node) for node in graph}
        graph = graph.copy()
        for node, place in known.items():
            if place and place.population:
                graph.nodes[node]["population"] = place.population
    return snapshot.background.ask(task, graph)


@once
def degrees(snapshot: Snapshot, projection: str, as_of: str, weight: str) -> dict[str, int]:
    """Return how many ties every node has, or what they count together; `as_of` is one of `years` or ""."""
    counted = "weight" if weight == "count" else None
    return dict(network(snapshot, projection, "en", as_of, weight).degree(weight=counted))


@once
def core(snapshot: Snapshot, projection: str, as_of: str) -> dict[str, int]:
    """Return the core number of every node, which needs no waiting; `as_of` is one of `years` or ""."""
    numbers: dict[str, int] = nx.core_number(network(snapshot, projection, "en", as_of))
    return numbers


def column(snapshot: Snapshot, projection: str, as_of: str, name: str, weight: str = "one") -> dict[str, Any] | None:
    """Return one of MEASURES of every node, None while it is being computed; `as_of` is one of `years` or ""."""
    if name == "degree":
        return degrees(snapshot, projection, as_of, weight)
    if name == "core":
        return core(snapshot, projection, as_of)
    if name == "betweenness":
        found = figure(snapshot, "between", projection, as_of).value
    else:
        found = figure(snapshot, "measures", projection, as_of, weight).value
    values: dict[str, Any] | None = found and found.get(name)
    return values


def measures(snapshot: Snapshot, projection: str, as_of: str, weight: str = "one") -> list[dict[str, Any]]:
    """Return a row for every node: who it is and MEASURES, most ties first.

    None stands for what a node has not, and for what is being computed (`column`).
    """
    there = [column(snapshot, projection, as_of, name, weight) is not None for name in ("community", "betweenness")]
    return _measures(snapshot, projection, as_of, weight, *there)


@once
def _measures(snapshot: Snapshot, projection: str, as_of: str, weight: str, *_there: bool) -> list[dict[str, Any]]:
    columns = {name: column(snapshot, projection, as_of, name, weight) or {} for name in MEASURES}
    found = [
        {
            "node": node,
            **{name: values.get(name, "") for name in ("label", "kind", "country")},
            **{name: columns[name].get(node) for name in MEASURES},
        }
        for node, values in network(snapshot, projection, "en", as_of).nodes(data=True)
    ]
    return sorted(found, key=lambda row: (-row["degree"], -(row["betweenness"] or 0), row["node"]))


def matching(
    graph: nx.Graph, snapshot: Snapshot, *, country: str = "", topic: str = "", kind: str = "", year: str = ""
) -> nx.Graph:
    """Return the ties that fit: with an end in that country, through an agreement of that topic, kind and year.

    Topic and year may also be those of an event, which has no kind of agreement.
    """
    through = None
    if topic or kind or year:
        through = {each.iri for each in selected(snapshot, topic=topic, kind=kind, year=year)}
    if through is not None and not kind:
        through |= {
            each.iri
            for each in events(snapshot).values()
            if (not topic or f"{CPV}topic/{topic}" in each.topics) and (not year or each.year == year)
        }
    if through is None and not country:
        return graph

    def fits(a: str, b: str, tie: dict[str, Any]) -> bool:
        near = not country or country in (graph.nodes[a].get("country"), graph.nodes[b].get("country"))
        return near and (through is None or not through.isdisjoint(str(tie["through"]).split()))

    part = nx.Graph(**graph.graph)
    kept = [(a, b, tie) for a, b, tie in graph.edges(data=True) if fits(a, b, tie)]
    ends = {end for a, b, _ in kept for end in (a, b)}
    part.add_nodes_from((node, values) for node, values in graph.nodes(data=True) if node in ends)
    part.add_edges_from(kept)
    return part


def countries(graph: nx.Graph) -> list[str]:
    """Return the codes of the countries of a network, sorted."""
    return sorted({code for _, code in graph.nodes(data="country") if code})


def places(graph: nx.Graph) -> dict[Any, tuple[float, float]]:
    """Return where the nodes of a picture stand (`graph.network.layout.positions`), kept for the next reader."""
    return _places(tuple(graph.nodes(data="label", default="")), tuple(graph.edges))


@lru_cache(maxsize=64)
def _places(nodes: tuple[tuple[str, str], ...], edges: tuple[tuple[str, str], ...]) -> dict[Any, tuple[float, float]]:
    graph = nx.Graph(edges)
    graph.add_nodes_from((node, {"label": label}) for node, label in nodes)
    return positions(graph)


@once
def _network(snapshot: Snapshot, projection: Projection, language: str, as_of: str, weight: str) -> nx.Graph:
    return _project(snapshot, projection, language, as_of, weight)


def _project(snapshot: Snapshot, projection: Projection, language: str, as_of: str, weight: str) -> nx.Graph:
    until = as_of + "-12-31"[len(as_of) - 4 :] if len(as_of) in (4, 7) else as_of
    weighted = weight == "count"
    return project(rows(snapshot), projection, as_of=until or None, language=language, weighted=weighted)


def whole(snapshot: Snapshot, projection: str, as_of: str) -> dict[str, float | None]:
    """Return the figures of the network as a whole (`graph.network.summary`), None for what is being computed."""
    graph = network(snapshot, projection, "en", as_of)
    known: dict[str, float | None] = dict.fromkeys(SUMMARY)
    known |= {"nodes": len(graph), "edges": graph.number_of_edges(), "density": nx.density(graph)}
    return known | (figure(snapshot, "summary", projection, as_of).value or {})


def mixing(snapshot: Snapshot, projection: str, as_of: str) -> dict[str, Comparison]:
    """Return how much like ties with like (`graph.network.assortativity`), {} while it is being computed."""
    found = figure(snapshot, "mixing", projection, as_of).value or {}
    return {name: Comparison(**each) for name, each in found.items()}


def ranks(snapshot: Snapshot, projection: str, as_of: str, name: str, weight: str = "one") -> dict[str, int]:
    """Return the rank of every node by a measure, 1 the highest (the lowest for `constraint`); equals share one.

    {} while the measure is being computed.
    """
    values = column(snapshot, projection, as_of, name, weight) or {}
    turned = {node: -value if name == "constraint" else value for node, value in values.items()}
    first: dict[float, int] = {}
    for rank, value in enumerate(sorted(turned.values(), reverse=True), 1):
        first.setdefault(value, rank)
    return {node: first[value] for node, value in turned.items()}

"""The answer to a question as something else than a table: a network of actors, or a timeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.iris import ID

ACTORS = {
    "city": "City",
    "region": "Region",
    "country": "Country",
    "place": "Place",
    "institution": "Institution",
    "person": "Person",
}
"""The class in the path of an actor's IRI -> its cp local name."""

DATES = frozenset(("date", "year", "since", "issued"))
"""The variables of the questions that hold the date or year of a row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of an answer: its text, what it links to (an IRI) and whether it is a date."""

    text: str
    iri: str | None = None
    date: bool = False


Row = Sequence[Cell]


def tied(rows: Iterable[Row], subjects: Iterable[Cell]) -> nx.Graph:
    """Return the actors of each row as tied with one another; one alone is tied with the `subjects` of the question.

    Nodes are IRIs with `label` and `kind`, edges have the number of rows as `weight`.
    """
    graph = nx.Graph()
    asked = [each for each in subjects if _kind(each)]
    for row in rows:
        actors = {cell.iri: cell for cell in row if _kind(cell)}
        ends = list(actors.values())
        pairs = combinations(ends, 2) if len(ends) > 1 else ((one, end) for end in ends for one in asked)
        for one, other in pairs:
            if one.iri == other.iri:
                continue
            for end in (one, other):
                graph.add_node(end.iri, label=end.text, kind=_kind(end))
            weight = graph.edges[one.iri, other.iri]["weight"] + 1 if graph.has_edge(one.iri, other.iri) else 1
            graph.add_edge(one.iri, other.iri, weight=weight)
    return graph


def dated(rows: Iterable[Row], column: int) -> list[tuple[str, list[Row]]]:
    """Return rows by the year in one of their columns, the latest year first, those without one last."""
    years: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        years[row[column].text[:4]].append(row)
    return sorted(years.items(), reverse=True)


def _kind(cell: Cell) -> str:
    """Return the class of the actor in a cell, "" for other cells."""
    return ACTORS.get((cell.iri or "").removeprefix(ID).split("/", 1)[0], "")

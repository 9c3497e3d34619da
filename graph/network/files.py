"""A network as a file for other programs: GraphML, GEXF and CSV, the same bytes for the same graph."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graph.network.measures import MEASURES

FORMATS = {
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "csv": "text/csv; charset=utf-8",
}
"""Name of a format -> its media type."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(graph: nx.Graph, format_: str) -> bytes:
    """Return the network as `graphml`, `gexf` or `csv` (one line an edge).

    Raises ValueError where the format is none of these. Control characters that XML cannot hold are left out; a CSV
    cell that a spreadsheet would take for a formula starts with an apostrophe.
    """
    if format_ == "csv":
        return _csv(graph)
    if format_ not in FORMATS:
        raise ValueError(f"no such format: {format_!r}; there are {', '.join(FORMATS)}")
    clean = nx.Graph()
    clean.add_nodes_from((node, _attributes(values)) for node, values in graph.nodes(data=True))
    clean.add_edges_from((a, b, _attributes(values)) for a, b, values in graph.edges(data=True))
    if format_ == "graphml":
        return "\n".join(nx.generate_graphml(clean)).encode()
    # networkx stamps GEXF with today's date: the same graph must give the same bytes.
    lines = [line for line in nx.generate_gexf(clean) if "lastmodifieddate" not in line and "</meta>" not in line]
    return "\n".join(line for line in lines if "<creator>" not in line).encode()


def _attributes(values: dict[str, object]) -> dict[str, object]:
    return {key: printable(value) if isinstance(value, str) else value for key, value in values.items()}


def printable(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or (ord(c) >= 32 and not 0xD800 <= ord(c) < 0xE000 and ord(c) not in (0xFFFE, 0xFFFF))
    )


def cell(text: object) -> str:
    """Return what a CSV holds for a value, with an apostrophe before what a spreadsheet would take for a formula."""
    written = str(text)
    return "'" + written if written.startswith(_FORMULA) else written


def write_measures(
    rows: Iterable[Mapping[str, Any]], errors: Mapping[Any, float] | None = None, *, weighted: bool = False
) -> bytes:
    """Return rows such as those of `graph.network.measure` as CSV, with errors of betweenness where given.

    `weighted` calls the degree what it is where ties have weights: strength.
    """
    names = ["strength" if weighted and name == "degree" else name for name in MEASURES]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(["iri", "label", "kind", "country", *names, *(["betweenness standard error"] if errors else [])])
    for row in rows:
        figures = ["" if row[name] is None else row[name] for name in MEASURES]
        figures += [errors[row["node"]]] if errors else []
        table.writerow([cell(row[name]) for name in ("node", "label", "kind", "country")] + figures)
    return out.getvalue().encode()


def _csv(graph: nx.Graph) -> bytes:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(["source", "source label", "target", "target label", "weight", "count", "basis", "since", "through"])
    for a, b, tie in graph.edges(data=True):
        labels = [graph.nodes[end].get("label", "") for end in (a, b)]
        weight = tie.get("weight", 1)
        fields = [a, labels[0], b, labels[1], weight, tie.get("count", weight)]
        table.writerow(
            [cell(field) for field in [*fields, *(tie.get(name, "") for name in ("basis", "since", "through"))]]
        )
    return out.getvalue().encode()

"""A network as a picture for papers: SVG made from the positions and names of the drawing, without script or style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from graph.network.drawing import SHAPES, is_indirect, names, width
from graph.network.files import printable
from graph.network.labels import LINE, SIZE, Label, base, box, frame, labels
from graph.network.marks import radii


def svg(
    graph: nx.Graph,
    places: Mapping[Any, tuple[float, float]],
    painted: Mapping[Any, tuple[str, str]],
    *,
    sizes: Mapping[Any, float] | None = None,
    title: str = "",
    focus: Any = None,
) -> str:
    """Return the picture as an SVG document (https://www.w3.org/TR/SVG2/).

    Parameters
    ----------
    graph : a projection
    places : node -> (x, y) in pixels, y downwards
    painted : node -> its group and its colour, as `graph.network.drawing.colours` gives them
    sizes : node -> value of a measure; the degree where none are given
    title : what the picture shows, for those who hear it
    focus : the node that the reader started from, named first

    Notes
    -----
    All of the drawing at the scale at which a page 1,200 pixels wide shows it, with the names that it has room for.
    """
    radius, called = radii(graph, sizes), names(graph)
    scale = base(called, places)
    written = labels(called, places, radius, [] if focus is None else [focus])
    left, top, right, bottom = (round(edge) for edge in frame(called, places, scale))
    wide, high = right - left, bottom - top
    places = {node: (round(places[node][0] * scale, 1), round(places[node][1] * scale, 1)) for node in graph}
    radius = {node: round(half * scale, 1) for node, half in radius.items()}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {wide:g} {high:g}" width="{wide:g}"'
        f' height="{high:g}" role="img" font-family="sans-serif" font-size="{SIZE:g}">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{high:g}" fill="#ffffff"/>',
        f'<g stroke="#9aa7a9" stroke-opacity="{min(1, max(0.2, 24 / max(1, len(graph.edges)) ** 0.5)):.2g}">',
    ]
    for a, b, tie in graph.edges(data=True):
        (x1, y1), (x2, y2) = places[a], places[b]
        dashes = ' stroke-dasharray="6 5"' if is_indirect(tie) else ""
        thick = max(0.6, round(width(tie) * scale, 1))
        lines.append(f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke-width="{thick:g}"{dashes}/>')
    lines.append('</g><g stroke="#ffffff" stroke-width="1.5">')
    for node, values in graph.nodes(data=True):
        lines.append(_mark(str(values.get("kind", "")), *places[node], radius[node], painted[node][1]))
    lines.append(
        '</g><g fill="#1b242c" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-linejoin="round">'
    )
    for node in graph:
        if written[node].scale <= scale:
            lines.extend(_name(*places[node], radius[node], written[node]))
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _name(x: float, y: float, radius: float, label: Label) -> list[str]:
    """Return a name at its side of a mark, an element for each line."""
    left, top, right, _ = box(x, y, radius, label)
    at, anchor = {"right": (left, "start"), "left": (right, "end")}.get(label.side, (x, "middle"))
    return [
        f'<text x="{at:.1f}" y="{top + LINE * number + SIZE:.1f}" text-anchor="{anchor}">{_text(line)}</text>'
        for number, line in enumerate(label.lines)
    ]


def _mark(kind: str, x: float, y: float, radius: float, colour: str) -> str:
    """Return the shape of one node."""
    shape, fill, r = SHAPES.get(kind), quoteattr(colour), radius
    if shape == "square":
        return f'<rect x="{x - r:g}" y="{y - r:g}" width="{2 * r:g}" height="{2 * r:g}" fill={fill}/>'
    if shape == "diamond":
        return f'<path d="M{x:g} {y - r:g}L{x + r:g} {y:g}L{x:g} {y + r:g}L{x - r:g} {y:g}z" fill={fill}/>'
    if shape == "triangle":
        return f'<path d="M{x:g} {y - r:g}L{x + r:g} {y + r:g}L{x - r:g} {y + r:g}z" fill={fill}/>'
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill={fill}/>'


def _text(text: str) -> str:
    """Return text for XML."""
    return escape(printable(text))

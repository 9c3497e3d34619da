"""A network as a picture for papers: SVG made from the positions of the drawing, without script or style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from graph.network.drawing import SHAPES, is_indirect, radii, short, width
from graph.network.files import printable

_MARGIN = 90


def svg(
    graph: nx.Graph,
    places: Mapping[Any, tuple[float, float]],
    painted: Mapping[Any, tuple[str, str]],
    *,
    sizes: Mapping[Any, float] | None = None,
    title: str = "",
) -> str:
    """Return the picture as an SVG document (https://www.w3.org/TR/SVG2/).

    Parameters
    ----------
    graph : a projection
    places : node -> (x, y) in pixels, y downwards
    painted : node -> its group and its colour, as `graph.network.drawing.colours` gives them
    sizes : node -> value of a measure; the degree where none are given
    title : what the picture shows, for those who hear it
    """
    radius = radii(graph, sizes)
    xs, ys = ([places[node][axis] for node in graph] or [0.0] for axis in (0, 1))
    left, top = min(xs) - _MARGIN, min(ys) - _MARGIN
    wide, high = max(xs) - left + _MARGIN, max(ys) - top + _MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {wide:g} {high:g}" width="{wide:g}"'
        f' height="{high:g}" role="img" font-family="sans-serif" font-size="14">',
        f"<title>{_text(title)}</title>",
        f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{high:g}" fill="#ffffff"/>',
        '<g stroke="#9aa7a9" fill="none">',
    ]
    for a, b, tie in graph.edges(data=True):
        (x1, y1), (x2, y2) = places[a], places[b]
        dashes = ' stroke-dasharray="6 5"' if is_indirect(tie) else ""
        lines.append(f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" stroke-width="{width(tie):g}"{dashes}/>')
    lines.append('</g><g stroke="#ffffff" stroke-width="1.5">')
    for node, values in graph.nodes(data=True):
        lines.append(_mark(str(values.get("kind", "")), *places[node], radius[node], painted[node][1]))
    lines.append(
        '</g><g fill="#1b242c" text-anchor="middle" stroke="#ffffff" stroke-width="3" paint-order="stroke"'
        ' stroke-linejoin="round">'
    )
    for node, values in graph.nodes(data=True):
        x, y = places[node]
        label = _text(short(str(values.get("label", node))))
        lines.append(f'<text x="{x:g}" y="{y + radius[node] + 15:g}">{label}</text>')
    return "\n".join([*lines, "</g>", "</svg>", ""])


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

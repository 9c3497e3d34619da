"""The picture of the ontology: its classes and the relations between them, as SVG without script or style."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from itertools import product

from rdflib import OWL, RDF, RDFS, SDO, Graph, Node, URIRef

from ontology.terms import CP, SUPERCLASSES

_WIDTH, _HEIGHT = 960, 520
_BOX = 190
_LINE = 16


def overview(graph: Graph, language: str, places: dict[str, tuple[int, int]], title: str) -> str:
    """Return an SVG element: a box for each class in `places` (its centre, in pixels), an arrow for each pair related.

    A subclass is drawn inside the box of its uppermost class; a relation within one box is written under its name.
    """
    arrows, inside = _relations(graph, language, places)
    rows = {name: _rows(graph, language, name, inside[name]) for name in places}
    drawn = [
        _arrow(places[one], places[other], _height(rows[other]), labels)
        for (one, other), labels in sorted(arrows.items())
    ]
    drawn += [
        _box(name, places[name], _label(graph, URIRef(CP + name), language), rows[name]) for name in sorted(places)
    ]
    return (
        f'<svg class="overview" role="group" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-size="13" text-anchor="middle" '
        f'fill="currentColor" aria-label="{escape(title)}"><defs><marker id="arrowhead" viewBox="0 0 10 10" refX="10" '
        'refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>'
        + "".join(drawn)
        + "</svg>"
    )


def _relations(
    graph: Graph, language: str, places: dict[str, tuple[int, int]]
) -> tuple[dict[tuple[str, str], list[str]], dict[str, list[str]]]:
    arrows: dict[tuple[str, str], list[str]] = defaultdict(list)
    inside: dict[str, list[str]] = defaultdict(list)
    for relation in sorted(graph.subjects(RDF.type, OWL.ObjectProperty), key=str):
        name = _label(graph, relation, language)
        ends = product(
            _drawn(graph, relation, RDFS.domain, SDO.domainIncludes, places),
            _drawn(graph, relation, RDFS.range, SDO.rangeIncludes, places),
        )
        for one, other in ends:
            (inside[one] if one == other else arrows[one, other]).append(name)
    return arrows, inside


def _drawn(
    graph: Graph, relation: Node, exact: URIRef, includes: URIRef, places: dict[str, tuple[int, int]]
) -> list[str]:
    classes = set(graph.objects(relation, includes)) or set(graph.objects(relation, exact))
    names = {str(each).removeprefix(CP) for each in classes} & SUPERCLASSES.keys()
    return sorted({_uppermost(name) for name in names} & places.keys())


def _uppermost(name: str) -> str:
    return next((each for each in (name, *SUPERCLASSES[name]) if not SUPERCLASSES[each]), name)


def _label(graph: Graph, term: Node, language: str) -> str:
    labels = {getattr(text, "language", None): str(text) for text in graph.objects(term, RDFS.label)}
    return labels.get(language) or graph.qname(str(term))


def _rows(graph: Graph, language: str, name: str, inside: list[str]) -> list[str]:
    under = sorted(_label(graph, URIRef(CP + each), language) for each in SUPERCLASSES if name in SUPERCLASSES[each])
    return [row for line in (", ".join(under), ", ".join(inside)) if line for row in _wrapped(line)]


def _height(rows: list[str]) -> int:
    return _LINE * (len(rows) + 2)


def _box(name: str, place: tuple[int, int], label: str, rows: list[str]) -> str:
    x, y = place[0] - _BOX // 2, place[1] - _height(rows) // 2
    texts = "".join(
        f'<text x="{place[0]}" y="{y + _LINE * (number + 3) - 6}" font-size="11">{escape(row)}</text>'
        for number, row in enumerate(rows)
    )
    return (
        f'<a href="#{name}"><rect class="box" x="{x}" y="{y}" width="{_BOX}" height="{_height(rows)}" rx="6" '
        f'fill="#eef3f8" stroke="currentColor"/><text x="{place[0]}" y="{y + _LINE + 4}" font-weight="bold">'
        f"{escape(label)}</text>{texts}</a>"
    )


def _wrapped(line: str, width: int = 30) -> list[str]:
    rows = [""]
    for word in line.split():
        if rows[-1] and len(rows[-1]) + len(word) >= width:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


def _arrow(start: tuple[int, int], end: tuple[int, int], height: int, labels: list[str]) -> str:
    (x1, y1), (x2, y2) = start, end
    length = max(abs(x2 - x1) / (_BOX / 2), abs(y2 - y1) / (height / 2), 1)
    tip = (round(x2 - (x2 - x1) / length), round(y2 - (y2 - y1) / length))
    middle = ((x1 + x2) // 2, (y1 + y2) // 2 - _LINE * (len(labels) - 1) // 2)
    texts = "".join(
        f'<text class="halo" x="{middle[0]}" y="{middle[1] + _LINE * number + 4}" font-size="11" '
        f'stroke="#fff" stroke-width="4" paint-order="stroke">{escape(label)}</text>'
        for number, label in enumerate(labels)
    )
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{tip[0]}" y2="{tip[1]}" stroke="currentColor" opacity="0.6" '
        f'marker-end="url(#arrowhead)"/>{texts}'
    )

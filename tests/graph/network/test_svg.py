from __future__ import annotations

from xml.etree import ElementTree

import networkx as nx

from graph.network.drawing import colours
from graph.network.layout import positions
from graph.network.svg import svg

NAMESPACE = {"s": "http://www.w3.org/2000/svg"}


def picture(graph: nx.Graph, title: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(svg(graph, positions(graph), colours(graph, "kind"), title=title))


def test_marks_lines_and_labels() -> None:
    graph = nx.Graph()
    for node, kind in (("a", "City"), ("b", "Institution"), ("c", "Country"), ("d", "Region")):
        graph.add_node(node, label=node.upper(), kind=kind)
    graph.add_edge("a", "b", weight=4, basis="agreement")
    graph.add_edge("a", "c", weight=1, basis="event")
    root = picture(graph, "Made up")
    assert root.findtext("s:title", namespaces=NAMESPACE) == "Made up"
    assert [text.text for text in root.iterfind(".//s:text", NAMESPACE)] == ["A", "B", "C", "D"]
    lines = root.findall(".//s:line", NAMESPACE)
    assert [(line.get("stroke-width"), line.get("stroke-dasharray")) for line in lines] == [("3", None), ("2", "6 5")]
    assert [len(root.findall(f".//s:g/s:{shape}", NAMESPACE)) for shape in ("circle", "rect", "path")] == [1, 1, 2]


def test_hostile_labels_are_text() -> None:
    graph = nx.Graph()
    graph.add_node("a", label='<script>alert(1)</script>\x00 & "b"\ud800', kind="City")
    root = picture(graph, "<x>\x0b")
    assert root.findtext(".//s:text", namespaces=NAMESPACE) == '<script>alert(1)</script> & "b"'
    assert root.findtext("s:title", namespaces=NAMESPACE) == "<x>"


def test_nothing_is_an_empty_picture() -> None:
    assert picture(nx.Graph()).findall(".//s:text", NAMESPACE) == []


def test_the_same_graph_gives_the_same_bytes() -> None:
    graph = nx.karate_club_graph()
    again = nx.karate_club_graph()
    assert ElementTree.tostring(picture(graph)) == ElementTree.tostring(picture(again))

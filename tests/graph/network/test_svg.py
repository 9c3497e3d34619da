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
    assert [(line.get("stroke-width"), line.get("stroke-dasharray")) for line in lines] == [
        ("2.1", None),
        ("1.4", "6 5"),
    ]
    assert [len(root.findall(f".//s:g/s:{shape}", NAMESPACE)) for shape in ("circle", "rect", "path")] == [1, 1, 2]


def test_hostile_labels_are_text() -> None:
    graph = nx.Graph()
    graph.add_node("a", label='<script>a()</script>\x00 & "b"\ud800', kind="City")
    root = picture(graph, "<x>\x0b")
    assert [text.text for text in root.iterfind(".//s:text", NAMESPACE)] == ["<script>a()</script>", '& "b"']
    assert root.findtext("s:title", namespaces=NAMESPACE) == "<x>"


def test_a_large_picture_fits_a_page_and_names_what_there_is_room_for_in_two_lines() -> None:
    graph = nx.barabasi_albert_graph(400, 2, seed=1)
    nx.set_node_attributes(graph, {node: f"Invented Municipality {node}" for node in graph}, "label")
    root = picture(graph)
    assert float(root.get("width", "")) <= 1131
    assert float(root.get("height", "")) <= 801
    assert root.get("font-size") == "12"
    names = [text.text for text in root.iterfind(".//s:text", NAMESPACE)]
    assert names[0] == "Invented"
    best = sorted(graph, key=lambda node: -graph.degree[node])[:2]
    assert {f"Municipality {node}" for node in best} <= set(names)
    assert 40 < len(names) / 2 < 400


def test_nothing_is_an_empty_picture() -> None:
    assert picture(nx.Graph()).findall(".//s:text", NAMESPACE) == []


def test_the_same_graph_gives_the_same_bytes() -> None:
    graph = nx.karate_club_graph()
    again = nx.karate_club_graph()
    assert ElementTree.tostring(picture(graph)) == ElementTree.tostring(picture(again))

from __future__ import annotations

import json
import re
from typing import Any

import networkx as nx

from graph.network.drawing import KIND_COLOURS, colours, draw
from graph.network.projection import Rows, project


def data(fragment: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the marks and the lines of a drawing, a row each."""
    match = re.search(r'<script type="application/json" id="network-data">(.*?)</script>', fragment, re.S)
    assert match
    columns = json.loads(match[1])
    assert list(columns) == ["marks", "lines"]
    marks, lines = (
        [dict(zip(each, row, strict=True)) for row in zip(*each.values(), strict=True)] for each in columns.values()
    )
    return marks, lines


def test_a_drawing_holds_nodes_edges_and_no_script(rows: Rows) -> None:
    fragment = draw(project(rows, weighted=True), focus="https://example.org/alpha")
    marks, lines = data(fragment)
    assert fragment.count("<script") == 1
    assert "http" not in re.sub(r"<script.*?</script>", "", fragment, flags=re.S)
    alpha = next(mark for mark in marks if mark["label"] == "Alpha")
    assert (alpha["iri"], alpha["degree"], alpha["shape"], alpha["borderWidth"]) == (
        "https://example.org/alpha",
        3,
        "dot",
        4,
    )
    assert alpha["color"] == KIND_COLOURS["City"]
    told = {(marks[line["from"]]["name"], marks[line["to"]]["name"], line["width"], line["dashes"]) for line in lines}
    assert told == {
        ("Alpha", "Beta", 1.7, 0),
        ("Alpha", "Delta", 1.4, 0),
        ("Alpha", "Office of Tests", 1.4, 0),
        ("Gamma", "Office of Tests", 1.4, 0),
    }
    assert ("Beta", "Gamma", 1) in {
        (marks[line["from"]]["name"], marks[line["to"]]["name"], line["dashes"])
        for marks, lines in [data(draw(project(rows, "events")))]
        for line in lines
    }


def test_lines_are_as_wide_as_their_weights_and_else_all_the_same(rows: Rows) -> None:
    assert {edge["width"] for edge in data(draw(project(rows)))[1]} == {1.4}
    assert {edge["width"] for edge in data(draw(project(rows, weighted=True)))[1]} == {1.4, 1.7}


def test_hostile_labels_cannot_leave_the_data() -> None:
    graph = nx.Graph()
    graph.add_node("a", label="</script><img src=x onerror=alert(1)>", kind="City")
    fragment = draw(graph)
    assert "<img" not in fragment
    assert data(fragment)[0][0]["name"] == "</script><img src=x onerror=alert(1)>"


def test_long_labels_are_cut_and_kept_whole_as_names() -> None:
    graph = nx.Graph()
    graph.add_node("a", label="x" * 10_000)
    node = data(draw(graph))[0][0]
    assert node["label"] == "x" * 27 + "…"
    assert node["name"] == "x" * 10_000


def test_a_name_comes_in_lines_with_its_side_and_the_scale_at_which_there_is_room() -> None:
    graph = nx.Graph()
    graph.add_node("a", label="Department of Alpha and Beta")
    graph.add_node("b", label="Beta")
    here = {"a": (0.0, 0.0), "b": (0.0, 0.0)}
    (first, second), _ = data(draw(graph, places=here, focus="a", sizes={"a": 100, "b": 0}))
    assert (first["label"], first["side"], first["near"]) == ("Department of\nAlpha and Beta", "below", 0.2)
    assert second["near"] is None


def test_an_empty_network_draws_nothing() -> None:
    assert data(draw(nx.Graph())) == ([], [])


def test_colours_by_country_and_community() -> None:
    graph = nx.Graph([("a", "b"), ("c", "d")])
    nx.set_node_attributes(graph, {"a": "ID", "b": "ID", "c": "JP"}, "country")
    by_country = colours(graph, "country")
    assert [by_country[node][0] for node in "abcd"] == ["ID", "ID", "JP", ""]
    assert by_country["a"][1] != by_country["c"][1]
    assert by_country["d"][1] == KIND_COLOURS["Place"]
    assert colours(graph, "community", {"a": 0, "b": 0, "c": 1, "d": 1})["d"][0] == "1"

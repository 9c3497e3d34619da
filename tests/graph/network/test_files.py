from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.network.files import write
from graph.network.projection import Rows, project

HOSTILE = '=HYPERLINK("x")<script>&\x00\x0b'


def hostile() -> nx.Graph:
    graph = nx.Graph()
    graph.add_node("a", label=HOSTILE)
    graph.add_edge("a", "b", weight=1)
    return graph


def test_csv_has_a_line_a_tie(rows: Rows) -> None:
    lines = write(project(rows), "csv").decode().splitlines()
    assert lines[0] == "source,source label,target,target label,weight,count,basis,since,through"
    assert lines[1] == (
        "https://example.org/alpha,Alpha,https://example.org/beta,Beta,1,2,agreement,2001,"
        "https://example.org/pact https://example.org/pact2"
    )
    assert len(lines) == 5
    weighted = write(project(rows, weighted=True), "csv").decode().splitlines()
    assert "Beta,2,2,agreement,2001," in weighted[1]


def test_a_formula_is_no_formula_in_csv() -> None:
    assert "'=HYPERLINK" in write(hostile(), "csv").decode()


@pytest.mark.parametrize("format_", ["graphml", "gexf"])
def test_xml_is_well_formed_and_the_same_each_time(format_: str) -> None:
    once = write(hostile(), format_)
    assert once == write(hostile(), format_)
    ElementTree.fromstring(once)
    assert b"202" not in once.split(b"<graph", 1)[0].replace(b"2021", b"")


def test_graphml_reads_back(rows: Rows) -> None:
    graph = project(rows)
    back = nx.read_graphml(io.BytesIO(write(graph, "graphml")))
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert back.number_of_edges() == graph.number_of_edges()


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no such format: 'pdf'"):
        write(nx.Graph(), "pdf")

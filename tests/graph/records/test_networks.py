"""Networks in XML: edges with the attributes of their nodes, and no entity is ever expanded."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest

from graph.errors import InputRefused
from graph.records.account import Refused
from graph.records.networks import edges
from tests.graph.records.examples import listed, ties, told

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
<gexf><graph><nodes><node id="&c;"/></nodes></graph></gexf>"""
OUTSIDE = b"""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><gexf><node id="&a;"/></gexf>"""


def network() -> networkx.Graph:
    made = networkx.Graph()
    made.add_node("Q11462", label="Surabaya", lat=-7.25, lon=112.75, country="Indonesia")
    made.add_node("Q16520", label="Busan", lat=35.18, lon=129.075, country="South Korea", pop=3_400_000)
    made.add_edge("Q11462", "Q16520")
    return made


@pytest.mark.parametrize(("suffix", "write"), [("gexf", networkx.write_gexf), ("graphml", networkx.write_graphml)])
def test_a_network_is_pairs_with_places_by_their_coordinates(tmp_path: Path, suffix: str, write: object) -> None:
    assert callable(write)
    write(network(), tmp_path / f"made.{suffix}")
    found = listed(tmp_path, f"made.{suffix}", (tmp_path / f"made.{suffix}").read_bytes())
    assert ties(found.source) == {("city/busan-kr", "city/surabaya-id")}
    assert told(found.source, "owl:sameAs") == {
        ("city/busan-kr", "owl:sameAs", "http://www.wikidata.org/entity/Q16520"),
        ("city/surabaya-id", "owl:sameAs", "http://www.wikidata.org/entity/Q11462"),
    }
    assert (found.account.rows, found.account.loaded, found.account.placed) == (1, 1, 2)


def test_the_row_is_the_line_and_an_edge_to_nowhere_is_refused() -> None:
    text = (
        b'<gexf>\n<node id="A"/>\n<node id="B"/>\n<edge source="A" target="B"/>\n<edge source="A" target="C"/></gexf>'
    )
    assert list(edges(text, "x.gexf")) == [
        (4, {"place": ["A"], "partner": ["B"]}),
        Refused(5, "the edge leads to 'C', and there is no such node"),
    ]


@pytest.mark.parametrize("data", [BOMB, OUTSIDE])
def test_declared_entities_are_refused_before_anything_grows(data: bytes) -> None:
    with pytest.raises(InputRefused, match="declares entities"):
        list(edges(data, "x.gexf"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no well-formed XML"),
        (b"<gexf><node id='A'/>", "no well-formed XML"),
        (b"<html><p>hello</p></html>", "holds no edges"),
    ],
)
def test_what_is_no_network_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        list(edges(data, "x.gexf"))

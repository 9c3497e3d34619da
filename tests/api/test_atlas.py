"""A network on the map: who stands where, and what cannot be shown; made-up places."""

from __future__ import annotations

import networkx as nx

from api.views.atlas import WORLD, at, atlas, located
from api.views.coordinates import Stand

STANDS = {
    "a": Stand("", 10.0, 20.0),
    "b": Stand("", -5.0, 100.0),
    "i": Stand("a", 10.0, 20.0),
    "j": Stand("a", 10.0, 20.0),
}


def network(*ties: tuple[str, str]) -> nx.Graph:
    graph = nx.Graph(ties)
    for node in graph:
        graph.nodes[node].update(label=node.upper(), kind="Institution" if node in "ij" else "City")
    return graph


def test_ties_whose_ends_stand_somewhere_are_arcs() -> None:
    found = atlas(network(("a", "b"), ("b", "nowhere")), STANDS, 10)
    assert [(arc.one, arc.other) for arc in found.arcs] == [("a", "b")]
    assert (found.total, found.elsewhere, found.seated) == (1, 1, 0)
    assert found.absent == ("nowhere",)
    assert {(spot.iri, spot.x, spot.y) for spot in found.spots} == {("a", *at(10, 20)), ("b", *at(-5, 100))}


def test_an_institution_stands_at_its_seat_beside_the_others_there() -> None:
    found = atlas(network(("a", "b"), ("i", "b"), ("j", "b")), STANDS, 10)
    assert found.seated == 2
    assert {spot.iri: spot.seat for spot in found.spots} == {"a": "", "b": "", "i": "a", "j": "a"}
    assert len({(spot.x, spot.y) for spot in found.spots}) == 4


def test_no_more_than_asked_are_drawn_and_the_heaviest_first() -> None:
    graph = network(("a", "b"), ("i", "b"))
    graph.edges["i", "b"]["weight"] = 3
    assert [tie[:2] for tie in located(graph, STANDS)] == [("b", "i"), ("a", "b")]
    found = atlas(graph, STANDS, 1)
    assert (len(found.arcs), found.total) == (1, 2)


def test_of_equal_ties_those_between_the_best_tied_come_first() -> None:
    graph = network(("a", "b"), ("i", "j"), ("j", "b"), ("b", "nowhere"))
    assert [tie[:2] for tie in located(graph, STANDS)] == [("b", "j"), ("a", "b"), ("i", "j")]


def test_kinds_have_their_shapes_and_what_stands_for_a_country_its_own_sign() -> None:
    graph = network(("a", "b"), ("i", "c"), ("a", "r"))
    graph.nodes["c"]["kind"], graph.nodes["r"]["kind"] = "Country", "Region"
    stands = STANDS | {"c": Stand("", 1.0, 1.0, is_proxy=True), "r": Stand("", 2.0, 2.0, is_proxy=True)}
    found = atlas(graph, stands, 10)
    assert [(kind, is_proxy, count) for kind, _, is_proxy, count in found.signs] == [
        ("City", False, 2),
        ("Country", True, 1),
        ("Institution", False, 1),
        ("Region", True, 1),
    ]
    outlines = {spot.iri: spot.outline for spot in found.spots}
    assert len({outline.translate(str.maketrans("", "", "-0123456789. ")) for outline in outlines.values()}) == 4
    assert outlines["a"].count("a") == 2


def test_nothing_is_the_whole_world() -> None:
    found = atlas(nx.Graph(), {}, 10)
    assert (found.arcs, found.spots, found.frame, found.signs) == ((), (), WORLD, [])

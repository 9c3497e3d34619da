from __future__ import annotations

import math

import networkx as nx

from graph.network.labels import labels
from graph.network.layout import on_the_map, positions
from graph.network.marks import radii


def test_nothing_and_one_node() -> None:
    assert positions(nx.Graph()) == {}
    lonely = nx.Graph()
    lonely.add_node("a")
    assert positions(lonely) == {"a": (0, 0)}


def test_the_same_graph_gives_the_same_places_whatever_the_order() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "y")]
    assert positions(nx.Graph(edges)) == positions(nx.Graph([(b, a) for a, b in reversed(edges)]))


def test_components_do_not_overlap() -> None:
    graph = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5))
    places = positions(graph)
    first, second = ([places[node][0] for node in range(start, start + 5)] for start in (0, 5))
    assert max(first) < min(second) or max(places[n][1] for n in range(5)) < min(places[n][1] for n in range(5, 10))


def test_two_lie_side_by_side_and_a_chain_lies_along_the_page() -> None:
    assert positions(nx.Graph([("a", "b")])) == {"a": (-28, 0), "b": (28, 0)}
    chain = positions(nx.path_graph(6))
    wide, high = (max(place[axis] for place in chain.values()) for axis in (0, 1))
    assert wide > 5 * high


def test_two_with_long_names_lie_further_apart() -> None:
    graph = nx.Graph([("a", "b")])
    nx.set_node_attributes(graph, {"a": "Department of Invention", "b": "Department of Retelling"}, "label")
    found = positions(graph)
    assert found["b"][0] - found["a"][0] > 60


def test_names_in_small_components_lie_apart() -> None:
    graph = nx.disjoint_union_all([nx.path_graph(n) for n in (2, 3, 4, 5)] + [nx.star_graph(15), nx.cycle_graph(4)])
    nx.set_node_attributes(graph, {node: f"Invented Place {node}" for node in graph}, "label")
    places = positions(graph)
    written = labels({node: graph.nodes[node]["label"] for node in graph}, places, radii(graph))
    assert {label.side for label in written.values()} == {"below"}
    assert max(label.scale for label in written.values()) <= 1


def test_many_nodes_start_from_their_communities_and_stand_apart() -> None:
    graph = nx.connected_caveman_graph(60, 10)
    places = positions(graph)
    assert places == positions(graph)
    assert len(set(places.values())) > 590
    near = [nx.utils.pairwise(range(start, start + 10)) for start in range(0, 600, 10)]
    inside = [abs(places[a][0] - places[b][0]) + abs(places[a][1] - places[b][1]) for cave in near for a, b in cave]
    across = [abs(places[a][0] - places[a + 300][0]) + abs(places[a][1] - places[a + 300][1]) for a in range(300)]
    assert sum(inside) / len(inside) < 0.5 * sum(across) / len(across)


def test_on_the_map_each_stands_where_it_is_or_beside_its_partners_or_below() -> None:
    graph = nx.Graph([("north", "south"), ("near", "south"), ("nowhere", "either")])
    graph.nodes["north"].update(latitude=50.0, longitude=10.0)
    graph.nodes["south"].update(latitude=-20.0, longitude=10.0)
    found = on_the_map(graph)
    assert list(found) == list(graph)
    assert found["north"][1] < 0 < found["south"][1]
    assert 0 < math.dist(found["near"], found["south"]) < math.dist(found["north"], found["south"]) / 5
    assert min(found["nowhere"][1], found["either"][1]) > found["south"][1]
    assert on_the_map(nx.Graph()) == {}


def test_small_components_stand_beside_a_large_one_and_below_it() -> None:
    graph = nx.disjoint_union_all([nx.star_graph(100), *[nx.path_graph(3)] * 30])
    found = positions(graph)
    right = max(found[node][0] for node in range(101))
    low = max(found[node][1] for node in range(101))
    beside = [node for node in range(101, 191) if found[node][0] > right]
    below = [node for node in range(101, 191) if found[node][1] > low]
    assert len({found[node][1] for node in beside}) > 1
    assert len(beside) + len(below) >= 90
    assert len(set(found.values())) == len(found)


def test_a_large_component_is_wider_than_high() -> None:
    found = positions(nx.barabasi_albert_graph(150, 2, seed=1)).values()
    wide, high = (max(place[axis] for place in found) - min(place[axis] for place in found) for axis in (0, 1))
    assert 1.2 * high < wide < 2.5 * high

from __future__ import annotations

import csv
import math
from pathlib import Path

import networkx as nx
import pytest

from graph.network.betweenness import betweenness
from graph.network.measures import MEASURES, WEIGHTED, communities, constraint, eigenvector, measure, summary


def test_eigenvector_of_a_star_and_of_what_hangs_apart() -> None:
    graph = nx.star_graph(4)
    graph.add_edge("x", "y")
    values = eigenvector(graph)
    assert values[0] == pytest.approx(math.sqrt(0.5), abs=1e-9)
    assert values[1] == pytest.approx(math.sqrt(0.125), abs=1e-9)
    assert values["x"] == 0.0
    assert eigenvector(nx.Graph()) == {}


def test_communities_are_numbered_by_size() -> None:
    graph = nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(5))
    assert communities(graph) == {**dict.fromkeys((3, 4, 5, 6, 7), 0), **dict.fromkeys((0, 1, 2), 1)}


def test_communities_do_not_depend_on_the_order_of_edges() -> None:
    graph = nx.karate_club_graph()
    other = nx.Graph(reversed(list(graph.edges)))
    assert communities(graph) == communities(other)


def test_constraint_is_low_for_a_broker() -> None:
    graph = nx.star_graph(4)
    graph.add_node("alone")
    assert constraint(graph) == {0: 0.25, 1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}
    assert constraint(nx.karate_club_graph())[33] == pytest.approx(
        nx.constraint(nx.karate_club_graph(), nodes=[33], weight="weight")[33]
    )


def weighted_club() -> nx.Graph:
    """Return Zachary's karate club, whose ties have weights from 1 to 7."""
    return nx.karate_club_graph()


def test_weighted_measures_equal_networkx() -> None:
    club = weighted_club()
    assert constraint(club) == pytest.approx(nx.constraint(club, weight="weight"))
    expected = nx.eigenvector_centrality(club, 1000, 1e-10, weight="weight")
    assert eigenvector(club) == pytest.approx(expected, abs=1e-6)
    groups = nx.community.louvain_communities(club, seed=1)
    assert nx.community.modularity(
        club, [{node for node, number in communities(club).items() if number == each} for each in range(9)]
    ) == pytest.approx(nx.community.modularity(club, groups), abs=0.02)


def test_a_heavy_tie_makes_a_community_of_its_ends() -> None:
    graph = nx.cycle_graph(4)
    graph.edges[1, 2]["weight"] = graph.edges[3, 0]["weight"] = 9
    found = communities(graph)
    assert found[1] == found[2] != found[0] == found[3]


def test_weights_of_one_change_nothing_and_others_only_what_takes_them() -> None:
    club = weighted_club()
    ones, plain = club.copy(), club.copy()
    nx.set_edge_attributes(ones, 1, "weight")
    for _, _, tie in plain.edges(data=True):
        del tie["weight"]
    assert measure(ones) == measure(plain)
    told = {name: [{row["node"]: row[name] for row in measure(graph)} for graph in (plain, club)] for name in MEASURES}
    changed = {name for name, (without, weighted) in told.items() if without != weighted}
    assert changed | {"community"} == set(WEIGHTED)  # which the weights of this club do not change
    assert told["degree"][1] == dict(club.degree(weight="weight"))


def test_measure_gives_a_row_a_node() -> None:
    graph = nx.path_graph(3)
    graph.nodes[1]["label"] = "Middle"
    graph.add_node(9)
    first, *_, last = measure(graph)
    assert first["label"] == "Middle"
    assert (first["degree"], first["betweenness"], first["core"], first["constraint"]) == (2, 1.0, 1, 0.5)
    assert (last["node"], last["degree"], last["constraint"]) == (9, 0, None)


def test_summary_of_small_graphs() -> None:
    assert summary(nx.path_graph(4)) == {
        "nodes": 4, "edges": 3, "density": 0.5, "transitivity": 0.0, "assortativity": pytest.approx(-0.5),
        "core": 1, "components": 1, "giant": 4, "distance": pytest.approx(10 / 6),
    }  # fmt: skip
    empty = summary(nx.Graph())
    assert math.isnan(empty.pop("assortativity"))
    assert empty == {
        "nodes": 0, "edges": 0, "density": 0, "transitivity": 0.0, "core": 0, "components": 0, "giant": 0,
        "distance": 0.0,
    }  # fmt: skip


def test_published_figures_of_the_sister_cities_are_reproduced(shared_data: Path) -> None:
    """Kaltenbrunner et al. (2013): Not all paths lead to Rome. The figures stand in the data's README."""
    graph = nx.Graph()
    path = shared_data / "sister-cities" / "kaltenbrunner2013" / "cities.csv"
    with path.open(encoding="utf-8", newline="") as file:
        graph.add_edges_from((a, b) for a, b in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if a != b)
    figures = summary(graph)
    assert (figures["nodes"], figures["edges"], figures["giant"], figures["core"]) == (11618, 15225, 7128, 22)
    assert figures["transitivity"] == pytest.approx(0.10745134442, abs=1e-9)
    assert figures["density"] == pytest.approx(2.25611864935e-4, abs=1e-9)
    assert figures["assortativity"] == pytest.approx(0.340689344671, abs=1e-9)
    assert figures["distance"] == pytest.approx(6.736, abs=1e-3)
    degrees = sorted(graph.degree, key=lambda pair: -pair[1])[:5]
    assert degrees == [("Saint_Petersburg", 78), ("Shanghai", 75), ("Istanbul", 69), ("Kiev", 63), ("Caracas", 59)]
    middle = betweenness(graph)
    published = {"Saint_Petersburg": 1_562_698, "Bethlehem": 1_009_708, "Izmir": 885_339, "Shanghai": 825_513}
    assert {city: middle[city] for city in published} == pytest.approx(published, rel=1e-3)

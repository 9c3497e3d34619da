from __future__ import annotations

import networkx as nx
import pytest
import rustworkx as rx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network.betweenness import betweenness


def test_each_pair_counts_once() -> None:
    assert betweenness(nx.path_graph(4)) == {0: 0.0, 1: 2.0, 2: 2.0, 3: 0.0}
    assert betweenness(nx.cycle_graph(4)) == {0: 0.5, 1: 0.5, 2: 0.5, 3: 0.5}
    assert betweenness(nx.complete_graph(4)) == dict.fromkeys(range(4), 0.0)


def test_nothing_alone_and_apart() -> None:
    assert betweenness(nx.Graph()) == {}
    graph = nx.disjoint_union(nx.path_graph(3), nx.path_graph(2))
    graph.add_node("alone")
    assert betweenness(graph) == {0: 0.0, 1: 1.0, 2: 0.0, 3: 0.0, 4: 0.0, "alone": 0.0}


def test_two_triangles_that_share_a_node_with_a_leaf_on_one() -> None:
    graph = nx.Graph(["ab", "bc", "ca", "cd", "de", "ec", "ax"])
    # "c" is between each of a, b, x and each of d, e; "a" between x and the four others.
    assert betweenness(graph) == {"a": 4.0, "b": 0.0, "c": 6.0, "d": 0.0, "e": 0.0, "x": 0.0}


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 14), st.integers(0, 30), st.integers(0, 10))
def test_the_same_as_networkx(nodes: int, edges: int, seed: int) -> None:
    graph = nx.gnm_random_graph(nodes, edges, seed=seed)
    assert betweenness(graph) == pytest.approx(nx.betweenness_centrality(graph, normalized=False), abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_every_node_of_a_network_with_a_dense_middle_and_trees_is_as_networkx_and_rustworkx_have_it(seed: int) -> None:
    """More nodes in one block than paths are followed from at once, blocks of all sizes, leaves and chains."""
    graph = nx.barabasi_albert_graph(260, 3, seed=seed)
    tree = nx.random_labeled_tree(200, seed=seed)
    graph.add_edges_from((a + 160, b + 160) for a, b in tree.edges)
    graph = nx.compose(graph, nx.relabel_nodes(nx.barbell_graph(5, 3), {0: 300, **{n: 1000 + n for n in range(1, 13)}}))
    found = betweenness(graph)
    assert found == pytest.approx(nx.betweenness_centrality(graph, normalized=False), rel=1e-11, abs=1e-9)
    compact = rx.networkx_converter(graph)
    values = rx.betweenness_centrality(compact, normalized=False)
    assert found == pytest.approx({compact[index]: value for index, value in values.items()}, rel=1e-11, abs=1e-9)


def test_the_same_graph_gives_the_same_bits() -> None:
    graph = nx.barabasi_albert_graph(300, 2, seed=4)
    assert betweenness(graph) == betweenness(graph.copy())

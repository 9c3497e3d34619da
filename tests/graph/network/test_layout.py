from __future__ import annotations

import networkx as nx

from graph.network.layout import positions


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

from __future__ import annotations

import statistics

import networkx as nx
import pytest

from graph.network.betweenness import betweenness
from graph.network.sampling import estimated_betweenness


def test_with_every_node_as_pivot_it_is_exact() -> None:
    graph = nx.karate_club_graph()
    exact = betweenness(graph)
    for node, (value, error) in estimated_betweenness(graph, pivots=34).items():
        assert value == pytest.approx(exact[node], abs=1e-9)
        assert error == 0


def test_the_mean_of_many_estimates_is_the_exact_figure_and_the_error_is_that_of_one() -> None:
    graph = nx.karate_club_graph()
    found = [estimated_betweenness(graph, pivots=8, seed=seed)[0] for seed in range(400)]
    exact, spread = betweenness(graph)[0], statistics.stdev(each.value for each in found)
    assert statistics.fmean(each.value for each in found) == pytest.approx(exact, rel=0.05)
    assert statistics.fmean(each.error for each in found) == pytest.approx(spread, rel=0.2)


def test_the_same_seed_gives_the_same() -> None:
    graph = nx.gnm_random_graph(60, 120, seed=2)
    assert estimated_betweenness(graph, pivots=9) == estimated_betweenness(graph, pivots=9)


def test_apart_and_nothing() -> None:
    assert estimated_betweenness(nx.Graph()) == {}
    graph = nx.Graph([("a", "b")])
    graph.add_node("c")
    assert {value for value, _ in estimated_betweenness(graph).values()} == {0.0}

from __future__ import annotations

import math
import random
from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.assortativity import assortativity, by_group, by_value, compare, mean_distance, rewired


def test_ties_within_groups_only_and_between_groups_only() -> None:
    groups = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert by_group([("a", "b"), ("c", "d")], groups) == 1.0
    assert by_group([("a", "c"), ("b", "d")], groups) == -1.0
    assert by_group([("a", "b"), ("c", "d"), ("a", "c"), ("b", "d")], groups) == 0.0


def test_nothing_to_compare() -> None:
    assert math.isnan(by_group([], {}))
    assert math.isnan(by_group([("a", "b")], {"a": 1, "b": 1}))
    assert math.isnan(by_value([], {}))
    assert math.isnan(by_value([("a", "b")], {"a": 2.0, "b": 2.0}))
    assert math.isnan(mean_distance([], {}))
    assert math.isnan(compare([], lambda ties: by_group(ties, {})).score)


def test_degrees_correlate_as_networkx_has_it() -> None:
    graph = nx.karate_club_graph()
    degrees = {node: float(degree) for node, degree in graph.degree}
    expected = nx.degree_assortativity_coefficient(graph)
    assert by_value(list(graph.edges), degrees) == pytest.approx(expected, abs=1e-9)


def test_groups_mix_as_networkx_has_it() -> None:
    graph = nx.karate_club_graph()
    clubs = dict(graph.nodes(data="club"))
    expected = nx.attribute_assortativity_coefficient(graph, "club")
    assert by_group(list(graph.edges), clubs) == pytest.approx(expected, abs=1e-9)


@given(
    st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1])), st.integers(0, 9)
)
def test_rewiring_keeps_degrees_and_makes_no_loop_and_no_double(ties: set[tuple[int, int]], seed: int) -> None:
    before = sorted(ties)
    after = rewired(before, swaps=50, seed=random.Random(seed))
    assert Counter(end for tie in after for end in tie) == Counter(end for tie in before for end in tie)
    assert all(a != b for a, b in after)
    assert len({frozenset(tie) for tie in after}) == len(before)


def test_the_null_model_moves_and_is_the_same_each_time() -> None:
    graph = nx.karate_club_graph()
    clubs = dict(graph.nodes(data="club"))
    found = compare(sorted(graph.edges), lambda ties: by_group(ties, clubs), samples=30)
    assert found == compare(sorted(graph.edges), lambda ties: by_group(ties, clubs), samples=30)
    assert found.samples == 30
    assert found.observed > 0.7
    assert abs(found.mean) < 0.1
    assert found.score > 5


def test_only_ties_whose_ends_are_known_are_compared() -> None:
    graph = nx.Graph([("a", "b"), ("b", "c")])
    graph.nodes["a"].update(country="XX", latitude=0.0, longitude=0.0)
    graph.nodes["b"].update(country="YY", latitude=0.0, longitude=90.0)
    found = assortativity(graph, {"a": 10, "b": 0}, samples=5)
    assert [found[name].ties for name in ("country", "degree", "size", "distance")] == [1, 2, 0, 1]
    assert [found[name].samples for name in ("country", "size")] == [0, 0]
    assert found["distance"].observed == pytest.approx(6371.0088 * math.pi / 2)

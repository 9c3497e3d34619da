from __future__ import annotations

import networkx as nx

from graph.network.selection import around, by_ties, largest

STAR = nx.Graph([("hub", leaf) for leaf in "abcd"] + [("a", "b"), ("d", "far")])


def test_an_actor_with_its_best_tied_neighbours_and_the_ties_among_them() -> None:
    part = around(STAR, ["hub"], most=2)
    assert sorted(part) == ["a", "b", "hub"]
    assert part.number_of_edges() == 3
    assert sorted(around(STAR, ["hub", "d"], most=2)) == ["a", "b", "d", "far", "hub"]


def test_nobody_and_unknown() -> None:
    assert len(around(STAR, [], 5)) == 0
    assert len(around(STAR, ["nobody"], 5)) == 0
    assert len(largest(nx.Graph(), 5)) == 0


def test_those_with_most_ties() -> None:
    assert by_ties(STAR, STAR) == ["hub", "a", "b", "d", "c", "far"]
    assert sorted(largest(STAR, 2)) == ["a", "hub"]
    assert list(largest(STAR, 99).edges) == list(STAR.edges)


def test_the_part_is_a_copy() -> None:
    part = largest(STAR, 99)
    part.remove_node("hub")
    assert "hub" in STAR

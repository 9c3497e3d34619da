from __future__ import annotations

from graph.network.paths import Hop, paths
from graph.network.projection import Rows, project

P = "https://example.org/"


def test_each_hop_tells_what_it_rests_on(rows: Rows) -> None:
    assert paths(project(rows), P + "beta", P + "office") == [
        [
            Hop(P + "beta", P + "alpha", ("agreement",), (P + "pact", P + "pact2"), True),
            Hop(P + "alpha", P + "office", ("asserted",), (), True),
        ]
    ]


def test_presence_at_an_event_is_told_apart(rows: Rows) -> None:
    assert paths(project(rows, "events"), P + "beta", P + "gamma") == [
        [Hop(P + "beta", P + "gamma", ("event",), (P + "fair",), False)]
    ]


def test_no_chain_no_such_actor_or_the_same_actor(rows: Rows) -> None:
    graph = project(rows)
    graph.add_node("apart")
    assert paths(graph, P + "alpha", "apart") == []
    assert paths(graph, P + "alpha", "nobody") == []
    assert paths(graph, P + "alpha", P + "alpha") == []

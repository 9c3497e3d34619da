"""Twenty seconds of queries that bring endpoints down: everything is answered, look-ups go on, memory is bounded."""

from __future__ import annotations

from pathlib import Path

from tests.bench import sparql_data, sparql_evil, sparql_server

TORMENT = 2.0
"""Seconds that an evil query runs until its deadline: a look-up that waited for one would take as long. `make soak`
measures how fast look-ups are on a machine that does nothing else."""


def test_evil_queries_are_answered_and_bounded(tmp_path: Path) -> None:
    sparql_data.store(tmp_path, 60_000)
    with sparql_server.endpoint(tmp_path, memory=500 << 20, result=20 << 20) as server:
        outcome = sparql_evil.run(server, 20, timeout=TORMENT)
        after = sparql_evil.run(server, 1, evil=0)
    assert not outcome.broken
    assert {status for _, status in outcome.statuses} <= sparql_evil.ALLOWED | {0}
    assert {name for name, _ in outcome.statuses} >= set(sparql_evil.EVIL)
    assert {status for name, status in outcome.statuses if name == "look-up"} == {200}
    assert outcome.percentile(0.99) < TORMENT
    assert outcome.memory < 4 << 30
    assert set(after.statuses) == {("look-up", 200)}

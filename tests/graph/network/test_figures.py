from __future__ import annotations

import json
import subprocess
import sys

import networkx as nx
import pytest

from graph.network import figures
from graph.network.figures import TASKS, done, packed

GRAPH = nx.Graph([("b", "a"), ("b", "c")])
GRAPH.nodes["a"].update(label="A", country="ID", population=1000)


@pytest.mark.parametrize("task", TASKS)
def test_another_process_does_what_a_call_does(task: str) -> None:
    found = json.loads(done(packed(task, GRAPH)))
    direct = json.loads(json.dumps(TASKS[task](GRAPH)))
    assert json.dumps(found, sort_keys=True) == json.dumps(direct, sort_keys=True)


def test_the_command_reads_and_writes_json() -> None:
    command = [sys.executable, "-m", "graph.network.figures"]
    result = subprocess.run(command, input=packed("betweenness", GRAPH), capture_output=True, check=True)
    assert json.loads(result.stdout) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_nothing() -> None:
    assert json.loads(done(packed("positions", nx.Graph()))) == {}
    assert json.loads(done(packed("summary", nx.Graph())))["nodes"] == 0


def test_weights_go_along_where_the_task_takes_them() -> None:
    weighted = nx.Graph()
    weighted.add_weighted_edges_from([("b", "a", 3), ("b", "c", 1)])
    weighted.nodes["a"].update(GRAPH.nodes["a"])
    assert {task for task in TASKS if packed(task, weighted) != packed(task, GRAPH)} == {"measures"}
    found = json.loads(done(packed("measures", weighted)))
    assert found == json.loads(json.dumps(TASKS["measures"](weighted)))
    assert found["constraint"] != TASKS["measures"](GRAPH)["constraint"]


def test_labels_are_not_sent_along() -> None:
    assert json.loads(packed("mixing", GRAPH))["nodes"][1] == ["a", {"country": "ID", "population": 1000}]


def test_beyond_the_exact_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(TASKS["between"](GRAPH)) == ["betweenness"]
    monkeypatch.setattr(figures, "EXACT", 2)
    assert TASKS["between"](GRAPH)["betweenness-error"] == {"a": 0.0, "b": 0.0, "c": 0.0}

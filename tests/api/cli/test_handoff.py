"""Both ends of sending a change to the server: `api.cli.handoff` and `api.admin`."""

from __future__ import annotations

import json
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api import admin
from api.cli import operations
from api.cli.handoff import Server, announced, change, send, server_of
from graph.errors import CitypactError, InputRefused, NotFound, StoreBusy, UsageError
from graph.pipeline import Report
from graph.store import Store

REPORT = Report(loaded=("a", "b"), warned=(("a", "no date"),), refused=(("c.txt", "is empty"),))
SEEN: list[dict[str, Any]] = []


def pretend(store: Store, *, progress: Any, **arguments: Any) -> Report:
    SEEN.append(arguments)
    progress(1, 2, "a")
    progress(2, 2, "b")
    if "raise" in arguments:
        raise {"usage": UsageError, "missing": NotFound, "refused": InputRefused, "defect": ZeroDivisionError}[
            arguments["raise"]
        ]("so it is")
    return REPORT


def application(store: Any, token: str | None = "secret") -> FastAPI:
    app = FastAPI()
    app.state.store = store
    app.state.settings = SimpleNamespace(token=token)
    app.include_router(admin.router)
    return app


@pytest.fixture(autouse=True)
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(operations.COMMANDS, "load", pretend)
    SEEN.clear()


@pytest.fixture
def server() -> Iterator[Server]:
    config = uvicorn.Config(application(Store.memory()), port=0, log_level="critical", lifespan="off")
    running = uvicorn.Server(config)
    listening = config.bind_socket()
    listening.listen()
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    yield Server(f"http://127.0.0.1:{listening.getsockname()[1]}", "secret")
    running.should_exit = True
    thread.join()
    listening.close()


def nobody(done: int, total: int | None, name: str) -> None:
    pass


def test_a_change_is_sent_and_answered(server: Server) -> None:
    steps: list[tuple[int, int | None, str]] = []
    assert send(server, "load", {"targets": ["/x"]}, lambda *step: steps.append(step)) == REPORT
    assert steps == [(1, 2, "a"), (2, 2, "b")]
    assert SEEN == [{"targets": ["/x"]}]


@pytest.mark.parametrize(
    ("kind", "error", "message"),
    [
        ("usage", UsageError, "^so it is$"),
        ("missing", NotFound, "^so it is$"),
        ("refused", CitypactError, "^so it is$"),
        ("defect", CitypactError, r"^load failed in the server \(ZeroDivisionError: so it is\)\.$"),
    ],
)
def test_errors_come_back(server: Server, kind: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        send(server, "load", {"raise": kind}, nobody)


def test_a_wrong_token_and_a_dead_server(server: Server) -> None:
    with pytest.raises(CitypactError, match=r"refused the command \(401\): restart it"):
        send(Server(server.address, "wrong"), "load", {}, nobody)
    with pytest.raises(StoreBusy, match="holds the data directory but does not answer"):
        send(Server("http://127.0.0.1:9", "secret"), "load", {}, nobody)


def test_a_busy_directory_is_changed_through_its_server(server: Server, tmp_path: Path) -> None:
    with Store.open(tmp_path), announced(tmp_path, server):
        assert change(tmp_path, "load", {"targets": []}, nobody) == REPORT


def test_a_busy_directory_without_a_server(tmp_path: Path) -> None:
    with Store.open(tmp_path), pytest.raises(StoreBusy, match="Another process"):
        change(tmp_path, "load", {}, nobody)


def test_a_free_directory_is_changed_here(tmp_path: Path) -> None:
    (tmp_path / "server.json").write_text('{"address": "http://127.0.0.1:9", "token": "of a dead server"}')
    assert change(tmp_path, "load", {"targets": []}, nobody) == REPORT


def test_the_announcement_is_for_its_user_alone(tmp_path: Path) -> None:
    with announced(tmp_path, Server("http://127.0.0.1:1", "secret")):
        assert stat.S_IMODE((tmp_path / "server.json").stat().st_mode) == 0o600
        assert server_of(tmp_path) == Server("http://127.0.0.1:1", "secret")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"address": "x"}', "\0"])
def test_a_broken_announcement_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "server.json").write_text(text)
    assert server_of(tmp_path) is None


@pytest.mark.parametrize(
    ("token", "store", "header", "path", "body", "status"),
    [
        ("secret", Store.memory(), None, "load", "{}", 401),
        ("secret", Store.memory(), "Bearer secre", "load", "{}", 401),
        ("secret", Store.memory(), "Bearer sécret", "load", "{}", 401),
        (None, Store.memory(), "Bearer ", "load", "{}", 401),
        ("secret", None, "Bearer secret", "load", "{}", 403),
        ("secret", Store.memory(), "Bearer secret", "drop", "{}", 404),
        ("secret", Store.memory(), "Bearer secret", "load", "[]", 400),
        ("secret", Store.memory(), "Bearer secret", "load", "{", 400),
        ("secret", Store.memory(), "Bearer secret", "load", "", 200),
    ],
)
def test_who_may_change(token: str | None, store: Any, header: str | None, path: str, body: str, status: int) -> None:
    client = TestClient(application(store, token))
    headers = {"Authorization": header.encode("utf-8")} if header else {}
    answer = client.post(f"/api/admin/{path}", content=body, headers=headers)
    assert answer.status_code == status
    assert bool(SEEN) == (status == 200)


def test_the_lines_of_an_answer() -> None:
    client = TestClient(application(Store.memory()))
    answer = client.post("/api/admin/load", json={}, headers={"Authorization": "Bearer secret"})
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in answer.text.splitlines()] == [
        {"done": 1, "total": 2, "name": "a"},
        {"done": 2, "total": 2, "name": "b"},
        {
            "report": {
                "loaded": ["a", "b"],
                "replaced": [],
                "unchanged": [],
                "removed": [],
                "warned": [["a", "no date"]],
                "refused": [["c.txt", "is empty"]],
                "skipped": [],
                "lists": [],
            }
        },
    ]


def test_an_abandoned_change_stops() -> None:
    going = threading.Event()
    stopped = threading.Event()

    def endless(store: Store, *, progress: Any) -> Report:
        try:
            for number in range(10_000):
                progress(number, None, "x")
                going.wait(0.01)
        finally:
            stopped.set()
        return Report()

    operations.COMMANDS["load"] = endless  # put back by `pretended`
    lines = admin._events(Store.memory(), "load", {})
    assert json.loads(next(lines))["done"] == 0
    lines.close()
    assert stopped.wait(5)


def test_wrong_arguments() -> None:
    with pytest.raises(UsageError, match=r"There is no command 'drop': .*load, reload, remove.* change the graph"):
        operations.run(Store.memory(), "drop", {}, nobody)
    with pytest.raises(UsageError, match="Wrong arguments for remove"):
        operations.run(Store.memory(), "remove", {"what": 1}, nobody)

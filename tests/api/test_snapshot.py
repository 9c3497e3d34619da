"""What is done once for a generation: before the first reader comes, and by one thread while others wait."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api import app
from api.pages import prepared
from api.settings import Settings
from api.snapshot import Snapshot, Snapshots, once
from tests.api.conftest import Memory


def test_who_asks_while_it_is_read_waits_for_it() -> None:
    started, going, reads = threading.Event(), threading.Event(), []

    @once
    def slow(snapshot: Snapshot, number: int) -> int:
        reads.append(number)
        started.set()
        assert going.wait(10)
        return number

    snapshot = Snapshot(Memory())
    told: list[int] = []
    threads = [threading.Thread(target=lambda: told.append(slow(snapshot, 7))) for _ in range(3)]
    threads[0].start()
    assert started.wait(10)
    for thread in threads[1:]:
        thread.start()
    going.set()
    for thread in threads:
        thread.join(10)
    assert (told, reads) == ([7, 7, 7], [7])
    assert snapshot.locks == {}


def test_what_one_read_needs_of_another_is_no_deadlock() -> None:
    @once
    def inner(snapshot: Snapshot) -> int:
        return snapshot.generation

    @once
    def outer(snapshot: Snapshot) -> int:
        return inner(snapshot) + 1

    assert outer(Snapshot(Memory())) == 2


def test_the_first_snapshot_is_prepared_before_a_reader_comes() -> None:
    prepared = threading.Event()
    snapshots = Snapshots(Memory(), lambda _: prepared.set())
    assert not prepared.is_set()
    snapshots.start()
    assert prepared.wait(10)


def test_pages_of_the_network_say_that_it_is_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    going = threading.Event()
    monkeypatch.setattr(app, "prepare", lambda _: going.wait(10))
    monkeypatch.setattr(prepared, "PATIENCE", 0.01)
    with TestClient(app.create_app(Settings(data=tmp_path), Memory())) as client:
        try:
            for path in ("/network", "/network/all.json", "/measures", "/measures.csv", "/map"):
                response = client.get(path, headers={"Accept": "text/html"})
                assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
                assert "its networks are being read" in response.text
            assert client.get("/about").status_code == 200
        finally:
            going.set()
        monkeypatch.setattr(prepared, "PATIENCE", 10)
        for path in ("/network", "/measures"):
            assert client.get(path, headers={"Accept": "text/html"}).status_code == 200


def test_a_server_prepares_it_as_soon_as_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = threading.Event()
    monkeypatch.setattr(app, "prepare", lambda _: prepared.set())
    with TestClient(app.create_app(Settings(), Memory())):
        assert prepared.wait(10)

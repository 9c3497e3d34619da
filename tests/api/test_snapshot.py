"""What is done once for a generation: before the first reader comes, and by one thread while others wait."""

from __future__ import annotations

import threading

import pytest
from starlette.testclient import TestClient

from api import app
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


def test_a_server_prepares_it_as_soon_as_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = threading.Event()
    monkeypatch.setattr(app, "prepare", lambda _: prepared.set())
    with TestClient(app.create_app(Settings(), Memory())):
        assert prepared.wait(10)

"""Generations: made whole, kept while somebody reads them, removed afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError
from graph.store import Store, pinned

A = NamedNode("https://x.example/a")


def change(store: Store, value: int) -> int:
    store.extend([Quad(A, A, Literal(value), A)])
    return store.publish()


def kept(directory: Path) -> list[int]:
    return sorted(int(path.name) for path in (directory / "generations").iterdir())


def test_the_last_three_stay_and_those_in_use(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert change(store, 0) == 2
        with Store.open(tmp_path, read_only=True) as reader:
            for value in range(1, 6):
                change(store, value)
            assert store.generation == 7
            assert kept(tmp_path) == [2, 5, 6, 7]
            assert len(reader) == 1
        change(store, 9)
        assert kept(tmp_path) == [6, 7, 8]
    assert (tmp_path / "current").read_text() == "8\n"


def test_nothing_changed_makes_no_generation(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert [change(store, 1), store.publish(), store.publish()] == [2, 2, 2]


def test_a_folder_that_a_crash_left_behind_is_replaced(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        (tmp_path / "generations" / "2").mkdir()
        (tmp_path / "generations" / "2" / "half").write_text("")
        assert change(store, 1) == 2
    with pinned(tmp_path) as (number, path):
        assert number == 2
        assert not (path / "half").exists()


def test_what_was_stored_before_a_crash_is_in_the_first_generation_of_the_next_start(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([Quad(A, A, Literal(1), A)])
    with Store.open(tmp_path), Store.open(tmp_path, read_only=True) as reader:
        assert len(reader) == 1


def test_no_generation_to_pin(tmp_path: Path) -> None:
    (tmp_path / "format").write_text("1\n")
    with pytest.raises(StoreError, match="nothing to read"), pinned(tmp_path):
        pass
    (tmp_path / "current").write_text("5\n")
    with pytest.raises(StoreError, match="nothing to read"), pinned(tmp_path):
        pass

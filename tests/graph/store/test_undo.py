"""Several updates that are one: all of them are kept or none, whatever happens, and readers see no step of it."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.errors import StoreReadOnly
from graph.store import Draft, Store, undo

A, P = NamedNode("https://x.example/a"), NamedNode("https://x.example/p")


def quad(value: int) -> Quad:
    return Quad(A, P, Literal(str(value)), DefaultGraph())


def held(store: Store) -> list[str]:
    return sorted(item.object.value for item in store.match())


def read(directory: Path) -> list[str]:
    with Store.open(directory, read_only=True) as reader:
        return held(reader)


def change(store: Store, gone: int, come: int) -> None:
    draft = Draft(store)
    draft.replace([quad(gone)], [quad(come)])
    draft.commit()


@pytest.mark.parametrize("on_disk", [True, False])
def test_all_of_them_are_kept_at_the_end(tmp_path: Path, on_disk: bool) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        store.extend([quad(1), quad(2)])
        with store.whole():
            change(store, 1, 3)
            store.extend([quad(4)])
            store.update("INSERT DATA { <https://x.example/a> <https://x.example/p> '5' }")
            assert held(store) == ["2", "3", "4", "5"]
        assert held(store) == ["2", "3", "4", "5"]
        store.extend([quad(6)])
    if on_disk:
        with Store.open(tmp_path) as store:
            assert held(store) == ["2", "3", "4", "5", "6"]
        assert not (tmp_path / "before").exists() and not list(tmp_path.glob("copy-*"))


@pytest.mark.parametrize("on_disk", [True, False])
def test_none_is_kept_where_the_context_raises_and_the_store_goes_on(tmp_path: Path, on_disk: bool) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        store.extend([quad(1)])

        def fail() -> None:
            rest = store.match()
            next(rest)
            change(store, 1, 3)
            store.extend(map(quad, range(10, 20)))
            raise KeyError(next(rest, None))

        for _ in range(2):
            with pytest.raises(KeyError), store.whole():
                fail()
            assert held(store) == ["1"]
        change(store, 1, 2)
        assert held(store) == ["2"]
    if on_disk:
        with Store.open(tmp_path) as store:
            assert held(store) == ["2"]
        assert not (tmp_path / "before").exists() and not list(tmp_path.glob("copy-*"))


def test_readers_see_the_state_before_until_the_end(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad(1)])
        store.publish()
        with store.whole():
            change(store, 1, 2)
            store.publish()
            assert read(tmp_path) == ["1"]
        assert read(tmp_path) == ["1"]
        store.publish()
        assert read(tmp_path) == ["2"]


KILLED = """
import os, signal, sys
from graph.store import Store
from tests.graph.store.test_undo import change, quad

with Store.open(sys.argv[1]) as store:
    store.extend([quad(1)])
    with store.whole():
        store.extend(map(quad, range(10, 20)))
        change(store, 1, 3)
        if sys.argv[2] == "flushed":
            store.compact()
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("moment", ["written", "flushed"])
def test_killed_in_the_middle_it_is_as_before_when_it_is_opened_next(tmp_path: Path, moment: str) -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), moment], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(pyoxigraph.Store(str(tmp_path / "store"))) == 11
    with Store.open(tmp_path) as store:
        assert held(store) == ["1"]
        assert read(tmp_path) == ["1"]
    assert not (tmp_path / "before").exists()


@pytest.mark.parametrize("left", [(), ("CURRENT",), ("CURRENT", "IDENTITY", "OPTIONS")])
def test_killed_while_it_is_put_back_the_next_opening_goes_on(tmp_path: Path, left: tuple[str, ...]) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad(1)])
        undo.keep(store._engine, tmp_path)
        store.extend([quad(2)])
    for path in (tmp_path / "store").iterdir():
        if not path.name.startswith(left or "nothing"):
            path.unlink()
    if not left:
        shutil.rmtree(tmp_path / "store")
    with Store.open(tmp_path) as store:
        assert held(store) == ["1"]


def test_killed_behind_the_last_step_it_is_as_after(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad(1)])
        undo.keep(store._engine, tmp_path)
        store.extend([quad(2)])
    (tmp_path / "copy-x").mkdir()
    (tmp_path / "before").rename(tmp_path / "copy-x" / "store")
    with Store.open(tmp_path) as store:
        assert held(store) == ["1", "2"]
    assert not list(tmp_path.glob("copy-*"))


def test_killed_before_the_first_step_nothing_is_put_back(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad(1)])
    (tmp_path / "copy-x" / "store").mkdir(parents=True)
    with Store.open(tmp_path) as store:
        assert held(store) == ["1"]


FULL = """
import resource, sys
from pathlib import Path
from graph.errors import StoreError
from graph.store import Store
from tests.graph.store.test_undo import held, quad

with Store.open(sys.argv[1]) as store:
    store.extend([quad(1)])
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        with store.whole():
            store.extend([quad(2)])
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
            store.extend(map(quad, range(100_000)))
    except StoreError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    print(held(store))
    store.extend([quad(3)])
"""


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", FULL, str(tmp_path)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    told, after = done.stdout.splitlines()
    assert told.startswith(f"The store in {tmp_path} could not be written (")
    assert after == "['1']"
    with Store.open(tmp_path) as store:
        assert held(store) == ["1", "3"]


def test_a_reader_writes_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.extend([quad(1)])
    with Store.open(tmp_path, read_only=True) as reader, pytest.raises(StoreReadOnly), reader.whole():
        pass

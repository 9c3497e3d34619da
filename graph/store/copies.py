"""Copies of generations that hold less: what the keeper of a data directory does not give away.

A query cannot be trusted to leave a statement out, so who may not read it gets a store without it. A copy shares its
files with the generation (hard links); what is deleted in it goes nowhere else.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph

from graph.errors import StoreError
from graph.store import generations


class Copies:
    """The generations of a data directory without the statements of some properties (IRIs), made as they are needed.

    Copies stand in `public/`, each held by its process; they cost one deletion for each statement that is left out.
    """

    def __init__(self, data: Path, hidden: tuple[str, ...] = ()) -> None:
        self._data, self._hidden = data, hidden
        self._held: dict[int, int] = {}

    def path(self, number: int) -> Path:
        """Return the folder of a generation that `make` was called for."""
        if not self._hidden:
            return generations.path(self._data, number)
        return self._data / "public" / f"{os.getpid()}-{number}"

    def make(self, number: int) -> None:
        """Make the copy of a generation, and remove the others that nobody holds; nothing where all is given away.

        Raises:
            StoreError: the generation is gone, or the disk failed.
        """
        if not self._hidden or number in self._held:
            return
        with self._alone():
            self._release()
            try:
                with _held(generations.path(self._data, number)):
                    _copy(generations.path(self._data, number), self.path(number), self._hidden)
            except (OSError, RuntimeError) as error:
                raise StoreError(f"No public copy of generation {number} could be made: {error}") from error
            self._held[number] = _hold(self.path(number))

    def close(self) -> None:
        """Remove the copies that nobody holds."""
        if self._hidden and (self._data / "public").exists():
            with self._alone():
                self._release()

    def _release(self) -> None:
        for handle in self._held.values():
            os.close(handle)
        self._held = {}
        for folder in (self._data / "public").iterdir():
            generations.remove(folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        folder = self._data / "public"
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            handle = os.open(folder, os.O_RDONLY)
        except OSError as error:
            raise StoreError(f"No public copies can be made in {folder}: {error}") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    handle = _hold(folder)
    try:
        yield
    finally:
        os.close(handle)


def _hold(folder: Path) -> int:
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def _copy(source: Path, target: Path, hidden: tuple[str, ...]) -> None:
    pyoxigraph.Store.read_only(str(source)).backup(str(target))
    store = pyoxigraph.Store(str(target))
    for iri in hidden:
        store.update(f"DELETE WHERE {{ ?s <{iri}> ?o }} ; DELETE WHERE {{ GRAPH ?g {{ ?s <{iri}> ?o }} }}")
    store.flush()

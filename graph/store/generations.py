"""Generations: read-only snapshots of the store, so that readers never touch what the writer changes.

A reader holds a shared lock on the folder of its generation; the writer removes only folders that it can lock alone.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph

from graph.errors import StoreError
from graph.store.directory import checked, replace

KEEP = 3
"""How many of the newest generations stay even when nobody holds them: a reader may be about to open one."""


def path(directory: Path, number: int) -> Path:
    """Return the folder of a generation."""
    return directory / "generations" / str(number)


def current(directory: Path) -> int | None:
    """Return the number of the newest generation, None before the first."""
    try:
        return int((directory / "current").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def make(engine: pyoxigraph.Store, directory: Path) -> int:
    """Snapshot the engine as the next generation, switch `current` to it, remove old ones, and return its number.

    A crash leaves the former generation current, and at most a folder that the next call removes.

    Raises:
        StoreError: the disk failed.
    """
    number = (current(directory) or 0) + 1
    target = path(directory, number)
    try:
        if target.exists():
            shutil.rmtree(target)
        engine.backup(str(target))
        replace(directory / "current", f"{number}\n")
    except OSError as error:
        raise StoreError(f"No snapshot could be made in {target} ({error}): make room, and load again") from error
    for old in (directory / "generations").iterdir():
        if old.name.isdigit() and int(old.name) <= number - KEEP:
            remove(old)
    return number


def only(directory: Path, number: int) -> None:
    """Remove all generations but one, and but those that a reader holds: what is gone from the one goes from disk."""
    for old in (directory / "generations").iterdir():
        if old.name.isdigit() and int(old.name) != number:
            remove(old)


@contextmanager
def pinned(directory: str | Path) -> Iterator[tuple[int, Path]]:
    """Hold the newest generation for reading: yield its number and folder, which stays until the context ends.

    Raises:
        StoreError: there is no generation, or the directory was made by a newer version.
    """
    directory = Path(directory)
    checked(directory)
    while (number := current(directory)) is not None:
        folder = path(directory, number)
        try:
            handle = os.open(folder, os.O_RDONLY)
        except FileNotFoundError:
            if current(directory) == number:
                break
            continue
        try:
            fcntl.flock(handle, fcntl.LOCK_SH)
            if folder.exists():
                yield number, folder
                return
        finally:
            os.close(handle)
    raise StoreError(f"There is nothing to read in {directory} yet: load a document first")


def remove(folder: Path) -> None:
    """Remove the folder of a generation unless somebody holds it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
    except BlockingIOError:
        pass
    finally:
        os.close(handle)

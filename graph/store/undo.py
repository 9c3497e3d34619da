"""What a data directory held before several updates that are one: it is put back where they do not come to their end.

store/    the writer's database, in which the updates are made
before/   hard links to what it held before them; there only while they last, and after a crash
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pyoxigraph

COPY = "copy-"
"""What the names of folders begin with that are removed when the directory is opened for writing."""

_BEFORE = "before"


def keep(engine: pyoxigraph.Store, directory: Path) -> None:
    """Keep what a store holds now (hard links, made in milliseconds)."""
    copy = Path(mkdtemp(dir=directory, prefix=COPY))
    engine.backup(str(copy / "store"))
    _rename(copy / "store", directory / _BEFORE)
    copy.rmdir()


def drop(engine: pyoxigraph.Store, directory: Path) -> None:
    """Let go of what was kept: the updates are through, and on the disk."""
    engine.flush()
    copy = Path(mkdtemp(dir=directory, prefix=COPY))
    _rename(directory / _BEFORE, copy / "store")
    shutil.rmtree(copy)


def put_back(directory: Path) -> None:
    """Put back what was kept, if anything is; nobody may have the store open.

    A process that dies in the middle of it leaves the rest to the next.
    """
    if (directory / _BEFORE).exists():
        if (directory / "store").exists():
            shutil.rmtree(directory / "store")
        _rename(directory / _BEFORE, directory / "store")


def _rename(old: Path, new: Path) -> None:
    """Rename a folder so that the name is on the disk before anything else is."""
    old.rename(new)
    handle = os.open(new.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

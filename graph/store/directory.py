"""The data directory: its layout's version and the lock of the one process that writes."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreBusy, StoreError

FORMAT = 1
"""The version of the layout that this code writes; it reads no newer one."""


def prepared(directory: Path) -> None:
    """Make a data directory where there is none, and check that this code may use it.

    Raises:
        StoreError: it cannot be written, or was made by a newer version.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if not (directory / "format").exists():
            replace(directory / "format", f"{FORMAT}\n")
        (directory / "generations").mkdir(exist_ok=True)
        (directory / "lock").touch()
    except OSError as error:
        raise StoreError(
            f"The data directory {directory} is not writable ({error.strerror}): "
            "name another with --data or CITYPACT_DATA"
        ) from None
    checked(directory)


def checked(directory: Path) -> None:
    """Raise StoreError where a data directory is missing or was made by a newer version."""
    try:
        text = (directory / "format").read_text(encoding="utf-8").strip()
    except OSError:
        raise StoreError(f"There is no data in {directory}: load a document first, or name another folder") from None
    if not text.isdigit() or int(text) > FORMAT:
        raise StoreError(
            f"The data directory {directory} was made by a newer citypact (layout {text}, this one reads {FORMAT}): "
            "update citypact, or name another folder with --data"
        )


def replace(path: Path, text: str) -> None:
    """Write a small file so that a reader sees the old text or the new one, also after a crash."""
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold a data directory for writing.

    Raises:
        StoreBusy: another process holds it.
    """
    with (directory / "lock").open("r+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = file.read().strip() or "unknown"
            raise StoreBusy(
                f"Another process (id {holder}) holds the data directory {directory}: stop it, or name another folder"
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield

"""The files of a folder in a fixed order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from graph.documents.refusal import Refusal

_FORMAT = "of no format of documents (a list is loaded when it is named itself)"


def walk(folder: Path, suffixes: frozenset[str]) -> Iterator[Path | Refusal]:
    """Yield the files under `folder` whose suffix is known, sorted by path, and a refusal for what is left out.

    Hidden files and folders, links to folders, unknown suffixes and what is no file (a pipe would be waited for) are
    skipped; a folder that cannot be listed is refused.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Refusal(str(folder), f"cannot be listed: {error.strerror or error}")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            yield Refusal(str(path), "hidden", skipped=True)
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(path, suffixes)
        elif (kind := _kind(path)) == stat.S_IFDIR:
            yield Refusal(str(path), "a link to a folder", skipped=True)
        elif suffix(path) not in suffixes:
            yield Refusal(str(path), _FORMAT, skipped=True)
        elif kind not in (stat.S_IFREG, None):
            yield Refusal(str(path), "a pipe or device", skipped=True)
        else:
            yield path


def _kind(path: Path) -> int | None:
    """Return what kind of file a path leads to, None where it leads nowhere or in a circle: opening it tells why."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except OSError:
        return None


def suffix(path: Path) -> str:
    """Return the suffix in small letters; `.warc.gz` is one."""
    name = path.name.lower()
    return ".warc.gz" if name.endswith(".warc.gz") else Path(name).suffix


def stem(path: Path) -> Path:
    """Return the path without its suffix."""
    return path.with_name(path.name[: len(path.name) - len(suffix(path))])

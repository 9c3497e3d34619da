"""The files of a folder in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from graph.documents.refusal import Refusal


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
        elif entry.is_dir():
            yield Refusal(str(path), "a link to a folder", skipped=True)
        elif suffix(path) not in suffixes:
            yield Refusal(str(path), "of a format that citypact does not read", skipped=True)
        elif path.exists() and not path.is_file():
            yield Refusal(str(path), "a pipe or device", skipped=True)
        else:
            yield path


def suffix(path: Path) -> str:
    """Return the suffix in small letters; `.warc.gz` is one."""
    name = path.name.lower()
    return ".warc.gz" if name.endswith(".warc.gz") else Path(name).suffix


def stem(path: Path) -> Path:
    """Return the path without its suffix."""
    return path.with_name(path.name[: len(path.name) - len(suffix(path))])

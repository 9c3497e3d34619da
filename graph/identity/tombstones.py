"""IRIs that were published and that no source uses any more, so that they never just vanish."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

_FILE = "withdrawn.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS withdrawn (iri TEXT PRIMARY KEY, successor TEXT) WITHOUT ROWID"


def bury(directory: Path | None, gone: Mapping[str, str | None], back: set[str]) -> None:
    """Note which IRIs are gone, each with the one that the thing lives on under (None: nothing is left of it).

    `back` are those that some source uses again. A store in memory (None) keeps no such notes.
    """
    if directory is None or not (gone or back):
        return
    if not gone and not (directory / _FILE).exists():
        return
    with closing(sqlite3.connect(directory / _FILE)) as connection, connection:
        connection.execute(_TABLE)
        connection.executemany("DELETE FROM withdrawn WHERE iri = ?", ((iri,) for iri in sorted(back)))
        connection.executemany("INSERT OR REPLACE INTO withdrawn VALUES (?, ?)", sorted(gone.items()))


def buried(directory: Path | None, iri: str) -> tuple[bool, str | None]:
    """Tell whether an IRI is gone, and under which the thing lives on."""
    with _reading(directory) as connection:
        row = connection and connection.execute("SELECT successor FROM withdrawn WHERE iri = ?", (iri,)).fetchone()
    return (True, row[0]) if row else (False, None)


@contextmanager
def _reading(directory: Path | None) -> Iterator[sqlite3.Connection | None]:
    if directory is None or not (directory / _FILE).exists():
        yield None
        return
    with closing(sqlite3.connect(f"{(directory / _FILE).absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection

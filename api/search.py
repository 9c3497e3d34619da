"""Search by name: accents and case ignored, typing errors forgiven, from the first letters on.

One in-memory SQLite index for each generation of the graph, made while readers still have the one before, with two
full-text tables: whole words (for prefixes) and trigrams (for typing errors,
https://www.sqlite.org/fts5.html#the_trigram_tokenizer); candidates are put in order by edit distance.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log1p

from anyascii import anyascii
from rapidfuzz import fuzz

from api.snapshot import Snapshot, Snapshots, once
from graph.errors import UsageError
from graph.iris import ID

CLASSES = ("city", "region", "country", "place", "institution", "person", "agreement", "event", "document")
"""The classes of things that can be looked for, as in the path of an IRI."""

_LONGEST = 200
_CANDIDATES = 200
_LEAST = 72.0
_LEAST_BESIDE_GOOD = 85.0
_GOOD = 90.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: `name` is the name that fits best, `score` lies in [0, 100]."""

    iri: str
    class_: str
    name: str
    score: float


def require_classes(*names: str) -> None:
    """Raise UsageError where one of `names` is no class that can be looked for."""
    for name in sorted(set(names) - set(CLASSES)):
        raise UsageError("There is no class {name!r}: use some of {known}.", name=name, known=", ".join(CLASSES))


def fold(text: str) -> str:
    """Return the first 200 characters of `text` in lower-case ASCII words, as names are compared."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(text[:_LONGEST]).lower()))


class Index:
    """The names of one generation of the graph."""

    def __init__(self, names: Iterable[tuple[str, str]], mentions: dict[str, int]) -> None:
        """Index `names`, pairs of IRI and name; `mentions` says how many documents mention a thing."""
        self._lock = threading.Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.executescript(
            """
            CREATE TABLE names (id INTEGER PRIMARY KEY, iri TEXT, class TEXT, name TEXT, folded TEXT, mentions INTEGER);
            CREATE VIRTUAL TABLE words USING fts5(folded, content='', detail='none', prefix='1 2 3');
            CREATE VIRTUAL TABLE trigrams USING fts5(folded, content='', detail='none', tokenize='trigram');
            """
        )
        rows = [
            (number, iri, class_, name, fold(name), mentions.get(iri, 0))
            for number, (iri, class_, name) in enumerate(_searchable(names))
        ]
        self._database.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?, ?)", rows)
        for table in ("words", "trigrams"):
            self._database.executemany(
                f"INSERT INTO {table} (rowid, folded) VALUES (?, ?)",  # noqa: S608 - one of two names
                ((row[0], row[4]) for row in rows),
            )
        self._database.commit()

    def find(self, text: str, classes: Iterable[str] = (), limit: int = 10) -> list[Hit]:
        """Return what is called like `text`, the best first, one hit a thing; `classes` none means all."""
        wanted = fold(text)
        if not wanted:
            return []
        allowed = set(classes) or set(CLASSES)
        best: dict[str, tuple[float, Hit]] = {}
        for iri, class_, name, folded, mentions in self._candidates(wanted):
            if class_ not in allowed:
                continue
            score = _score(wanted, folded)
            rank = score + log1p(mentions)
            if score >= _LEAST and (iri not in best or best[iri][0] < rank):
                best[iri] = (rank, Hit(iri, class_, name, score))
        ordered = sorted(best.values(), key=lambda item: (-item[0], len(item[1].name), item[1].name, item[1].iri))
        if any(hit.score >= _GOOD for _, hit in ordered):
            ordered = [(rank, hit) for rank, hit in ordered if hit.score >= _LEAST_BESIDE_GOOD]
        return [hit for _, hit in ordered[:limit]]

    def named(self, text: str, classes: Iterable[str] = ()) -> list[Hit]:
        """Return the things that have exactly that name, accents, case and punctuation apart."""
        wanted = fold(text)
        return [hit for hit in self.find(text, classes, limit=50) if fold(hit.name) == wanted]

    def _candidates(self, wanted: str) -> list[tuple[str, str, str, str, int]]:
        """Return the names that share the words' beginnings or some trigrams with `wanted`."""
        words = " AND ".join(f'"{word}"*' for word in wanted.split())
        trigrams = sorted({wanted[at : at + 3] for at in range(len(wanted) - 2)})
        queries = [("words", words)]
        if trigrams:
            queries.append(("trigrams", " OR ".join(f'"{trigram}"' for trigram in trigrams)))
        found: dict[int, tuple[str, str, str, str, int]] = {}
        with self._lock:
            for table, query in queries:
                for number, *row in self._database.execute(
                    f"SELECT names.id, iri, class, name, names.folded, mentions FROM {table} "  # noqa: S608
                    f"JOIN names ON names.id = {table}.rowid WHERE {table} MATCH ? ORDER BY rank, names.id LIMIT ?",
                    (query, _CANDIDATES),
                ):
                    found[number] = (row[0], row[1], row[2], row[3], row[4])
        return list(found.values())


class Search:
    """The index of the latest generation."""

    def __init__(self, snapshots: Snapshots) -> None:
        """Follow `snapshots`."""
        self._snapshots = snapshots

    def index(self) -> Index:
        """Return the index of the latest generation that is prepared."""
        return index(self._snapshots.latest())


@once
def index(snapshot: Snapshot) -> Index:
    """Return the index of a snapshot."""
    return Index(
        ((row["thing"] or "", row["name"] or "") for row in snapshot.select("searchable")),
        {row["thing"] or "": int(row["n"] or 0) for row in snapshot.select("mention-counts")},
    )


def _searchable(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield IRI, class and name of the names of things that can be looked for, sorted."""
    for iri, name in sorted(set(names)):
        class_ = iri.removeprefix(ID).split("/", 1)[0]
        if class_ in CLASSES:
            yield iri, class_, name


def _score(wanted: str, folded: str) -> float:
    """Return how well a folded name answers a folded question: 100 for the same, 90 and more for a beginning."""
    if folded == wanted:
        return 100.0
    closeness = fuzz.ratio(wanted, folded)
    if f" {folded}".find(f" {wanted}") >= 0:
        return 90 + closeness / 11
    return max(closeness, fuzz.token_sort_ratio(wanted, folded), 0.9 * fuzz.partial_ratio(wanted, folded))

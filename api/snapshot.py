"""What pages read: the graph as it was at one generation, through the queries of `api/queries`."""

from __future__ import annotations

import logging
import re
import threading
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache, wraps
from pathlib import Path
from string import Template
from typing import Any, Concatenate, NamedTuple, ParamSpec, Protocol, TypeVar

import pyoxigraph as ox

from api.background import Background
from graph.errors import NotFound
from graph.iris import slug_of
from graph.store import Store
from ontology.terms import PREFIXES

_log = logging.getLogger("citypact")
_QUERIES = Path(__file__).with_name("queries")
KEEP = 3
"""How many generations stay open, so that what was cited a moment ago can still be fetched."""

PATIENCE = 1.0
"""How many seconds the first to ask after a change waits for the new generation."""

_NOTHING: Any = object()
_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

Row = dict[str, str | None]
"""One solution: variable -> lexical value (of an IRI or a literal), None where it is unbound."""

Value = str | ox.Literal | int | None | Iterable[str]
"""What a query's `$name` stands for: an IRI or several, a literal, a number, or None for "any" (UNDEF)."""


class Readable(Protocol):
    """What is needed of a store."""

    @property
    def generation(self) -> int:
        """The number of the state, greater after each change."""

    def query(self, query: str, **options: Any) -> Any:
        """Return the results of a SPARQL query as pyoxigraph does."""


class Name(NamedTuple):
    """The label to show for a thing, with its language tag where it has one."""

    text: str
    language: str | None = None


class Snapshot:
    """One generation of a store. Methods may be called from any thread."""

    def __init__(self, store: Readable, background: Background | None = None) -> None:
        """Read `store` at the generation it has now; `background` makes what takes long."""
        self.store = store
        self.background = background or Background()
        self.generation = store.generation
        self.version = _version(store)
        self.kept: dict[Hashable, Any] = {}
        self.locks: dict[Hashable, threading.Lock] = {}
        self.prepared = threading.Event()
        self.prepared.set()
        self._names: dict[tuple[str, str], Name] = {}

    def select(self, query: str, **values: Value) -> list[Row]:
        """Return the solutions of `api/queries/{query}.rq` with `values` in the place of its `$names`.

        Raises NotFound where a value is no valid IRI.
        """
        solutions = self.rows(query, **values)
        columns = [variable.value for variable in solutions.variables]
        return [
            {column: None if term is None else term.value for column, term in zip(columns, solution, strict=True)}
            for solution in solutions
        ]

    def rows(self, query: str, **values: Value) -> ox.QuerySolutions:
        """Return the solutions of `select` as the engine has them, one after the other."""
        return self.solutions(_template(query).substitute({key: _term(value) for key, value in values.items()}))

    def first(self, query: str, **values: Value) -> Row | None:
        """Return the first solution of `select`, or None."""
        rows = self.select(query, **values)
        return rows[0] if rows else None

    def count(self, query: str, **values: Value) -> int:
        """Return the number that the only solution of `select` holds under `?n`."""
        row = self.first(query, **values)
        return int(row["n"] or 0) if row else 0

    def solutions(self, sparql: str) -> ox.QuerySolutions:
        """Return the solutions of a SELECT query written by us or by `ontology.questions`."""
        solutions: ox.QuerySolutions = self.store.query(_HEAD + sparql)
        return solutions

    def triples(self, query: str, **values: Value) -> Iterator[ox.Triple]:
        """Return what the CONSTRUCT query `api/queries/{query}.rq` makes."""
        text = _template(query).substitute({key: _term(value) for key, value in values.items()})
        triples: Iterator[ox.Triple] = self.store.query(_HEAD + text)
        return triples

    def name(self, iri: str, language: str) -> Name:
        """Return the label of `iri` for a reader of `language`: theirs, else untagged, else English, else any."""
        key = (iri, language)
        if key not in self._names:
            self._names[key] = self._name(iri, language)
        return self._names[key]

    def _name(self, iri: str, language: str) -> Name:
        """Return what `name` returns, asking the store."""
        rows = self.select("name", entity=iri)
        order = (language, "", "en")
        best = min(
            ((row["label"] or "", row["tag"] or "") for row in rows),
            key=lambda label: (order.index(label[1]) if label[1] in order else len(order), label[1], label[0]),
            default=None,
        )
        if best is None:
            return Name(re.split(r"[/#]", iri)[-1] or slug_of(iri))
        return Name(best[0], best[1] or None)


class Snapshots:
    """Hands out the snapshot of a store's latest generation, so that a page sees no half of a change.

    A new generation is prepared in a thread of its own while readers get the one before: what is counted and indexed
    once for a generation takes seconds for a graph of a million statements.
    """

    def __init__(
        self,
        store: Readable,
        prepare: Callable[[Snapshot], object] = lambda _: None,
        foresee: Callable[[Snapshot], object] = lambda _: None,
    ) -> None:
        """Follow `store`; `prepare` does what is done once for each snapshot before readers get it, `foresee` after."""
        self._store = store
        self._prepare = prepare
        self._foresee = foresee
        self._background = Background(_folder(store))
        self._foreseen = ""
        self._looking = threading.Lock()
        self._following = threading.Lock()
        self._thread: threading.Thread | None = None
        self._number = store.generation
        self._kept = deque([Snapshot(_generation(store), self._background)], maxlen=KEEP)

    def start(self) -> None:
        """Prepare the first snapshot in a thread of its own, before the first reader comes; `prepared` tells when."""
        self._kept[-1].prepared.clear()
        threading.Thread(target=self._first, name="citypact-first", daemon=True).start()

    def stop(self) -> None:
        """End what is made in the background."""
        self._background.stop()

    def latest(self, patience: float | None = None) -> Snapshot:
        """Return the latest snapshot that is prepared.

        Whoever asks first after a change waits for the new one, `patience` seconds at most (`PATIENCE` if None).
        """
        if self._number != self._store.generation:
            thread = self._follow()
            if thread:
                thread.join(PATIENCE if patience is None else patience)
        return self._kept[-1]

    def kept(self) -> list[Snapshot]:
        """Return the snapshots that are still there, the latest first."""
        latest = self.latest()
        return [latest, *(each for each in reversed(self._kept) if each is not latest)]

    def _first(self) -> None:
        """Prepare the snapshot that is there; what goes wrong is told to the first reader, who meets it again."""
        first = self._kept[-1]
        try:
            self._prepare(first)
        except Exception:
            _log.exception("The first snapshot of the graph could not be prepared")
        finally:
            first.prepared.set()
        self._look_ahead()

    def _follow(self) -> threading.Thread | None:
        """Start to prepare the newest generation, unless one is being prepared."""
        with self._following:
            if self._thread and self._thread.is_alive():
                return None
            self._thread = threading.Thread(target=self._open, name="citypact-snapshot", daemon=True)
            self._thread.start()
            return self._thread

    def _open(self) -> None:
        """Open the newest generation, prepare it and let readers have it."""
        number = self._store.generation
        snapshot = Snapshot(_generation(self._store), self._background)
        try:
            self._prepare(snapshot)
        finally:
            self._kept[-1].kept.clear()
            self._kept.append(snapshot)
            self._number = number
        threading.Thread(target=self._look_ahead, name="citypact-ahead", daemon=True).start()

    def _look_ahead(self) -> None:
        """Have made what readers will ask of the latest snapshot; they ask for it themselves where that goes wrong."""
        with self._looking:
            snapshot = self._kept[-1]
            if snapshot.version == self._foreseen:
                return
            self._foreseen = snapshot.version
            try:
                self._foresee(snapshot)
            except Exception:
                _log.exception("What readers will ask for could not be made ahead")


def once(
    read: Callable[Concatenate[Snapshot, Arguments], Result],
) -> Callable[Concatenate[Snapshot, Arguments], Result]:
    """Make `read` work once for each snapshot and arguments, and return the same value afterwards.

    Who asks while it works waits for it.
    """

    @wraps(read)
    def kept(snapshot: Snapshot, /, *arguments: Arguments.args, **options: Arguments.kwargs) -> Result:
        key = (read, arguments, tuple(sorted(options.items())))
        value: Result = snapshot.kept.get(key, _NOTHING)
        if value is _NOTHING:
            with snapshot.locks.setdefault(key, threading.Lock()):
                value = snapshot.kept.get(key, _NOTHING)
                if value is _NOTHING:
                    value = snapshot.kept[key] = read(snapshot, *arguments, **options)
            snapshot.locks.pop(key, None)
        return value

    return kept


def _generation(store: Readable) -> Readable:
    """Return what reads the newest generation of a store: of a writer on disk, its last snapshot."""
    if isinstance(store, Store) and store.directory and not store.read_only:
        return Store.open(store.directory, read_only=True)
    return store


def _folder(store: Readable) -> Path | None:
    """Return where the background keeps what it made for a store on disk."""
    return store.directory / "figures" if isinstance(store, Store) and store.directory else None


def _version(store: Readable) -> str:
    """Return what tells a generation from one of the same number in a folder that was made anew."""
    folder = store.generation_path() if isinstance(store, Store) else None
    return f"{store.generation}.{folder.stat().st_mtime_ns:x}" if folder else str(store.generation)


@cache
def _template(query: str) -> Template:
    """Return the text of a query file."""
    return Template((_QUERIES / f"{query}.rq").read_text(encoding="utf-8"))


def _term(value: Value) -> str:
    """Return `value` as SPARQL writes it."""
    if value is None:
        return "UNDEF"
    if isinstance(value, int | ox.Literal):
        return str(value)
    if isinstance(value, str):
        try:
            return str(ox.NamedNode(value))
        except ValueError as error:
            raise NotFound("{value!r} is not an IRI.", value=value) from error
    return " ".join(_term(item) for item in value)

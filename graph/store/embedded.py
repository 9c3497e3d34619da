"""The embedded store: Oxigraph, on disk or in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from threading import RLock
from traceback import clear_frames
from types import TracebackType
from typing import IO, Any

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from graph.batches import batches
from graph.errors import StoreError, StoreReadOnly, UsageError
from graph.store import generations, undo
from graph.store.directory import locked, prepared
from graph.store.interface import Graph, Results
from graph.store.patch import patch
from graph.store.syntax import explained

_AT_ONCE = 20_000  # quads of an update among several: the engine holds, and sorts, as many in memory


class Store:
    """A set of quads with SPARQL 1.1, safe to use from several threads; a context manager.

    One process may open a data directory for writing; any number open its newest generation for reading. An update is
    atomic and survives the death of the process; `publish` makes what is stored visible to readers. A thread that
    prepares a change from what it reads holds `writing` until the change is applied, so that no other comes between.
    """

    def __init__(self, engine: pyoxigraph.Store, directory: Path | None, number: int, read_only: bool) -> None:
        """Not for callers: use `Store.open` or `Store.memory`."""
        self._engine = engine
        self._resources = ExitStack()
        self._changed = False
        self._several = False
        self.writing = RLock()
        self.directory = directory
        self.generation = number
        self.read_only = read_only

    @classmethod
    def memory(cls) -> Store:
        """Return an empty store that lives in memory; its generations are only counted."""
        return cls(pyoxigraph.Store(), None, 0, read_only=False)

    @classmethod
    def open(cls, directory: str | Path, read_only: bool = False) -> Store:
        """Open a data directory: for writing (it is made where it is missing), or its newest generation for reading.

        Raises:
            StoreBusy: another process writes there.
            StoreError: the directory cannot be written, was made by a newer version, is damaged, or (for reading) holds
                nothing yet.
        """
        directory = Path(directory).absolute()  # other processes, with a folder of their own, open it too
        return cls._reader(directory) if read_only else cls._writer(directory)

    @classmethod
    def _reader(cls, directory: Path) -> Store:
        with ExitStack() as resources:
            number, path = resources.enter_context(generations.pinned(directory))
            store = cls(_opened(pyoxigraph.Store.read_only, path), directory, number, read_only=True)
            store._resources = resources.pop_all()
        return store

    @classmethod
    def _writer(cls, directory: Path) -> Store:
        prepared(directory)
        with ExitStack() as resources:
            resources.enter_context(locked(directory))
            for left in directory.glob(undo.COPY + "*"):
                rmtree(left)
            undo.put_back(directory)
            engine = _opened(pyoxigraph.Store, directory / "store")
            store = cls(engine, directory, 0, read_only=False)
            store._resources = resources.pop_all()
        store._changed = True  # the process before may have died between an update and its generation
        store.publish()
        return store

    def close(self) -> None:
        """Release the directory; the store cannot be used afterwards.

        Raises:
            StoreError: the disk failed.
        """
        try:
            if not self.read_only:
                with self._disk():
                    self._engine.flush()
        finally:
            del self._engine
            self._resources.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._engine)

    def __contains__(self, quad: Quad) -> bool:
        return quad in self._engine

    def match(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        object: NamedNode | Literal | None = None,
        graph: Graph | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads of this pattern; None stands for anything (a graph of None for the default graph too)."""
        return self._engine.quads_for_pattern(subject, predicate, object, graph)

    def query(self, query: str, **options: Any) -> Results:
        """Answer a SPARQL 1.1 query; `options` are those of `pyoxigraph.Store.query`.

        Raises:
            UsageError: a syntax error, with its position.
        """
        try:
            return self._engine.query(query, **options)
        except SyntaxError as error:
            raise UsageError("The query is not valid SPARQL: {reason}", reason=explained(str(error), query)) from None

    def update(self, update: str) -> None:
        """Apply a SPARQL 1.1 update, wholly or not at all.

        Raises:
            StoreReadOnly: the store was opened for reading.
            UsageError: a syntax error, with its position.
            StoreError: the disk failed.
        """
        self._writable()
        try:
            with self.writing, self._disk():
                self._engine.update(update)
        except SyntaxError as error:
            raise UsageError("The update is not valid SPARQL: {reason}", reason=explained(str(error), update)) from None

    def extend(self, quads: Iterable[Quad]) -> None:
        """Add quads, all or none.

        Raises:
            StoreReadOnly: the store was opened for reading.
            StoreError: the disk failed.
        """
        self._writable()
        with self.writing, self._disk():
            if self._several:
                for part in batches(quads, _AT_ONCE):
                    self._engine.bulk_extend(part)
            else:
                self._engine.extend(quads)

    def change(self, gone: Collection[Quad], come: Iterable[Quad]) -> None:
        """Remove quads and add others (no blank nodes), wholly or not at all.

        Raises:
            StoreReadOnly: the store was opened for reading.
            StoreError: the disk failed.
        """
        if gone and not self._several:
            self.update(patch(gone, come))
            return
        if gone:
            self.update(patch(gone, ()))
            with self._disk():
                self._engine.flush()  # else all that is written stays in memory
        self.extend(come)

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Let the updates of the context be one, of which each takes little memory: all of them are kept, or none.

        Other writers wait meanwhile, and no generation is published. Where the context raises, or the process dies in
        it, the store is as it was before: now, or when it is opened next.

        Raises:
            StoreReadOnly: the store was opened for reading.
            StoreError: the disk failed.
        """
        self._writable()
        with self.writing:
            with self._disk():
                before = self._kept()
            self._several = True
            try:
                yield
                if self.directory:
                    with self._disk():
                        undo.drop(self._engine, self.directory)
            except BaseException as error:
                clear_frames(error.__traceback__)  # what they iterate over holds the database open
                self._put_back(before)
                raise
            finally:
                self._several = False

    @contextmanager
    def copied(self) -> Iterator[Path]:
        """Yield the folder of an engine's store that holds the same, for another process to change; it is removed
        afterwards."""
        with TemporaryDirectory(dir=self.directory, prefix=undo.COPY) as name:
            folder = Path(name) / "store"
            if self.directory is None:
                engine = pyoxigraph.Store(str(folder))
                engine.extend(self._engine)
                engine.flush()
                del engine
            else:
                self._engine.backup(str(folder))
            yield folder

    def publish(self) -> int:
        """Make a generation of what is stored now, unless nothing changed since the last one; return its number.

        Older generations that no reader holds are removed, except for the last few.
        """
        with self.writing:
            if self._changed and not self._several:
                self._changed = False
                made = generations.make(self._engine, self.directory) if self.directory else self.generation + 1
                self.generation = made
            return self.generation

    def compact(self) -> None:
        """Put the files in order after much was written (1.3 s of processor time a million quads): queries over
        everything then take up to 40 % less.

        Raises:
            StoreError: the disk failed.
        """
        self._writable()
        with self._disk():
            self._engine.optimize()

    def generation_path(self) -> Path | None:
        """Return the folder of the newest generation that this store made or reads; None in memory."""
        return self.directory and generations.path(self.directory, self.generation)

    def export(self, output: IO[bytes], format: RdfFormat, graph: Graph | None = None) -> None:
        """Write the whole dataset, or one graph of it, in the engine's order.

        Raises:
            UsageError: a whole dataset in a format without named graphs.
        """
        if graph is None and not format.supports_datasets:
            raise UsageError(
                "{name} holds one graph: name it with --graph, or choose TriG or N-Quads", name=format.name
            )
        self._engine.dump(output, format, from_graph=graph)

    def _kept(self) -> pyoxigraph.Store | None:
        """Keep what is stored now: beside the database, or for a store in memory as the copy that is returned."""
        if self.directory:
            undo.keep(self._engine, self.directory)
            return None
        copy = pyoxigraph.Store()
        copy.extend(self._engine)
        return copy

    def _put_back(self, copy: pyoxigraph.Store | None) -> None:
        """Put back what was kept."""
        del self._engine
        if self.directory:
            with self._disk():
                undo.put_back(self.directory)
            copy = _opened(pyoxigraph.Store, self.directory / "store")
        assert copy is not None, "a store is in memory or has a directory"
        self._engine = copy

    def _writable(self) -> None:
        if self.read_only:
            raise StoreReadOnly(
                "The store in {directory} was opened for reading only: nothing can be changed", directory=self.directory
            )
        self._changed = True

    @contextmanager
    def _disk(self) -> Iterator[None]:
        """Tell of a disk that fails; the engine does by an OSError or a RuntimeError."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise StoreError(
                "The store in {directory} could not be written ({error}): make room, and do the same again; what was "
                "stored before is there",
                directory=self.directory,
                error=error,
            ) from error


def _opened(engine: Any, path: Path) -> pyoxigraph.Store:
    try:
        opened: pyoxigraph.Store = engine(str(path))
    except (OSError, RuntimeError) as error:  # the engine tells of damage by a RuntimeError
        raise StoreError("The store in {path} cannot be opened: {error}", path=path, error=error) from error
    return opened

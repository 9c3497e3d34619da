"""An empty store beside another one, for what is made before it is taken over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.store.embedded import Store
from graph.store.undo import COPY


@contextmanager
def beside(store: Store) -> Iterator[Store]:
    """Yield an empty store, in memory or on disk as the other one is; it is removed afterwards."""
    if store.directory is None:
        yield Store.memory()
        return
    with (
        TemporaryDirectory(dir=store.directory, prefix=COPY) as folder,
        Store.open(Path(folder) / "data") as made,
    ):
        yield made

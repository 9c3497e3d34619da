"""A source with very much evidence, changed in parts that together are one update: memory follows the part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from pyoxigraph import NamedNode, Quad

from graph.batches import batches
from graph.consolidation.change import Change
from graph.iris import ID
from graph.store import Store
from graph.store.beside import beside
from graph.suppression import Suppressions

STEP = 20_000
"""How many quads are changed at once."""

_EVIDENCE = f"{ID}evidence/"


def replace_in_parts(store: Store, graph: NamedNode, quads: Callable[[], Iterable[Quad]]) -> None:
    """Let a source graph hold these quads and no others, as `Change.replace` does, wholly or not at all.

    What a new graph says comes in parts, things before what is stated of them, and then the evidence, of which there is
    five times as much. What an older one says is replaced at once: with another date all of it counts for more, or
    less. `quads` yields the same whenever it is called, and what it tells of a thing, or of a piece of evidence, one
    after another. Where persons are suppressed all is done at once: whom a text names shows in all of it.

    Raises:
        ValueError: whatever `quads` raises; the store is as before.
        StoreError: the store could not be written; it is as before.
    """
    with store.writing:
        if Suppressions(store.directory).persons:
            change = Change(store)
            change.replace(graph, quads())
            change.commit()
            return
        with store.whole():
            _replace(store, graph, quads)


def _replace(store: Store, graph: NamedNode, quads: Callable[[], Iterable[Quad]]) -> None:
    old = {quad for quad in store.match(None, None, None, graph) if not _is_evidence(quad)}
    if old:
        with beside(store) as wanted:
            with wanted.whole():
                for part in batches(filter(_is_evidence, quads()), STEP):
                    wanted.extend(part)
            held = filter(_is_evidence, store.match(None, None, None, graph))
            for part in _by_subject(quad for quad in held if quad not in wanted):
                _edit(store, part, ())
    said = (quad for quad in quads() if not _is_evidence(quad))
    for new in [said] if old else _by_subject(said):
        _edit(store, old, new)
    for part in _by_subject(quad for quad in quads() if _is_evidence(quad) and not (old and quad in store)):
        _edit(store, (), part)


def _edit(store: Store, old: Iterable[Quad], new: Iterable[Quad]) -> None:
    change = Change(store)
    change.edit(old, new)
    change.commit()


def _is_evidence(quad: Quad) -> bool:
    return isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(_EVIDENCE)


def _by_subject(quads: Iterable[Quad]) -> Iterator[list[Quad]]:
    """Yield quads in parts that leave together what is told of one subject: a thing is identified by all its names, and
    a reviewer rejects evidence as a whole."""
    part: list[Quad] = []
    for _, told in groupby(quads, key=lambda quad: quad.subject):
        part += told
        if len(part) >= STEP:
            yield part
            part = []
    if part:
        yield part

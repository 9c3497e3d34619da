"""Loading lists: a source of very many statements goes into its graph in steps, each atomic and of bounded memory.

What a step leaves is consistent, and what is there already is not written again: a list that was interrupted is
completed by loading it again, and one that has not changed changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.consolidation import Change
from graph.consolidation.ontology import install
from graph.errors import NotFound, UsageError
from graph.identity import canonical
from graph.identity.canonical import is_source
from graph.model import Source, Statement
from graph.rdf import source_graph, unsorted_quads
from graph.rdf.terms import TYPE, row, term
from graph.store import Store, TripleStore

STEP = 1_000
"""How many statements are written at once; each has about ten quads, twice."""

LARGE = 10 * STEP
"""From how many statements on the store's files are put in order afterwards."""

_LOCAL, _RECORD, _LATITUDE = f"{iris.ID}place/Q", term("record"), term("schema:latitude")

Fate = str
"""What became of a list: `loaded`, `replaced` or `unchanged`."""


def load(store: Store, source: Source, progress: Callable[[int, int], None] | None = None) -> Fate:
    """Let the graph of a list hold what its source says and nothing else, and publish what follows.

    `progress` is told how many statements of how many are through.

    Raises:
        UsageError: a statement that no graph can hold, such as an object that is no IRI.
        StoreError: the store could not be written; loading again goes on from there.
    """
    graph = source_graph(source.origin)
    with store.writing:
        install(store)
    known = next(store.match(None, None, None, graph), None) is not None
    kept: set[Quad] = set()
    changed = False
    done = 0
    try:
        for part in _parts(source):
            new = unsorted_quads(part)
            if known:
                kept |= new
                new = {quad for quad in new if quad not in store}
            changed |= _edit(store, set(), new)
            done += len(part.statements)
            if progress:
                progress(done, len(source.statements))
        if known:
            changed |= _edit(store, {quad for quad in store.match(None, None, None, graph) if quad not in kept}, set())
        if changed and done >= LARGE:
            store.compact()
    except ValueError as error:
        raise UsageError(f"{graph.value} cannot hold this: {error}") from None
    finally:
        store.publish()
    return "loaded" if not known else "replaced" if changed else "unchanged"


def record_of(store: TripleStore, name: str) -> str | None:
    """Return the file or address that a list was read from; None where there is no such list."""
    graph = NamedNode(iris.dataset_graph(name))
    return next((str(row(quad)[2].value) for quad in store.match(None, _RECORD, None, graph)), None)


def placed_elsewhere(store: TripleStore, name: str) -> int:
    """Return how many places that a list knows by their Wikidata ids only other sources know, or where they are."""
    graph = NamedNode(iris.dataset_graph(name))
    places = {row(quad)[0] for quad in store.match(None, TYPE, term("Place"), graph)}
    number = 0
    for place in places:
        told = {quad.graph_name for quad in store.match(place, _LATITUDE, None, None) if is_source(quad.graph_name)}
        own = place.value.startswith(_LOCAL) and graph not in told
        number += own and (bool(told) or canonical(store, place) != place)
    return number


def remove(store: Store, name: str) -> None:
    """Remove a list and all that only it says, in steps.

    Raises:
        NotFound: no such list.
    """
    graph = NamedNode(iris.dataset_graph(name))
    known = list(store.match(None, None, None, graph))
    if not known:
        raise NotFound(f"There is no list {name!r}: `citypact info` shows the graphs of lists.")
    try:
        for start in range(0, len(known), 10 * STEP):
            _edit(store, set(known[start : start + 10 * STEP]), set())
    finally:
        store.publish()


def _parts(source: Source) -> Iterator[Source]:
    """Yield a source in parts: each entity with the first statements that need it."""
    entities = {entity.iri: entity for entity in source.entities}
    for start in range(0, max(len(source.statements), 1), STEP):
        statements = source.statements[start : start + STEP]
        named = [entities.pop(iri) for iri in _iris(statements) if iri in entities]
        yield Source(source.origin, tuple(named), statements)
    if entities:
        yield Source(source.origin, tuple(entities.values()))


def _iris(statements: tuple[Statement, ...]) -> dict[str, None]:
    ends = (end for statement in statements for end in (statement.subject, statement.object))
    return {end: None for end in ends if isinstance(end, str)}


def _edit(store: Store, old: set[Quad], new: set[Quad]) -> bool:
    if not old and not new:
        return False
    with store.writing:
        change = Change(store)
        change.edit(old, new)
        change.commit()
    return True

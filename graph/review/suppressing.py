"""Taking a person out of every view, output and export, and letting them in again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.consolidation import Change
from graph.curation import CURATION
from graph.errors import NotFound, UsageError
from graph.identity import canonical, cluster
from graph.identity.candidates import candidate
from graph.identity.canonical import is_source
from graph.store import Store, generations
from graph.suppression import Suppressed, Suppressions


def suppress(store: Store, iri: str, who: str, when: str) -> Suppressed:
    """Take a person out of all that the store holds, also in documents to come, and drop the older generations.

    Raises:
        NotFound: nothing in the graph is this person.
        UsageError: the thing is no person, or the store is in memory.
    """
    if store.directory is None:
        raise UsageError("A store in memory cannot suppress anybody: name a data directory.")
    with store.writing:
        members = cluster(store, canonical(store, NamedNode(iri)))
        known = [found for member in members if (found := candidate(store, member))]
        if not known:
            raise NotFound("There is no person {iri} in the graph: take the IRI from the person's page.", iri=iri)
        if any(one.kind_of_thing != "Person" for one in known):
            raise UsageError("{iri} is no person: only persons can be suppressed; withdraw documents instead.", iri=iri)
        person = Suppressed(iri, frozenset(member.value for member in members), tuple(known), who, when)
        suppressions = Suppressions(store.directory)
        named = {quad.graph_name for member in members for quad in _around(store, member)}
        suppressions.keep([*suppressions.persons, person])
        _write(store, [graph for graph in named if isinstance(graph, NamedNode) and _kept(graph)])
    _publish(store)
    return person


def lift(store: Store, iri: str) -> Suppressed:
    """Let a suppressed person in again: every graph holds what it held, or would hold by now.

    Raises:
        NotFound: nobody of this IRI is suppressed.
    """
    with store.writing:
        suppressions = Suppressions(store.directory)
        person = next((one for one in suppressions.persons if iri in {one.iri, *one.iris}), None)
        if person is None:
            raise NotFound("Nobody of the IRI {iri} is suppressed: `citypact suppress --list` shows who is.", iri=iri)
        suppressions.keep(one for one in suppressions.persons if one != person)
        _write(store, suppressions.graphs())
    store.publish()
    return person


def _write(store: Store, graphs: Iterable[NamedNode]) -> None:
    """Write graphs anew, of what they would hold if nobody were suppressed, by the suppressions of now."""
    suppressions, change = Suppressions(store.directory), Change(store)
    for graph in sorted(graphs, key=lambda node: node.value):
        change.replace(graph, suppressions.restored(graph, store.match(None, None, None, graph)))
    change.commit()


def _publish(store: Store) -> None:
    number = store.publish()
    if store.directory:
        generations.only(store.directory, number)


def _around(store: Store, node: NamedNode) -> Iterator[Quad]:
    yield from store.match(node, None, None, None)
    yield from store.match(None, None, node, None)


def _kept(graph: NamedNode) -> bool:
    return is_source(graph) or graph == CURATION

"""What becomes of the graph when a document is withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode

from graph import iris
from graph.curation.decision import SUBJECT
from graph.errors import NotFound
from graph.identity import canonical, cluster
from graph.identity.canonical import is_source
from graph.rdf.terms import TYPE, Row, row, term
from graph.store import TripleStore

_SHOWN = frozenset(term(name) for name in ("Actor", "Agreement", "Event"))
_OWN = (iris.ID + "document/", iris.ID + "evidence/", iris.ID + "position/")


@dataclass(frozen=True, slots=True)
class Loss:
    """What only one document says: things that go, and statements about things that stay (canonical IRIs, sorted)."""

    things: tuple[NamedNode, ...]
    statements: tuple[Row, ...]


def losses(store: TripleStore, slug: str) -> Loss:
    """Return what loses its last support when a document (its slug) or a list (`dataset/NAME`) is withdrawn.

    Raises:
        NotFound: no such document.
    """
    graph = NamedNode(iris.GRAPH + slug if slug.startswith("dataset/") else iris.document_graph(slug))
    quads = list(store.match(None, None, None, graph))
    if not quads:
        raise NotFound("There is no document or list {slug!r}: /documents lists the documents.", slug=slug)
    about = {quad.object for quad in quads if quad.predicate == SUBJECT}
    nodes = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object in _SHOWN}
    named = {node: canonical(store, node) for node in nodes if isinstance(node, NamedNode)}
    gone = {head for head in named.values() if not _elsewhere(store, head, graph)}
    statements: set[Row] = set()
    for quad in quads:
        subject, predicate, object_ = row(quad)
        head = canonical(store, subject)
        if subject in about and not subject.value.startswith(_OWN) and head not in gone:
            target = canonical(store, object_) if isinstance(object_, NamedNode) else object_
            told = {
                other.graph_name
                for member in cluster(store, head)
                for other in store.match(member, predicate, None, None)
                if is_source(other.graph_name)
                and (canonical(store, other.object) if isinstance(other.object, NamedNode) else other.object) == target
            }
            if told == {graph} and any(store.match(head, predicate, target, DefaultGraph())):
                statements.add((head, predicate, target))
    return Loss(tuple(sorted(gone, key=lambda node: node.value)), tuple(sorted(statements, key=str)))


def _elsewhere(store: TripleStore, head: NamedNode, graph: NamedNode) -> bool:
    return any(
        is_source(quad.graph_name) and quad.graph_name not in (graph, NamedNode(iris.dataset_graph("gazetteer")))
        for member in cluster(store, head)
        for quad in store.match(member, TYPE, None, None)
    )

"""The documents that a store holds: which, and each as it was loaded."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph import iris
from graph.errors import NotFound
from graph.extraction.extractors import name_of
from graph.model import Document
from graph.rdf import document
from graph.rdf.terms import row, term
from graph.store import Store
from graph.suppression import Suppressions

EXTRACTOR = term("owl:versionInfo")
"""What notes, at the graph of a document, the version of the extractor that read it."""


def documents_of(store: Store) -> list[str]:
    """Return the slugs of all documents in the store, sorted."""
    digests = store.match(None, term("textDigest"), None, DefaultGraph())
    return sorted(iris.slug_of(row(quad)[0].value) for quad in digests)


def stored(store: Store, slug: str) -> Document:
    """Return a document of the store, with its text.

    Raises:
        NotFound: no such document.
    """
    found = document(slug, described(store, slug))
    if found is None:
        raise NotFound("There is no document {slug!r}: `citypact query` or the page /documents lists them", slug=slug)
    return found


def reader_of(store: Store, slug: str) -> str:
    """Return the name of the extractor that read a document; the rules where that is not noted."""
    versions = store.match(None, EXTRACTOR, None, _graph(slug))
    return name_of(next((row(quad)[2].value for quad in versions), ""))


def described(store: Store, slug: str) -> set[Quad]:
    """Return what is known of a document itself, as it was loaded, whoever is suppressed in it."""
    node, graph = NamedNode(iris.document(slug)), _graph(slug)
    known = Suppressions(store.directory).restored(graph, store.match(node, None, None, graph))
    return {quad for quad in known if quad.subject == node}


def _graph(slug: str) -> NamedNode:
    return NamedNode(iris.document_graph(slug))

"""What the sources say of real things: the supports of the statements of the default graph."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.consolidation.decisions import Rejections
from graph.curation import Ledger
from graph.identity import canonical, cluster
from graph.identity.candidates import rank_of
from graph.identity.canonical import is_source
from graph.rdf.terms import Object, Row, row, term
from graph.store import Draft

HIDDEN = frozenset((term("text"), term("owl:versionInfo")))
"""Predicates of sources that the default graph leaves out: the text of a document, the version of its extractor."""


class Supports:
    """Reads the sources of a draft under canonical IRIs, without what reviewers rejected.

    Holds what it has read: for one change, after which the sources and identities stay as they are.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.ledger = Ledger(draft)
        self.rejections = Rejections(draft, self.ledger, self.canonical, self.cluster)
        self._canonical: dict[NamedNode, NamedNode] = {}
        self._clusters: dict[NamedNode, list[NamedNode]] = {}
        self._orders: dict[NamedNode, tuple[str, str]] = {}
        self._known: set[Row] = set()

    def canonical(self, node: NamedNode) -> NamedNode:
        """Return the canonical IRI of a thing."""
        if node not in self._canonical:
            self._canonical[node] = canonical(self.draft, node)
        return self._canonical[node]

    def cluster(self, node: NamedNode) -> list[NamedNode]:
        """Return all IRIs of the thing of a canonical IRI; none for an IRI that is not canonical."""
        if node not in self._clusters:
            self._clusters[node] = cluster(self.draft, node) if self.canonical(node) == node else []
        return self._clusters[node]

    def consolidated(self, triple: Row) -> Row:
        """Return a triple of a source under canonical IRIs."""
        subject, predicate, object_ = triple
        return self.canonical(subject), predicate, self.canonical_object(object_)

    def add(self, triple: Row) -> Row:
        """Note that a source states a triple, which saves looking it up; return it under canonical IRIs."""
        consolidated = self.consolidated(triple)
        self._known.add(consolidated)
        return consolidated

    def canonical_object(self, object_: Object) -> Object:
        """Return an object under its canonical IRI; a literal as it is."""
        return self.canonical(object_) if isinstance(object_, NamedNode) else object_

    def stated(
        self, subject: NamedNode, predicate: NamedNode, graph: NamedNode | None = None
    ) -> Iterator[tuple[Object, NamedNode]]:
        """Yield the objects that sources (or one of them) state, each with the source's graph, but no rejected ones."""
        for local in self.cluster(subject):
            for quad in self.draft.match(local, predicate, None, graph):
                if is_source(quad.graph_name) and isinstance(quad.graph_name, NamedNode):
                    object_ = self.canonical_object(row(quad)[2])
                    if not self.rejections.hold((subject, predicate, object_)):
                        yield object_, quad.graph_name

    def supported(self, triple: Row) -> bool:
        """Tell whether a source states a triple (of canonical IRIs) that nobody rejected."""
        subject, predicate, object_ = triple
        if predicate in HIDDEN or self.rejections.hold(triple):
            return False
        if triple in self._known:
            return True
        objects = [object_] if isinstance(object_, Literal) else self.cluster(object_)
        if len(objects) == 1:
            return any(
                is_source(quad.graph_name)
                for local in self.cluster(subject)
                for quad in self.draft.match(local, predicate, objects[0], None)
            )
        return any(object_ == stated for stated, _ in self.stated(subject, predicate))

    def order(self, graph: NamedNode) -> tuple[str, str]:
        """Return the date (of issue; "" where unknown) and slug of a source: its place among all sources."""
        if graph not in self._orders:
            issued, slug, _ = rank_of(self.draft, graph, graph)
            self._orders[graph] = issued, slug
        return self._orders[graph]

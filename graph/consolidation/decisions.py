"""Reviewers' decisions that take statements out of the default graph."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import NamedNode

from graph.curation import Ledger
from graph.curation.decision import OBJECT, PREDICATE, SUBJECT
from graph.identity.canonical import is_source
from graph.rdf.entailment import TIES
from graph.rdf.terms import Object, Row, row
from graph.store import Draft


class Rejections:
    """The statements that reviewers rejected, under canonical IRIs.

    Who rejects a tie rejects it in both directions.
    """

    def __init__(
        self,
        draft: Draft,
        ledger: Ledger,
        canonical: Callable[[NamedNode], NamedNode],
        cluster: Callable[[NamedNode], list[NamedNode]],
    ) -> None:
        self._draft, self._ledger, self._canonical, self._cluster = draft, ledger, canonical, cluster
        self._known: dict[NamedNode, set[tuple[NamedNode, Object]]] = {}

    def hold(self, triple: Row) -> bool:
        """Tell whether a triple (of canonical IRIs) is rejected, or belongs to the evidence of a rejected one."""
        if not self._ledger.used("reject"):
            return False
        return self._rejected(triple) or any(map(self._rejected, self._evidenced(triple[0])))

    def _rejected(self, triple: Row) -> bool:
        subject, predicate, object_ = triple
        if predicate in TIES and isinstance(object_, NamedNode) and (predicate, subject) in self._of(object_):
            return True
        return (predicate, object_) in self._of(subject)

    def _of(self, subject: NamedNode) -> set[tuple[NamedNode, Object]]:
        if subject not in self._known:
            self._known[subject] = {
                (decision.predicate, self._canonical(object_) if isinstance(object_, NamedNode) else object_)
                for local in self._cluster(subject) or [subject]
                for decision in self._ledger.rejected(local)
                for object_ in decision.objects
                if decision.predicate
            }
        return self._known[subject]

    def _evidenced(self, node: NamedNode) -> list[Row]:
        """Return the statement, under canonical IRIs, that an evidence supports; nothing for another node."""
        for quad in self._draft.match(node, SUBJECT, None, None):
            graph = quad.graph_name
            if is_source(graph) and isinstance(graph, NamedNode):
                subjects, predicates, objects = (
                    self._parts(node, part, graph) for part in (SUBJECT, PREDICATE, OBJECT)
                )
                return [
                    (subject, predicate, object_)
                    for subject in subjects
                    for predicate in predicates
                    for object_ in objects
                    if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode)
                ]
        return []

    def _parts(self, node: NamedNode, part: NamedNode, graph: NamedNode) -> list[Object]:
        objects = [row(quad)[2] for quad in self._draft.match(node, part, None, graph)]
        return [self._canonical(object_) if isinstance(object_, NamedNode) else object_ for object_ in objects]

"""Reviewers' decisions that take statements out of the default graph."""

from __future__ import annotations

from collections.abc import Callable

from pyoxigraph import NamedNode

from graph.identity.canonical import is_source
from graph.iris import CPV, GRAPH
from graph.rdf.entailment import TIES
from graph.rdf.terms import Object, Row, row, term
from graph.store import Draft

CURATION = NamedNode(GRAPH + "curation")
SUBJECT, PREDICATE, OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
_REJECT = NamedNode(CPV + "verdict/reject")
_VERDICT, UNDOES = term("verdict"), term("undoes")


class Rejections:
    """The statements that reviewers rejected, under canonical IRIs.

    A decision that another one undoes does not count, unless that one is undone in turn. Who rejects a tie rejects it
    in both directions.
    """

    def __init__(
        self,
        draft: Draft,
        canonical: Callable[[NamedNode], NamedNode],
        cluster: Callable[[NamedNode], list[NamedNode]],
    ) -> None:
        self._draft, self._canonical, self._cluster = draft, canonical, cluster
        self._none = next(draft.match(None, _VERDICT, _REJECT, CURATION), None) is None
        self._known: dict[NamedNode, set[tuple[NamedNode, Object]]] = {}

    def hold(self, triple: Row) -> bool:
        """Tell whether a triple (of canonical IRIs) is rejected, or belongs to the evidence of a rejected one."""
        return not self._none and (self._rejected(triple) or any(map(self._rejected, self._evidenced(triple[0]))))

    def _rejected(self, triple: Row) -> bool:
        subject, predicate, object_ = triple
        if predicate in TIES and isinstance(object_, NamedNode) and (predicate, subject) in self._of(object_):
            return True
        return (predicate, object_) in self._of(subject)

    def _of(self, subject: NamedNode) -> set[tuple[NamedNode, Object]]:
        if subject not in self._known:
            decisions = {
                quad.subject
                for local in self._cluster(subject) or [subject]
                for quad in self._draft.match(None, SUBJECT, local, CURATION)
            }
            self._known[subject] = {
                (predicate, object_)
                for decision in decisions
                if isinstance(decision, NamedNode) and self._active(decision)
                for predicate in self._parts(decision, PREDICATE, CURATION)
                for object_ in self._parts(decision, OBJECT, CURATION)
                if isinstance(predicate, NamedNode)
            }
        return self._known[subject]

    def _active(self, decision: NamedNode) -> bool:
        rejects = next(self._draft.match(decision, _VERDICT, _REJECT, CURATION), None) is not None
        return rejects and not self._undone(decision, frozenset())

    def _undone(self, decision: NamedNode, seen: frozenset[NamedNode]) -> bool:
        """Tell whether a decision is undone; in a ring of decisions that undo each other, none undoes the first."""
        known = seen | {decision}
        later = (quad.subject for quad in self._draft.match(None, UNDOES, decision, CURATION))
        return any(isinstance(one, NamedNode) and one not in known and not self._undone(one, known) for one in later)

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

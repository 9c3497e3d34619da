"""What an editor leaves out of a document: statements rejected as reviewers reject them, to be had back alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import iris
from graph.consolidation.supports import HIDDEN, Supports
from graph.curation import Decision
from graph.rdf.terms import TYPE, Row, row, term
from graph.review.deciding import adopt
from graph.store import Draft, Store, TripleStore

_EVIDENCE = term("Evidence")
_NAMING = frozenset((TYPE, term("rdfs:label"), term("skos:prefLabel"), term("skos:altLabel")))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a statement stands without a document: whether other sources state it, and whether it is rejected."""

    told: bool
    rejected: bool


def standing(store: TripleStore, slug: str, rows: Iterable[Row]) -> dict[Row, Standing]:
    """Return how statements that a document makes, or would make, stand without it."""
    supports, graph = Supports(Draft(store)), NamedNode(iris.document_graph(slug))
    found = {}
    for each in rows:
        known = subject, predicate, object_ = supports.consolidated(each)
        rejected = supports.rejections.hold(known)
        others = not rejected and any(
            stated == object_ and source != graph for stated, source in supports.stated(subject, predicate)
        )
        found[each] = Standing(others, rejected)
    return found


def omit(
    store: Store, slug: str, rows: Collection[Row], things: Collection[NamedNode], who: str, when: str, why: str = ""
) -> tuple[NamedNode, ...]:
    """Reject statements of a document, and return the IRIs of the decisions; what is rejected already stays so.

    Of `things` everything that the document states is rejected. Their classes and names are not where another source
    speaks of the same thing, which keeps them.
    """
    supports = Supports(Draft(store))
    quads = list(store.match(None, None, None, NamedNode(iris.document_graph(slug))))
    evidence = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == _EVIDENCE}
    shared = {thing for thing in things if len(supports.cluster(supports.canonical(thing))) > 1}
    decisions = []
    for quad in quads:
        subject, predicate, object_ = statement = row(quad)
        of_thing = subject in things and not (subject in shared and predicate in _NAMING)
        if subject in evidence or predicate in HIDDEN or not (statement in rows or of_thing or object_ in things):
            continue
        if not supports.rejections.hold(supports.consolidated(statement)):
            decisions.append(Decision("reject", who, when, why, (subject,), predicate, (object_,)))
    return adopt(store, sorted(decisions, key=lambda one: one.iri.value))[0]

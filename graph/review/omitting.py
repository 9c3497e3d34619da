"""What an editor leaves out of a document: statements rejected as reviewers reject them, to be had back alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import iris
from graph.consolidation.supports import HIDDEN, Supports
from graph.curation import Decision
from graph.rdf.terms import TYPE, Object, Row, row, term
from graph.store import Draft, TripleStore

_EVIDENCE = term("Evidence")
_NAMING = frozenset((TYPE, term("rdfs:label"), term("skos:prefLabel"), term("skos:altLabel")))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a statement stands without a document: whether other sources state it, whether it is rejected, and what an
    editor put in its place."""

    told: bool
    rejected: bool
    instead: Object | None = None


def standing(store: TripleStore, slug: str, rows: Iterable[Row]) -> dict[Row, Standing]:
    """Return how statements that a document makes, or would make, stand without it."""
    supports = Supports(Draft(store))
    own = {NamedNode(iris.document_graph(slug)), NamedNode(iris.curation_graph(slug))}
    found = {}
    for each in rows:
        known = subject, predicate, object_ = supports.consolidated(each)
        rejected = supports.rejections.hold(known)
        others = not rejected and any(
            stated == object_ and source not in own for stated, source in supports.stated(subject, predicate)
        )
        decided = supports.ledger.rejected(each[0]) if rejected else ()
        instead = [one.instead for one in decided if (one.predicate, *one.objects) == each[1:] and one.instead]
        found[each] = Standing(others, rejected, next(iter(instead), None))
    return found


def omissions(
    draft: Draft, slug: str, rows: Collection[Row], things: Collection[NamedNode], who: str, when: str, why: str = ""
) -> list[Decision]:
    """Return the decisions that reject statements of a document in a draft; what is rejected already stays so.

    Of `things` everything that the document states is rejected. Their classes and names are not where another source
    speaks of the same thing, which keeps them.
    """
    supports = Supports(draft)
    quads = list(draft.match(None, None, None, NamedNode(iris.document_graph(slug))))
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
    return sorted(decisions, key=lambda one: one.iri.value)

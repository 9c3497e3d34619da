"""What an editor puts in the place of a value that was misread: checked, and made a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.curation import Decision
from graph.curation.decision import OBJECT, PREDICATE, SUBJECT, passage
from graph.errors import UsageError
from graph.model import Date
from graph.rdf.terms import Object, Row, date, row, term
from graph.store import Draft
from ontology.terms import CPV, SCHEMES

CONCEPTS: dict[NamedNode, str] = {
    term("agreementKind"): "agreement-kind",
    term("status"): "agreement-status",
    term("eventKind"): "event-kind",
    term("topic"): "topic",
}
"""The predicates whose values are concepts, with the closed list that these are of."""

DAYS: frozenset[NamedNode] = frozenset(
    map(term, ("signedOn", "validFrom", "validUntil", "startDate", "endDate", "observedOn"))
)
"""The predicates whose values are dates."""

TITLE = term("positionTitle")
LONGEST = 200


def concepts(predicate: NamedNode) -> tuple[str, ...]:
    """Return the IRIs of the concepts that a predicate may have as its value, in the order of their list."""
    scheme = CONCEPTS.get(predicate)
    return tuple(f"{CPV}{scheme}/{name}" for name in SCHEMES[scheme]) if scheme else ()


def value_of(statement: Row, text: str) -> Object:
    """Return what a statement would say with another value, which an editor wrote.

    Raises:
        UsageError: the text is no such value, or the value of such a statement cannot be corrected.
    """
    _, predicate, object_ = statement
    if predicate in DAYS:
        try:
            return date(Date(text))
        except ValueError:
            raise UsageError(
                "{value!r} is no day, month or year: write 2024-09-03, 2024-09 or 2024.", value=text
            ) from None
    if predicate in CONCEPTS:
        if text not in concepts(predicate):
            raise UsageError("{value!r} is none of the values that can stand here: choose one of the list.", value=text)
        return NamedNode(text)
    if predicate == TITLE:
        if not text.strip() or len(text) > LONGEST or not text.isprintable():
            raise UsageError("The name of an office has 1 to {longest} printable characters.", longest=LONGEST)
        return Literal(text, language=object_.language if isinstance(object_, Literal) else None)
    raise UsageError("The value of {predicate} can be left out, not corrected.", predicate=predicate.value)


def corrections(
    draft: Draft, slug: str, values: Mapping[Row, str], who: str, when: str, why: str = ""
) -> list[Decision]:
    """Return the decisions that put values in the place of those that a document in a draft states.

    Each rests on the passages that the misread value rested on. What says the same as before is no correction.

    Raises:
        UsageError: see `value_of`.
    """
    graph, document = NamedNode(iris.document_graph(slug)), NamedNode(iris.document(slug))
    decisions = []
    for statement, text in values.items():
        subject, predicate, object_ = statement
        instead = value_of(statement, text)
        if instead != object_:
            passages = (passage(document, *span) for span in _spans(draft, statement, graph))
            decisions.append(
                Decision(
                    "reject",
                    who,
                    when,
                    why,
                    (subject,),
                    predicate,
                    (object_,),
                    instead=instead,
                    passages=tuple(sorted(passages, key=str)),
                )
            )
    return sorted(decisions, key=lambda one: one.iri.value)


def _spans(draft: Draft, statement: Row, graph: NamedNode) -> Iterator[tuple[int, int]]:
    """Yield where the passages of a statement start and end."""
    subject, predicate, object_ = statement
    for evidence in [row(quad)[0] for quad in draft.match(None, SUBJECT, subject, graph)]:
        parts = (Quad(evidence, PREDICATE, predicate, graph), Quad(evidence, OBJECT, object_, graph))
        if all(part in draft for part in parts):
            start, end = (
                int(row(next(draft.match(evidence, term(name), None, graph)))[2].value)
                for name in ("startOffset", "endOffset")
            )
            yield start, end

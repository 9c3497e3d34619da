"""What would be taken from a document that is not kept yet, with what an editor may leave out of it or correct."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from api.views.evidence import Fact
from graph import iris
from graph.curation import Decision
from graph.errors import Message, UsageError
from graph.rdf.terms import Row, row
from graph.review.checks import Checks
from graph.review.correcting import DAYS, TITLE, concepts, corrections, value_of
from graph.review.omitting import Standing, omissions, standing
from graph.store import Draft, Store

WHOLE = ("agreement", "event")
"""The classes of things that can be left out as a whole: those that a document alone gives rise to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A statement to keep, leave out or correct, by its key, and how it stands without this document.

    `form` is how its value is written anew: as a day, as text, or as one of `values`; "" where it cannot be. `given` is
    what the editor wrote, the value as it is where that is nothing else, and `wrong` why it is refused.
    """

    key: str
    fact: Fact
    standing: Standing
    form: str
    values: tuple[str, ...]
    given: str
    wrong: Message | None

    @property
    def corrected(self) -> bool:
        """Whether another value takes the place of the one that was read."""
        return self.given != self.fact.object and not self.wrong


def key(*parts: str) -> str:
    """Return the key of a thing (its IRI) or of a statement (subject, predicate and object)."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def choices(
    preview: Store, store: Store, slug: str, told: Iterable[Fact], instead: Mapping[str, str]
) -> dict[str, list[Choice]]:
    """Return the statements of a document in `preview` by their subject, in the order of `told`, how they stand in
    `store`, and what was written `instead` of their values, by their keys."""
    by_key = {key(fact.subject, fact.predicate, fact.object): fact for fact in told}
    rows = {_key(each): each for each in _stated(Draft(preview), slug) if _key(each) in by_key}
    stand = standing(store, slug, rows.values())
    found: dict[str, list[Choice]] = {}
    for name, fact in by_key.items():
        choice = _choice(name, fact, rows[name], stand[rows[name]], instead.get(name, ""))
        found.setdefault(fact.subject, []).append(choice)
    return found


def decisions(
    draft: Draft, slug: str, left: frozenset[str], instead: Mapping[str, str], who: str, when: str, why: str
) -> list[Decision]:
    """Return what an editor decides about what a document in a draft states: the keys of what is left out, and what
    is written instead of values, by the keys of their statements.

    Raises:
        UsageError: a value that is none.
        Conflict: somebody decided otherwise before.
    """
    stated = _stated(draft, slug)
    out = [each for each in stated if _key(each) in left]
    things = sorted({each[0] for each in stated if key(each[0].value) in left}, key=lambda node: node.value)
    anew = _anew((each for each in stated if each not in out and each[0] not in things), instead)
    taken = [*omissions(draft, slug, out, things, who, when, why), *corrections(draft, slug, anew, who, when, why)]
    checks = Checks(draft)
    for decision in taken:
        checks.check(decision)
    return taken


def _choice(name: str, fact: Fact, statement: Row, stands: Standing, given: str) -> Choice:
    predicate, values = NamedNode(fact.predicate), concepts(NamedNode(fact.predicate))
    form = "concept" if values else "day" if predicate in DAYS else "text" if predicate == TITLE else ""
    wrong = None
    try:
        if form and given:
            value_of(statement, given)
    except UsageError as error:
        wrong = error.message
    return Choice(name, fact, stands, "" if stands.rejected else form, values, given or fact.object, wrong)


def _anew(statements: Iterable[Row], given: Mapping[str, str]) -> dict[Row, str]:
    """Return the statements whose values were written anew, with what was written."""
    written = {each: given.get(_key(each), "") for each in statements}
    return {each: text for each, text in written.items() if text and text != each[2].value}


def _stated(draft: Draft, slug: str) -> list[Row]:
    graph = NamedNode(iris.document_graph(slug))
    return [row(quad) for quad in draft.match(None, None, None, graph)]


def _key(statement: Row) -> str:
    return key(*(part.value for part in statement))

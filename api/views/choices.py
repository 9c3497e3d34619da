"""What would be taken from a document that is not kept yet, with what an editor may leave out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from api.views.evidence import Fact
from graph import iris
from graph.rdf.terms import Row, row
from graph.review.omitting import Standing, standing
from graph.store import Store

WHOLE = ("agreement", "event")
"""The classes of things that can be left out as a whole: those that a document alone gives rise to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A statement to keep or leave out, by its key, and how it stands without this document."""

    key: str
    fact: Fact
    standing: Standing


def key(*parts: str) -> str:
    """Return the key of a thing (its IRI) or of a statement (subject, predicate and object)."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def choices(preview: Store, store: Store, slug: str, told: Iterable[Fact]) -> dict[str, list[Choice]]:
    """Return the statements of a document in `preview` by their subject, in the order of `told`, and how they stand."""
    by_key = {key(fact.subject, fact.predicate, fact.object): fact for fact in told}
    rows, _ = left_out(preview, slug, frozenset(by_key))
    stand = {_key(each): known for each, known in standing(store, slug, rows).items()}
    found: dict[str, list[Choice]] = {}
    for name, fact in by_key.items():
        found.setdefault(fact.subject, []).append(Choice(name, fact, stand[name]))
    return found


def left_out(store: Store, slug: str, keys: frozenset[str]) -> tuple[list[Row], list[NamedNode]]:
    """Return the statements and the things of a document in a store that keys stand for."""
    graph = NamedNode(iris.document_graph(slug))
    stated = [row(quad) for quad in store.match(None, None, None, graph)]
    things = {each[0] for each in stated if key(each[0].value) in keys}
    return [each for each in stated if _key(each) in keys], sorted(things, key=lambda node: node.value)


def _key(statement: Row) -> str:
    return key(*(part.value for part in statement))

"""What an editor leaves out of a document is rejected, no more, and can be had back. The text is made up."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, NamedNode

from graph import iris, pipeline
from graph.consolidation import rebuild
from graph.curation import Ledger
from graph.model import Date, Document
from graph.rdf.terms import TYPE, Row, row, term
from graph.review import adopt, undo
from graph.review.omitting import Standing, omissions, standing
from graph.store import Draft, Store

TEXT = "On 3 May 2024 the City of Rotterdam and the City of Surabaya signed a memorandum of understanding on water."
WHEN = "2026-01-01T00:00:00Z"


def loaded(*slugs: str) -> Store:
    store = Store.memory()
    pipeline.load(store, [Document(slug, TEXT, issued=Date("2024-05-04"), language="en") for slug in slugs])
    return store


def rows(store: Store, slug: str, predicate: str) -> list[Row]:
    return [row(quad) for quad in store.match(None, term(predicate), None, NamedNode(iris.document_graph(slug)))]


def omit(
    store: Store, slug: str, rows: list[Row], things: list[NamedNode], who: str, when: str, why: str = ""
) -> tuple[NamedNode, ...]:
    return adopt(store, omissions(Draft(store), slug, rows, things, who, when, why))[0]


def default(store: Store) -> set[str]:
    return {str(quad) for quad in store.match(None, None, None, DefaultGraph())}


def test_nothing_is_left_out_of_nothing() -> None:
    store = loaded("a")
    before = default(store)
    assert omit(store, "a", [], [], "Ani", WHEN) == ()
    assert omit(store, "nowhere", rows(store, "a", "topic"), [], "Ani", WHEN) == ()
    assert default(store) == before


def test_a_statement_goes_with_its_passages_and_comes_back() -> None:
    store = loaded("a")
    before = default(store)
    (topic,) = rows(store, "a", "topic")
    (made,) = omit(store, "a", [topic], [], "Ani", WHEN, "made up")
    gone = before - default(store)
    assert any("vocabulary/topic/water" in each and "evidence" not in each for each in gone)
    held = Ledger(store).get(made)
    assert held and (held.verdict, held.who, held.why, held.objects) == ("reject", "Ani", "made up", (topic[2],))
    assert standing(store, "a", [topic]) == {topic: Standing(told=False, rejected=True)}
    assert omit(store, "a", [topic], [], "Ani", WHEN) == ()
    kept = default(store)
    rebuild(store)
    assert default(store) == kept
    undo(store, made, "Ani", "2026-01-02T00:00:00Z")
    assert default(store) == before


def test_a_thing_goes_whole_where_one_document_tells_of_it() -> None:
    store = loaded("a")
    thing = rows(store, "a", "agreementKind")[0][0]
    omit(store, "a", [], [thing], "Ani", WHEN)
    assert not [each for each in default(store) if thing.value in each]
    assert not list(store.match(None, term("partnerOf"), None, DefaultGraph()))


def test_a_thing_that_another_document_tells_of_keeps_its_name_and_class() -> None:
    store = loaded("a", "b")
    thing = rows(store, "b", "agreementKind")[0][0]
    (status,) = rows(store, "b", "status")
    assert standing(store, "b", [status]) == {status: Standing(told=True, rejected=False)}
    omit(store, "b", [], [thing], "Ani", WHEN)
    (first,) = {each[0] for each in rows(store, "a", "agreementKind")}
    left = {quad.predicate for quad in store.match(first, None, None, DefaultGraph())}
    assert {TYPE, term("rdfs:label")} <= left
    assert term("status") not in left

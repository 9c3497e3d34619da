"""Decisions are taken once, honoured at once, refused with a reason, and never overwritten silently."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph import iris, pipeline
from graph.consolidation import rebuild
from graph.curation import CURATION, Decision, Ledger
from graph.curation.decision import NAME, SAME
from graph.curation.files import dumps, loads
from graph.errors import CitypactError, Conflict, InputRefused, NotFound, UsageError
from graph.identity import canonical, cluster
from graph.iris import CPV
from graph.model import Document, Entity, Evidence, Source, Statement
from graph.rdf.terms import term
from graph.review import adopt, decide, state, undo
from graph.store import Store
from tests.graph.identity.test_clusters import mayor
from tests.graph.rdf.examples import BUSAN, SURABAYA

ANI = NamedNode(iris.named("person", "Ani Contoh", "a"))
OTHER = NamedNode(iris.named("person", "Ani Contoh", "b"))
THIRD = NamedNode(iris.named("person", "A. Contoh", "c"))
CITY = NamedNode(SURABAYA)
SAID = {
    "a": mayor("a", "2023", SURABAYA),
    "b": mayor("b", "2024", SURABAYA),
    "c": mayor("c", "2025", BUSAN, name="A. Contoh"),
}


@pytest.fixture
def store() -> Store:
    store = Store.memory()
    pipeline.load(store, [one.origin for one in SAID.values()], extract=said)
    return store


def said(document: Document) -> Source:
    return SAID[document.slug]


def by(verdict: str, *about: NamedNode, who: str = "Tester", second: int = 0, **parts: object) -> Decision:
    return Decision(verdict, who, f"2026-01-01T00:00:{second:02}Z", "made up", about=about, **parts)


def triples(store: Store) -> set[str]:
    return {str(quad) for quad in store.match(None, None, None, DefaultGraph())}


def test_a_merge_and_its_undoing(store: Store) -> None:
    before = triples(store)
    made = decide(store, by("merge", OTHER, THIRD))
    assert set(cluster(store, ANI)) == {ANI, OTHER, THIRD}
    held = Ledger(store).get(made)
    assert held and set(held.about) == {ANI, OTHER, THIRD} and held.who == "Tester" and held.why == "made up"
    pipeline.remove(store, "a")
    assert set(cluster(store, OTHER)) == {OTHER, THIRD}
    pipeline.load(store, [SAID["a"].origin], extract=said)
    pipeline.reload(store, force=True, extract=said)
    assert canonical(store, THIRD) == ANI
    undo(store, made, "Somebody", "2026-01-02T00:00:00Z")
    assert triples(store) == before
    with pytest.raises(Conflict, match="undone already"):
        undo(store, made, "Somebody", "2026-01-03T00:00:00Z")


def test_a_split_keeps_apart_what_scores_high(store: Store) -> None:
    assert canonical(store, OTHER) == ANI
    made = decide(store, by("split", subjects=(ANI,), predicate=SAME, objects=(OTHER,)))
    assert canonical(store, OTHER) == OTHER
    pipeline.reload(store, force=True, extract=said)
    assert canonical(store, OTHER) == OTHER
    with pytest.raises(Conflict, match="Tester decided that Ani Contoh and Ani Contoh are two"):
        decide(store, by("merge", ANI, OTHER))
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    assert canonical(store, OTHER) == ANI


def test_a_label_and_a_rejection(store: Store) -> None:
    row = {"subjects": (ANI,), "predicate": NAME}
    decide(store, by("relabel", **row, objects=(Literal("Dr. Ani Contoh"),)))
    names = {quad.object.value for quad in store.match(ANI, NAME, None, DefaultGraph())}
    assert names == {"Dr. Ani Contoh"}
    decide(store, by("relabel", second=1, **row, objects=(Literal("Ani C."),)))
    assert {quad.object.value for quad in store.match(ANI, NAME, None, DefaultGraph())} == {"Ani C."}
    held = next(store.match(None, term("holder"), ANI, DefaultGraph()))
    statement = {"subjects": (held.subject,), "predicate": term("holder"), "objects": (OTHER,)}
    made = decide(store, by("reject", **statement))
    assert held not in store
    with pytest.raises(Conflict, match="rejected already, by Tester"):
        decide(store, by("accept", **statement))
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    assert held in store
    decide(store, by("accept", **statement))
    with pytest.raises(Conflict, match="Tester accepted this statement"):
        decide(store, by("reject", **statement))


@pytest.mark.parametrize(
    ("decision", "kind", "message"),
    [
        (by("merge", ANI, CITY), UsageError, "different kinds cannot be one: Ani Contoh .person., .*place"),
        (by("merge", ANI), UsageError, "at least two"),
        (by("merge", ANI, ANI), UsageError, "at least two"),
        (by("merge", ANI, NamedNode("https://x.example/gone")), NotFound, "https://x.example/gone is in no source"),
        (by("merge", CITY, NamedNode(BUSAN)), UsageError, "The gazetteer knows"),
        (by("split", ANI, ANI), UsageError, "from itself"),
        (by("split", ANI), UsageError, "Name what is to be kept apart"),
        (by("split", CITY, NamedNode(BUSAN)), UsageError, "only what was merged"),
        (by("relabel", subjects=(ANI,), predicate=NAME, objects=(Literal(" "),)), UsageError, "1 to 500"),
        (by("relabel", subjects=(ANI,), predicate=NAME, objects=(Literal("x" * 501),)), UsageError, "1 to 500"),
        (by("relabel", subjects=(ANI,), predicate=NAME, objects=(Literal("a\nb"),)), UsageError, "1 to 500"),
        (by("reject", subjects=(ANI,), predicate=term("party"), objects=(CITY,)), NotFound, "Nothing says any more"),
        (by("reject", subjects=(ANI,)), UsageError, "Name the one statement"),
        (by("merge", ANI, THIRD, who=" "), UsageError, "the name of who"),
        (by("reject", undoes=NamedNode("https://x.example/none")), NotFound, "no decision https://x.example/none"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    store: Store, decision: Decision, kind: type[CitypactError], message: str
) -> None:
    before = len(store)
    with pytest.raises(kind, match=message):
        decide(store, decision)
    assert len(store) == before


def test_merges_in_a_ring_over_what_is_kept_apart_are_refused(store: Store) -> None:
    decide(store, by("split", ANI, OTHER))
    decide(store, by("merge", ANI, THIRD))
    with pytest.raises(Conflict, match="are two: undo https"):
        decide(store, by("merge", THIRD, OTHER))
    with pytest.raises(Conflict, match="merged the two: undo"):
        decide(store, by("split", ANI, THIRD))


def test_merges_in_a_ring_are_told_to_be_done_already(store: Store) -> None:
    decide(store, by("merge", ANI, OTHER))  # which their sources say, too
    decide(store, by("merge", OTHER, THIRD, second=1))
    before = len(store)
    with pytest.raises(Conflict, match="they are one already: Ani Contoh"):
        decide(store, by("merge", THIRD, ANI, second=2))
    assert len(store) == before


def test_the_second_of_two_reviewers_sees_the_conflict(store: Store) -> None:
    first, second = by("merge", ANI, THIRD, who="First"), by("split", OTHER, THIRD, who="Second")
    seen = state(store, first.things)
    seen_by_second = state(store, second.things)
    decide(store, first, seen)
    before = len(store)
    with pytest.raises(Conflict, match="First decided to merge at 2026-01-01T00:00:00Z"):
        decide(store, second, seen_by_second)
    assert len(store) == before
    with pytest.raises(Conflict, match="merged the two"):
        decide(store, second, state(store, second.things))


def test_a_document_that_changes_meanwhile_is_seen_too(store: Store) -> None:
    decision = by("merge", ANI, THIRD)
    seen = state(store, decision.things)
    pipeline.remove(store, "b")
    with pytest.raises(Conflict, match="documents about this changed meanwhile"):
        decide(store, decision, seen)


def test_decisions_go_out_and_come_in_again(store: Store) -> None:
    merged = decide(store, by("merge", ANI, THIRD))
    decide(store, by("relabel", subjects=(ANI,), predicate=NAME, objects=(Literal("Ani", language="en"),), second=1))
    undo(store, merged, "Tester", "2026-01-02T00:00:00Z")
    text = dumps(one for _, one in Ledger(store).all())
    turtle = store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {CURATION} {{ ?s ?p ?o }} }}")
    for data in (text.encode(), "\n".join(f"{triple} ." for triple in turtle).encode()):
        other = Store.memory()
        pipeline.load(other, [one.origin for one in SAID.values()], extract=said)
        taken, refused = adopt(other, loads(data))
        assert (len(taken), refused) == (3, ())
        assert triples(other) == triples(store)
        assert adopt(other, loads(data)) == ((), ())
    empty = Store.memory()
    taken, refused = adopt(empty, loads(text.encode()))
    assert taken == () and "is in no source" in refused[0][1]


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe", b"[{", b"{}", b'[{"verdict": "explode", "who": "x", "when": "y"}]', b"[1]", b'[{"verdict": "merge"}]',
     b"no turtle", b'[{"verdict": "merge", "who": "x", "when": "y", "about": ["no iri"]}]'],
)  # fmt: skip
def test_a_file_that_holds_no_decisions_is_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"decisions|Decision 1"):
        loads(data)


def test_places_of_lists_merge_with_the_gazetteers_and_part_again() -> None:
    store, local = Store.memory(), NamedNode(iris.local_place("city", "Contohville", "ID", "x"))
    evidence = (Evidence(0, 1, "A", 0.9, "made-up/1.0"),)
    document = Document("p", "A", language="en")
    entities = (Entity(local.value, "City", "Contohville", country="ID"), Entity(BUSAN, "City", "Busan"))
    rows = (Statement(BUSAN, "partnerOf", local.value, evidence),)
    pipeline.load(store, [document], extract=lambda each: Source(each, entities, rows))
    before = triples(store)
    with pytest.raises(NotFound, match="surabaya"):
        decide(store, by("merge", local, NamedNode(SURABAYA)))
    made = decide(store, by("merge", local, NamedNode(BUSAN)))
    assert canonical(store, local) == NamedNode(BUSAN)
    assert not list(store.match(local, None, None, DefaultGraph()))
    after = triples(store)
    rebuild(store)
    assert triples(store) == after
    undo(store, made, "Tester", "2026-01-02T00:00:00Z")
    assert triples(store) == before


def test_the_iri_of_a_decision_is_made_of_all_that_it_says() -> None:
    one = by("merge", ANI, THIRD)
    assert one.iri == by("merge", THIRD, ANI).iri
    assert one.iri != replace(one, why="").iri
    assert CPV + "verdict/merge" in {quad.object.value for quad in one.quads() if isinstance(quad.object, NamedNode)}

"""Which decisions hold, and what they say of a thing."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.curation import CURATION, Decision, Ledger, decision_of
from graph.curation.decision import NAME, SAME, UNDOES, passage, span
from graph.iris import ID
from graph.store import Store

A, B, C = (NamedNode(f"https://x.example/{letter}") for letter in "abc")


def taken(verdict: str, second: int = 0, **parts: object) -> Decision:
    return Decision(verdict, "Ani / Contoh", f"2026-01-01T00:00:{second:02}Z", 'a "reason"', **parts)


def ledger(*decisions: Decision) -> Ledger:
    store = Store.memory()
    store.extend(quad for decision in decisions for quad in decision.quads())
    return Ledger(store)


def test_no_decisions() -> None:
    known = ledger()
    assert known.all() == [] and known.about(A) == [] and known.get(A) is None
    assert not known.used("merge") and known.merged_with(A) == known.kept_apart(A) == set() and known.names(A) == []


def test_a_decision_comes_back_as_it_was_taken() -> None:
    one = taken("relabel", subjects=(A,), predicate=NAME, objects=(Literal("Nama\n", language="id"),))
    assert ledger(one).all() == [(one.iri, one)]
    assert decision_of([]) is None


def test_merges_and_splits_name_the_others() -> None:
    known = ledger(taken("merge", about=(A, B)), taken("split", about=(A, C)))
    assert (known.merged_with(A), known.kept_apart(A)) == ({B}, {C})
    sides = ledger(taken("split", subjects=(A, B), predicate=SAME, objects=(C,)))
    assert (sides.kept_apart(A), sides.kept_apart(C), sides.merged_with(A)) == ({C}, {A, B}, set())


def test_what_is_undone_does_not_hold_and_comes_back() -> None:
    merge = taken("merge", about=(A, B))
    undo = taken("reject", 1, undoes=merge.iri)
    again = taken("reject", 2, undoes=undo.iri)
    assert ledger(merge, undo).merged_with(A) == set()
    assert ledger(merge, undo, again).merged_with(A) == {B}
    known = ledger(merge, undo, again)
    assert [known.original(one) for one in (merge, undo, again)] == [merge] * 3
    assert ledger(undo).original(undo) == undo  # the merge is not here


def test_of_two_decisions_that_undo_each_other_neither_holds() -> None:
    merge = taken("merge", about=(A, B))
    ring = [Quad(merge.iri, UNDOES, A, CURATION), Quad(A, UNDOES, merge.iri, CURATION)]
    store = Store.memory()
    store.extend([*merge.quads(), *ring])
    assert not Ledger(store).holds(merge.iri)
    assert not Ledger(store).holds(A)


def test_corrections_of_a_document_are_found_by_it_while_they_hold() -> None:
    document = NamedNode(f"{ID}document/a")
    where = (passage(document, 10, 12), passage(document, 3, 9))
    one = taken("reject", subjects=(A,), predicate=NAME, objects=(B,), instead=C, passages=where)
    other = taken("reject", 1, subjects=(A,), predicate=NAME, objects=(C,))
    assert ledger(one, other).corrections(document) == [(one.iri, one)]
    assert ledger(one, other).corrections(A) == []
    assert ledger(one, taken("reject", 2, undoes=one.iri)).corrections(document) == []


def test_a_passage_is_read_back() -> None:
    assert span(passage(NamedNode(f"{ID}document/a"), 3, 9)) == (NamedNode(f"{ID}document/a"), 3, 9)
    for iri in ("https://x.example/a#char=1,2", f"{ID}document/a", f"{ID}document/a#char=1,x"):
        with pytest.raises(ValueError, match="names no passage"):
            span(NamedNode(iri))

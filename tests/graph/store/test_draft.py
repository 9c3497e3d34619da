"""A draft reads as if it were done, and is done at once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.errors import UsageError
from graph.store import Draft, Store

A, P, G = (NamedNode(f"https://x.example/{name}") for name in "apg")


def quad(value: str, graph: NamedNode | DefaultGraph = G) -> Quad:
    return Quad(A, P, Literal(value), graph)


def test_the_store_changes_only_at_the_commit() -> None:
    store = Store.memory()
    store.extend([quad("old"), quad("stays")])
    draft = Draft(store)
    assert not draft
    draft.remove(quad("old"))
    draft.add(quad("new"))
    assert set(draft.match(A)) == {quad("stays"), quad("new")}
    assert quad("new") in draft and quad("old") not in draft
    assert set(store.match()) == {quad("old"), quad("stays")}
    draft.commit()
    assert set(store.match()) == {quad("stays"), quad("new")}
    assert not draft


@pytest.mark.parametrize(
    "text",
    ['"', "\\", "\\u0041", "C:\\users", "\n\r\t\b\f", "'''", "} ; DROP ALL #", "\x00\x1f\x7f\x85\u2028", "\U0001f600é"],
)
def test_no_text_breaks_out_of_its_literal(text: str) -> None:
    store = Store.memory()
    draft = Draft(store)
    draft.add(quad(text))
    draft.add(quad(text, DefaultGraph()))
    draft.commit()
    assert set(store.match()) == {quad(text), quad(text, DefaultGraph())}
    draft.replace([quad(text)], [])
    draft.commit()
    assert set(store.match()) == {quad(text, DefaultGraph())}


@pytest.mark.parametrize("removal", [True, False])
def test_a_failed_commit_changes_nothing(removal: bool) -> None:
    class Broken(Store):
        def update(self, update: str) -> None:
            super().update(update + " nonsense")

        def extend(self, quads: Iterable[Quad]) -> None:
            super().extend(chain(quads, iter(lambda: 1 / 0, None)))

    store = Broken.memory()
    Store.extend(store, [quad("old")])
    draft = Draft(store)
    draft.add(quad("1"))
    if removal:
        draft.remove(quad("old"))
    with pytest.raises((UsageError, ZeroDivisionError)):
        draft.commit()
    assert set(store.match()) == {quad("old")}


steps = st.lists(st.tuples(st.booleans(), st.sampled_from("abc"), st.sampled_from([G, DefaultGraph()])), max_size=12)


@given(steps, steps)
def test_it_is_a_set_of_quads(
    first: list[tuple[bool, str, NamedNode]], second: list[tuple[bool, str, NamedNode]]
) -> None:
    store, expected = Store.memory(), set()
    for part in (first, second):
        draft = Draft(store)
        for addition, value, graph in part:
            (draft.add if addition else draft.remove)(quad(value, graph))
            (expected.add if addition else expected.discard)(quad(value, graph))
        assert sorted(map(str, draft.match())) == sorted(map(str, expected))
        draft.commit()
        assert set(store.match()) == expected

"""What is replaced in parts is what is replaced at once, whatever the part, and wholly or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.consolidation import parts as module
from graph.consolidation import rebuild, replace_in_parts
from graph.model import Source
from graph.rdf import each_quad, source_graph
from graph.store import Store
from tests.graph.consolidation.test_change import decide, put, rejections, remove
from tests.graph.consolidation.worlds import SLUGS, facts, source
from tests.graph.rdf.examples import memorandum


def put_in_parts(store: Store, one: Source) -> None:
    replace_in_parts(store, source_graph(one.origin), lambda: each_quad(one))


def everything(store: Store) -> set[str]:
    return {str(quad) for quad in store.match()}


steps = st.lists(st.tuples(st.sampled_from(SLUGS), st.one_of(st.none(), facts)), min_size=1, max_size=4)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(rejections, max_size=2), steps, st.integers(1, 60))
def test_any_sequence_in_parts_ends_where_whole_changes_do(
    rejected: list[tuple], steps: list[tuple], size: int
) -> None:
    whole, apart = Store.memory(), Store.memory()
    for number, (predicate, one, other, _) in enumerate(rejected):
        for store in (whole, apart):
            decide(store, str(number), (NamedNode(one), predicate, NamedNode(other)))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "STEP", size)
        for slug, said in steps:
            if said is None:
                remove(whole, slug)
                replace_in_parts(apart, NamedNode(iris.document_graph(slug)), tuple)
            else:
                put(whole, source(slug, said))
                put_in_parts(apart, source(slug, said))
            assert everything(apart) == everything(whole)
    rebuild(apart)
    assert everything(apart) == everything(whole)


def test_another_date_of_a_source_gives_its_status_another_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STEP", 7)
    whole, apart = Store.memory(), Store.memory()
    for said in (
        memorandum("a", issued="2024-09-01", status="signed"),
        memorandum("b", issued="2024-09-02", status="ended"),
        memorandum("a", issued="2024-09-03", status="signed"),
    ):
        put(whole, said)
        put_in_parts(apart, said)
        assert everything(apart) == everything(whole)


def test_on_disk_nothing_is_left_beside_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STEP", 7)
    whole = Store.memory()
    put(whole, memorandum("a", status="ended"))
    with Store.open(tmp_path) as store:
        put_in_parts(store, memorandum("a"))
        put_in_parts(store, memorandum("a", status="ended"))
        assert everything(store) == everything(whole)
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "current", "format", "generations", "lock", "store", "withdrawn.sqlite",
        ]  # fmt: skip


@pytest.mark.parametrize("on_disk", [True, False])
def test_quads_that_cannot_be_made_leave_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on_disk: bool
) -> None:
    monkeypatch.setattr(module, "STEP", 7)
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        put(store, memorandum("a"))
        before = everything(store)

        def failing() -> Iterator[Quad]:
            yield from each_quad(memorandum("b"))
            raise ValueError("made-up")

        with pytest.raises(ValueError, match="made-up"):
            replace_in_parts(store, NamedNode(iris.document_graph("b")), failing)
        assert everything(store) == before
        put_in_parts(store, memorandum("b"))
        assert len(everything(store)) > len(before)

"""Who is suppressed is in nothing that the store holds, also after reloading, and comes back whole."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph import iris, pipeline
from graph.curation import Decision
from graph.curation.decision import NAME
from graph.errors import NotFound, StoreError, UsageError
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.review import decide, lift, suppress
from graph.store import Store
from graph.suppression import BLOCK
from tests.graph.rdf.examples import BUSAN, SURABAYA

TEXT = "Mayor Ani Contoh of Surabaya met Budi Rekaan. Contoh, said ANI CONTOH, means example."  # made up


def person(name: str, slug: str) -> str:
    return iris.named("person", name, slug)


def said(document: Document) -> Source:
    """Say that both hold an office, and that Surabaya is a partner of Busan, each by the whole text."""
    evidence = (Evidence(0, len(TEXT), TEXT, 0.9, "made-up/1.0"),)
    rows, entities = [], [Entity(SURABAYA, "City", "Surabaya"), Entity(BUSAN, "City", "Busan")]
    for name in ("Ani Contoh", "Budi Rekaan"):
        holder = person(name, document.slug)
        office = iris.position(holder, SURABAYA, "Mayor")
        entities += [Entity(holder, "Person", name), Entity(office, "Position")]
        rows += [(office, "holder", holder), (office, "positionIn", SURABAYA)]
    rows += [(BUSAN, "partnerOf", SURABAYA)]
    return Source(document, tuple(entities), tuple(Statement(*row, evidence) for row in rows))


def text(slug: str, title: str = "Ani Contoh in town") -> Document:
    return Document(slug, TEXT, title=title, issued=Date("2024"), language="en")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        pipeline.load(store, [text("a"), text("b")], extract=said)
        yield store


def lines(store: Store) -> set[str]:
    return {str(quad) for quad in store.match()}


def test_nothing_names_the_person_and_lifting_brings_all_back(store: Store) -> None:
    ani = NamedNode(person("Ani Contoh", "b"))
    name = {"subjects": (ani,), "predicate": NAME, "objects": (Literal("Dr. Ani Contoh"),)}
    decide(store, Decision("relabel", "Tester", "2026-01-01T00:00:00Z", **name))
    before = lines(store)
    suppress(store, ani.value, "Admin", "2026-01-02T00:00:00Z")
    held = lines(store)
    assert not [line for line in held if "contoh" in line.casefold()]
    assert any("budi-rekaan" in line for line in held)
    masked = TEXT.replace("Ani Contoh", BLOCK * 10).replace("Contoh", BLOCK * 6).replace("ANI CONTOH", BLOCK * 10)
    assert pipeline.stored(store, "a").text == TEXT
    texts = {quad.object.value for quad in store.match(None, NamedNode(iris.CP + "text"), None, None)}
    quotes = {quad.object.value for quad in store.match(None, NamedNode(iris.CP + "quote"), None, None)}
    assert texts == quotes == {masked}
    lift(store, person("Ani Contoh", "a"))
    assert lines(store) == before


def test_reloading_and_new_documents_do_not_bring_the_person_back(store: Store) -> None:
    suppress(store, person("Ani Contoh", "a"), "Admin", "2026-01-02T00:00:00Z")
    held = lines(store)
    assert pipeline.load(store, [text("a")], extract=said).unchanged == ("a",)
    pipeline.reload(store, force=True, extract=said)
    assert lines(store) == held
    pipeline.load(store, [text("c")], extract=said)
    assert not [line for line in lines(store) if "contoh" in line.casefold()]
    pipeline.remove(store, "c")
    assert lines(store) == held
    pipeline.load(store, [text("c", "Another")], extract=said)
    lift(store, person("Ani Contoh", "a"))
    fresh = Store.memory()
    pipeline.load(fresh, [text("a"), text("b"), text("c", "Another")], extract=said)
    assert lines(store) == lines(fresh)


def test_what_is_kept_back_is_readable_by_its_owner_only_and_old_generations_go(store: Store, tmp_path: Path) -> None:
    suppress(store, person("Ani Contoh", "a"), "Admin", "2026-01-02T00:00:00Z")
    kept = [tmp_path / "suppressed.json", *(tmp_path / "withheld").iterdir()]
    assert len(kept) == 3
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in kept)
    assert [folder.name for folder in (tmp_path / "generations").iterdir()] == [str(store.generation)]
    pipeline.remove(store, "a")
    pipeline.remove(store, "b")
    assert not list((tmp_path / "withheld").iterdir())


def test_who_cannot_be_suppressed_or_let_in(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no person https"):
        suppress(store, "https://x.example/a", "Admin", "2026")
    with pytest.raises(NotFound, match="no person"):
        suppress(store, SURABAYA, "Admin", "2026")
    with pytest.raises(UsageError, match="in memory"):
        suppress(Store.memory(), SURABAYA, "Admin", "2026")
    with pytest.raises(NotFound, match="is suppressed"):
        lift(store, SURABAYA)
    (tmp_path / "suppressed.json").write_text("{")
    with pytest.raises(StoreError, match="damaged"):
        pipeline.remove(store, "a")

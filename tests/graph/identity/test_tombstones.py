"""An IRI that was published stays, leads on, or is known to be gone."""

from __future__ import annotations

from pathlib import Path

from graph import pipeline
from graph.identity.tombstones import buried, bury
from graph.model import Document, Source
from graph.review import lift, suppress
from graph.store import Store
from tests.graph.identity.test_clusters import mayor, person
from tests.graph.rdf.examples import SURABAYA

SAID = {slug: mayor(slug, f"202{number}", SURABAYA) for number, slug in enumerate("ab")}


def said(document: Document) -> Source:
    return SAID[document.slug]


def test_it_leads_to_the_thing_until_that_is_gone_too_and_comes_back(tmp_path: Path) -> None:
    first, second = person("a").value, person("b").value
    documents = {slug: one.origin for slug, one in SAID.items()}
    with Store.open(tmp_path) as store:
        pipeline.load(store, documents.values(), extract=said)
        assert buried(tmp_path, first) == (False, None)
        pipeline.remove(store, "a")
        assert buried(tmp_path, first) == (True, second)
        pipeline.remove(store, "b")
        assert buried(tmp_path, second) == (True, None)
        pipeline.load(store, documents.values(), extract=said)
        assert buried(tmp_path, first) == buried(tmp_path, second) == (False, None)
        suppress(store, first, "Tester", "2026-01-01T00:00:00Z")
        assert buried(tmp_path, first) == (False, None)
        lift(store, first)
        assert buried(tmp_path, first) == (False, None)


def test_a_store_in_memory_keeps_no_notes(tmp_path: Path) -> None:
    bury(None, {"https://x.example/a": None}, set())
    bury(tmp_path, {}, {"https://x.example/a"})
    assert buried(None, "https://x.example/a") == buried(tmp_path, "https://x.example/a") == (False, None)
    assert not list(tmp_path.iterdir())

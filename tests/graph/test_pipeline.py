"""Loading: idempotent, complete in its report, and whole documents only, even when the process is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph import iris, pipeline
from graph.consolidation import parts, rebuild
from graph.consolidation.ontology import ONTOLOGY
from graph.documents import Refusal
from graph.errors import InputRefused, NotFound
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.pipeline import Report, load, reload, remove
from graph.rdf.terms import term
from graph.store import Store
from graph.stored import documents_of, stored
from ontology.questions import questions
from tests.graph.rdf.examples import BUSAN, SURABAYA

TEXT = "Surabaya meets Busan in a made-up sentence."
PAIRS = iris.dataset_graph("pairs")


def said(document: Document) -> Source:
    """Extract that two cities are partners, whatever the text."""
    evidence = (Evidence(0, len(document.text), document.text, 0.9, "made-up/1.0"),)
    entities = (Entity(SURABAYA, "City", "Surabaya"), Entity(BUSAN, "City", "Busan"))
    return Source(document, entities, (Statement(BUSAN, "partnerOf", SURABAYA, evidence),), ("a made-up warning",))


def fails(document: Document) -> Source:
    if "defect" in document.text:
        raise KeyError("made-up")
    return Source(document)


def no_iri(document: Document) -> Source:
    return Source(document, (), (Statement(BUSAN, "partnerOf", "no iri", ()),))


def documents(*slugs: str, text: str = TEXT) -> list[Document]:
    return [Document(slug, text, title=slug, issued=Date("2024-01-02"), language="en") for slug in slugs]


def triples(store: Store) -> set[str]:
    return {str(quad) for quad in store.match()}


def test_nothing_to_load_makes_the_ontology_queryable() -> None:
    store = Store.memory()
    assert load(store, []) == Report()
    assert Quad(term("Person"), term("rdfs:subClassOf"), term("Actor"), DefaultGraph()) in store
    assert Quad(term("Person"), term("rdfs:subClassOf"), term("Actor"), ONTOLOGY) in store
    examples = (
        "SELECT ?q { ?q a <http://www.w3.org/ns/shacl#SPARQLExecutable> ; <http://www.w3.org/ns/shacl#select> ?s }"
    )
    assert len(list(store.query(examples))) == len(questions())
    before = store.generation
    assert load(store, []) == Report()
    assert store.generation == before


def test_a_second_time_changes_nothing() -> None:
    store, seen = Store.memory(), []
    report = load(store, documents("a", "b"), extract=said, progress=seen.append)
    assert (report.loaded, report.warned) == (("a", "b"), (("a", "a made-up warning"), ("b", "a made-up warning")))
    before, generation = triples(store), store.generation
    assert load(store, documents("b", "a"), extract=said, progress=seen.append) == Report(unchanged=("b", "a"))
    assert (triples(store), store.generation) == (before, generation)
    assert seen == ["a", "b", "b", "a"]


def test_a_changed_text_description_or_extractor_replaces_the_graph() -> None:
    store = Store.memory()
    (document,) = documents("a")
    load(store, [document], extract=said)
    for changed in (replace(document, text="Another."), replace(document, text="Another.", title="T")):
        assert load(store, [changed], extract=said).replaced == ("a",)
        assert stored(store, "a") == changed
    assert load(store, [changed], extract=said, version="99.0").replaced == ("a",)
    assert load(store, [changed], extract=said, version="99.0").unchanged == ("a",)
    assert load(store, [changed], extract=said, version="99.0", force=True).replaced == ("a",)
    assert triples(store) == (rebuild(store), triples(store))[1]


def test_the_second_of_two_texts_of_one_name_is_refused_and_listed() -> None:
    store = Store.memory()
    one, other = documents("a")[0], documents("a", text="Another.")[0]
    report = load(store, [one, other, one], extract=said)
    assert report.loaded == ("a",)
    assert report.refused == (
        ("a", "another document of this run has the same name and another text: give it an id of its own"),
    )
    assert stored(store, "a") == one
    assert load(store, [other], extract=said).replaced == ("a",)


def test_three_bad_ones_in_a_folder_cost_only_themselves() -> None:
    store, seen = Store.memory(), []
    bad = [Refusal("x.md", "is empty"), Refusal(".hidden", "is hidden", skipped=True), *documents("d", text="a defect")]
    report = load(store, [*documents("a"), *bad, *documents("z")], extract=fails, progress=seen.append)
    assert report.loaded == ("a", "z")
    assert report.refused[0] == ("x.md", "is empty")
    assert report.refused[1][0] == "d"
    assert "KeyError: 'made-up'" in report.refused[1][1]
    assert report.skipped == ((".hidden", "is hidden"),)
    assert seen == ["x.md", ".hidden", "d", "a", "z"]  # what is stored together is told of together


def test_what_cannot_be_stored_is_refused_and_the_former_version_stays() -> None:
    store = Store.memory()
    load(store, documents("a"), extract=said)
    before = triples(store)
    report = load(store, documents("a"), extract=no_iri, force=True)
    assert report.refused[0][0] == "a" and "cannot be stored" in report.refused[0][1]
    assert triples(store) == before


@pytest.mark.parametrize("force", [True, False])
@pytest.mark.parametrize("known", [{"slug": "no iri"}, {"language": "no tag!"}])
def test_a_description_that_cannot_be_stored_is_refused(known: dict[str, str], force: bool) -> None:
    store = Store.memory()
    bad = replace(documents("bad")[0], **known)
    report = load(store, [bad, *documents("good")], extract=fails, force=force)
    assert report.loaded == ("good",)
    assert [name for name, reason in report.refused if "cannot be stored" in reason] == [bad.slug]


def test_several_processes_give_the_same_graph_in_the_same_order() -> None:
    names = [f"n{number}" for number in range(12)]
    alone, together, seen = Store.memory(), Store.memory(), []
    load(alone, documents(*names), extract=said)
    report = load(together, documents(*names), extract=said, jobs=2, progress=seen.append)
    assert report.loaded == tuple(names) == tuple(seen)
    assert triples(together) == triples(alone)


def test_removal_takes_all_that_only_the_document_said() -> None:
    store = Store.memory()
    load(store, [])
    empty = triples(store)
    load(store, documents("a"), extract=said)
    assert remove(store, "a") == Report(removed=("a",))
    assert triples(store) == empty
    with pytest.raises(NotFound, match="no document 'a'"):
        remove(store, "a")


def test_reload_extracts_from_the_stored_text() -> None:
    store = Store.memory()
    load(store, documents("a", "b"), extract=fails)
    before = stored(store, "a")
    assert reload(store, extract=said) == Report(unchanged=("a", "b"))
    assert reload(store, ["b"], extract=said).replaced == ("b",)
    assert reload(store, force=True, extract=said).replaced == ("a", "b")
    assert reload(store, extract=said, version="99.0").replaced == ("a", "b")
    assert stored(store, "a") == before
    with pytest.raises(NotFound, match="'nope'"):
        reload(store, ["nope"])


def test_reloading_all_makes_everything_that_follows_anew() -> None:
    store = Store.memory()
    load(store, documents("a"), extract=said)
    before = triples(store)
    stale = " ".join(f"<{BUSAN}> {term(name)} <{BUSAN}> ." for name in ("party", "inCountry"))
    store.update(f"INSERT DATA {{ {stale} GRAPH <{iris.dataset_graph('gazetteer')}> {{ {stale} }} }}")
    assert reload(store, force=True, extract=said).replaced == ("a",)
    assert triples(store) == before


def test_two_threads_that_write_at_once_take_turns() -> None:
    store, plain = Store.memory(), Store.memory()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda slug: load(store, documents(slug), extract=said), "abcdefgh"))
    load(plain, documents(*"abcdefgh"), extract=said)
    assert triples(store) == triples(plain)


def test_readers_get_a_generation_with_each_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 2)
    monkeypatch.setattr(pipeline, "TOGETHER", 1)
    seen = []

    def progress(slug: str) -> None:
        with Store.open(tmp_path, read_only=True) as reader:
            seen.append(len(list(reader.match(None, term("textDigest"), None, DefaultGraph()))))

    with Store.open(tmp_path) as store:
        load(store, documents(*"abcde"), extract=said, progress=progress)
        assert seen == [0, 2, 2, 4, 4]
        with Store.open(tmp_path, read_only=True) as reader:
            assert triples(reader) == triples(store)


def test_what_is_stored_together_is_what_is_stored_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    together, apart = Store.memory(), Store.memory()
    load(together, documents(*"abcde"), extract=said)
    monkeypatch.setattr(pipeline, "TOGETHER", 1)
    load(apart, documents(*"abcde"), extract=said)
    assert triples(together) == triples(apart)


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let texts with more than 50 characters be long, and be stored seven quads at a time."""
    monkeypatch.setattr(pipeline, "LONG", 50)
    monkeypatch.setattr(parts, "STEP", 7)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("on_disk", [True, False])
def test_long_documents_are_stored_replaced_and_removed_as_short_ones(tmp_path: Path, on_disk: bool) -> None:
    plain = Store.memory()
    longer, seen = TEXT + " It has another sentence.", []
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        given = [*documents("a"), *documents("b", text=longer), *documents("c"), *documents("d", text=longer)]
        report = load(store, given, extract=said, progress=seen.append)
        assert report.loaded == tuple(seen) == ("a", "b", "c", "d")
        assert report.warned == tuple((slug, "a made-up warning") for slug in "abcd")
        assert load(store, given, extract=said).unchanged == ("a", "b", "c", "d")
        changed = [*documents("a", text=longer), *documents("b"), *documents("d", text=longer + " And one more.")]
        assert load(store, changed, extract=said).replaced == ("a", "b", "d")
        for slug in ("a", "c"):
            assert remove(store, slug) == Report(removed=(slug,))
        load(plain, [changed[1], changed[2]], extract=said)
        assert triples(store) == triples(plain)
    if on_disk:
        with Store.open(tmp_path, read_only=True) as reader:
            assert triples(reader) == triples(plain)


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("on_disk", [True, False])
def test_a_long_document_that_cannot_be_stored_is_refused_and_the_former_version_stays(
    tmp_path: Path, on_disk: bool
) -> None:
    with Store.open(tmp_path) if on_disk else Store.memory() as store:
        given = documents("a", "b", text=TEXT + " It has another sentence.")
        load(store, given, extract=said)
        before = triples(store)
        report = load(store, given, force=True, extract=no_iri)
        assert [slug for slug, _ in report.refused] == ["a", "b"]
        assert "cannot be stored" in report.refused[0][1]
        assert triples(store) == before


def assert_whole(store: Store, held: Iterable[Document]) -> None:
    """Assert that a store, and readers beside it, hold just these documents and what follows from them."""
    whole = Store.memory()
    load(whole, held, extract=said)
    assert triples(store) == triples(whole)
    assert store.directory
    with Store.open(store.directory, read_only=True) as reader:
        assert triples(reader) == triples(whole)


LOADER = """
import sys
from graph.pipeline import load
from graph.store import Store
from tests.graph.test_pipeline import documents, said

with Store.open(sys.argv[1]) as store:
    names = [f"n{number:03}" for number in range(400)]
    load(store, documents(*names), extract=said, progress=lambda slug: print(slug, flush=True))
"""


@pytest.mark.parametrize("after", [1, 7, 23])
def test_killed_at_any_moment_no_reported_document_is_lost_and_none_is_half(tmp_path: Path, after: int) -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", LOADER, str(tmp_path / "data")], cwd=root, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        reported = [process.stdout.readline().strip() for _ in range(after)]
        os.kill(process.pid, signal.SIGKILL)
        reported += process.stdout.read().split()
    assert process.returncode == -signal.SIGKILL
    with Store.open(tmp_path / "data") as store:
        held = documents_of(store)
        assert set(reported) <= set(held)
        assert len(held) <= len(reported) + pipeline.TOGETHER
        assert_whole(store, documents(*held))


LONG_LOADER = """
import sys
from graph import pipeline
from graph.consolidation import parts
from graph.store import Store
from tests.graph.test_pipeline import documents, said

pipeline.LONG, parts.STEP = 50, 7
with Store.open(sys.argv[1]) as store:
    for turn in range(100):
        text = f"A made-up text with a number in it, which is {turn}, and some more words."
        pipeline.load(store, documents("a", text=text), extract=said, progress=lambda slug: print(turn, flush=True))
"""


@pytest.mark.parametrize("after", [0.02, 0.05, 0.11, 0.2])
def test_killed_at_any_moment_a_long_document_is_the_old_or_the_new_one(tmp_path: Path, after: float) -> None:
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", LONG_LOADER, str(tmp_path / "data")], cwd=root, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)
        last = int((first + process.stdout.read()).split()[-1])
    with Store.open(tmp_path / "data") as store:
        (held,) = [stored(store, slug) for slug in documents_of(store)]
        assert f"is {last}," in held.text or f"is {last + 1}," in held.text
        assert_whole(store, [held])


def test_a_text_of_any_characters_comes_back_as_it_was() -> None:
    store = Store.memory()
    text = 'tab\t "quotes" \\u0041 \\ \x00\x1b \U0001f600 } ; DROP ALL #\n\nend'
    load(store, [Document("odd", text, source="https://x.example/a b")], extract=fails)
    assert stored(store, "odd") == Document("odd", text, source="https://x.example/a b")
    assert (
        Quad(NamedNode(iris.document("odd")), term("dcterms:source"), Literal("https://x.example/a b"), DefaultGraph())
        in store
    )


def refuses(document: Document) -> Source:
    if document.slug == "b":
        raise InputRefused("the made-up service did not answer")
    return said(document)


def test_what_an_extractor_refuses_stays_out_and_the_rest_is_loaded() -> None:
    report = load(Store.memory(), documents("a", "b", "c"), extract=refuses)
    assert (report.loaded, report.refused) == (("a", "c"), (("b", "the made-up service did not answer"),))


def test_what_another_kind_of_extractor_read_is_only_read_anew_by_name() -> None:
    store = Store.memory()
    load(store, documents("rules"), extract=said, version="0.9")
    load(store, documents("model"), extract=said, version="llm-made-up/1.0")
    assert load(store, documents("model"), extract=said, version="llm-made-up/1.0").unchanged == ("model",)
    assert reload(store, extract=said).replaced == ("rules",)
    assert reload(store, extract=said, version="llm-other/1.0").replaced == ("model",)
    assert reload(store, ["model"], extract=said).replaced == ("model",)
    assert reload(store, extract=said, force=True).replaced == ("model", "rules")

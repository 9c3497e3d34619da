"""Lists in the store: in steps that end where a full rebuild does, and that can be gone on with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph import datasets, iris
from graph.consolidation import Change, rebuild
from graph.errors import NotFound, UsageError
from graph.model import Dataset, Date, Document, Entity, Evidence, RecordEvidence, Source, Statement, Text
from graph.rdf import quads
from graph.rdf.terms import GAZETTEER, term
from graph.store import Store

SURABAYA, BUSAN = iris.entity("city", "surabaya-id"), iris.entity("city", "busan-kr")
SMALL = iris.entity("city", "bad-gandersheim-de")
ONE, TWO = iris.entity("place", "Q101"), iris.entity("place", "Q102")
WD = "http://www.wikidata.org/entity/"


def row(number: int) -> tuple[RecordEvidence, ...]:
    return (RecordEvidence("made-up.csv", number, 0.95, "lists/1.0"),)


def pairs(name: str, *ties: tuple[str, str], same: dict[str, str] | None = None) -> Source:
    """Return a list of twinned pairs, and of places that are told to be of a Wikidata id."""
    known = sorted({end for tie in ties for end in tie} | (same or {}).keys())
    kinds = {iri: "Place" if "/place/" in iri else "City" for iri in known}
    entities = tuple(Entity(iri, kinds[iri], iris.slug_of(iri)) for iri in known)
    told = [Statement(*sorted(tie)[:1], "twinnedWith", max(tie), row(n)) for n, tie in enumerate(ties, 1)]
    told += [Statement(iri, "owl:sameAs", WD + qid, row(1)) for iri, qid in sorted((same or {}).items())]
    return Source(Dataset(name, license="CC0", retrieved_on=Date("2024")), entities, tuple(told))


def derived(store: Store) -> set[str]:
    return {str(quad) for quad in store.match()}


def twinned(store: Store, one: str, other: str) -> bool:
    return Quad(NamedNode(one), term("twinnedWith"), NamedNode(other), DefaultGraph()) in store


def test_the_graph_of_a_list_holds_the_quads_of_its_source_and_both_directions_follow() -> None:
    store = Store.memory()
    source = pairs("made-up", (SURABAYA, BUSAN))
    assert datasets.load(store, source) == "loaded"
    assert set(store.match(None, None, None, NamedNode(iris.dataset_graph("made-up")))) == set(quads(source))
    assert twinned(store, SURABAYA, BUSAN) and twinned(store, BUSAN, SURABAYA)
    assert datasets.load(store, source) == "unchanged"


def test_steps_end_where_one_step_and_a_rebuild_do(monkeypatch: pytest.MonkeyPatch) -> None:
    source = pairs("made-up", (SURABAYA, BUSAN), (SURABAYA, SMALL), (ONE, TWO), (ONE, BUSAN), same={SMALL: "Q102"})
    results = []
    for step in (1, 2, 1000):
        monkeypatch.setattr(datasets, "STEP", step)
        store = Store.memory()
        done: list[tuple[int, int]] = []
        datasets.load(store, source, lambda one, other, done=done: done.append((one, other)))
        assert done[-1] == (5, 5)
        results.append(derived(store))
        rebuild(store)
        results.append(derived(store))
    assert all(result == results[0] for result in results)


def agreements(*dates: str) -> Source:
    """Return a list of agreements of one pair, a city and an institution, each signed on a day."""
    body = iris.named("institution", "Badan Rekaan Indonesia", "made-up")
    entities = [Entity(SURABAYA, "City", "Surabaya"), Entity(body, "Institution", "Badan Rekaan Indonesia")]
    told = []
    for number, date in enumerate(dates):
        paper = iris.agreement((SURABAYA, body), "memorandum-of-understanding", None, "made-up", number)
        entities.append(Entity(paper, "Agreement", generated=("A paper", "Surat")))
        told += [Statement(paper, "agreementKind", f"{iris.CPV}agreement-kind/memorandum-of-understanding", row(1))]
        told += [Statement(paper, "party", party, row(1)) for party in (SURABAYA, body)]
        told += [Statement(paper, "signedOn", Date(date), row(1))]
    return Source(Dataset("made-up", retrieved_on=Date("2024-01-01")), tuple(entities), tuple(told))


def test_things_told_in_several_steps_or_otherwise_than_before_are_identified_by_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(datasets, "STEP", 1)
    body = Entity(iris.named("institution", "Badan Rekaan Indonesia", "a"), "Institution", "Badan Rekaan Indonesia")
    paper = iris.agreement((SURABAYA, body.iri), "memorandum-of-understanding", 2024, "a")
    evidence = (Evidence(0, 1, "A", 0.9, "made-up/1.0"),)
    rows = [
        ("agreementKind", f"{iris.CPV}agreement-kind/memorandum-of-understanding"),
        ("signedOn", Date("2024-09-03")),
    ]
    rows += [("party", SURABAYA), ("party", body.iri)]
    document = Source(
        Document("a", "A made-up sentence.", issued=Date("2020")),
        (Entity(SURABAYA, "City", "Surabaya"), body, Entity(paper, "Agreement", generated=("Paper", "Surat"))),
        tuple(Statement(paper, *told, evidence) for told in rows),
    )
    store = Store.memory()
    change = Change(store)
    change.replace(NamedNode(iris.document_graph("a")), quads(document))
    change.commit()

    def papers() -> int:
        rebuilt = derived(store)
        rebuild(store)
        assert derived(store) == rebuilt
        return len(list(store.match(None, term("rdf:type"), term("Agreement"), DefaultGraph())))

    datasets.load(store, agreements("2024-09-03", "2021-01-01"))
    assert papers() == 2
    datasets.load(store, agreements("2024-09-04", "2021-01-01"))
    assert papers() == 3
    datasets.load(store, agreements("2022-01-01", "2024-09-03"))
    assert papers() == 2


def test_a_list_that_changed_says_only_what_it_says_now_and_an_interrupted_one_is_completed() -> None:
    store, fresh = Store.memory(), Store.memory()
    before, after = (
        pairs("made-up", (SURABAYA, BUSAN), (SURABAYA, SMALL)),
        pairs("made-up", (SURABAYA, BUSAN), (ONE, TWO)),
    )
    datasets.load(store, replace(before, statements=before.statements[:1]))  # as if it had been killed after a step
    assert datasets.load(store, before) == "replaced"
    assert datasets.load(store, after) == "replaced"
    datasets.load(fresh, after)
    assert derived(store) == derived(fresh)


def test_small_places_have_the_gazetteers_facts_while_a_list_names_them() -> None:
    store = Store.memory()
    datasets.load(store, pairs("made-up", (SURABAYA, SMALL)))
    facts = list(store.match(NamedNode(SMALL), None, None, GAZETTEER))
    assert any(quad.predicate == term("schema:latitude") for quad in facts)
    datasets.load(store, pairs("made-up", (SURABAYA, BUSAN)))
    assert not list(store.match(NamedNode(SMALL), None, None, GAZETTEER))


def test_places_join_by_their_wikidata_ids_whichever_list_comes_first() -> None:
    known = pairs("known", (SURABAYA, BUSAN), same={SURABAYA: "Q101", BUSAN: "Q102"})
    bare = pairs("bare", (ONE, TWO))
    results = []
    for order in ((known, bare), (bare, known)):
        store = Store.memory()
        for source in order:
            datasets.load(store, source)
        assert twinned(store, SURABAYA, BUSAN) and not twinned(store, ONE, TWO)
        results.append(derived(store))
    assert results[0] == results[1]
    datasets.load(store, pairs("known", (SURABAYA, BUSAN)))
    assert twinned(store, ONE, TWO)


def test_two_places_of_one_wikidata_id_are_not_joined() -> None:
    store = Store.memory()
    datasets.load(store, pairs("known", (SURABAYA, BUSAN), same={SURABAYA: "Q101", BUSAN: "Q101"}))
    datasets.load(store, pairs("bare", (ONE, TWO)))
    assert twinned(store, SURABAYA, BUSAN) and twinned(store, BUSAN, TWO) and not twinned(store, SURABAYA, TWO)


def test_a_list_that_is_removed_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    store, fresh = Store.memory(), Store.memory()
    kept = pairs("kept", (SURABAYA, BUSAN))
    for source in (kept, pairs("gone", (SURABAYA, BUSAN), (ONE, TWO), (SURABAYA, SMALL), same={SMALL: "Q101"})):
        datasets.load(store, source)
    datasets.load(fresh, kept)
    monkeypatch.setattr(datasets, "STEP", 2)
    datasets.remove(store, "gone")
    assert derived(store) == derived(fresh)
    with pytest.raises(NotFound, match="There is no list 'gone'"):
        datasets.remove(store, "gone")


def test_a_statement_that_no_graph_can_hold_is_told() -> None:
    source = Source(Dataset("made-up"), (), (Statement(SURABAYA, "twinnedWith", "no iri", row(1)),))
    with pytest.raises(UsageError, match="dataset/made-up cannot hold this"):
        datasets.load(Store.memory(), source)


def test_evidence_of_lists_is_told_apart_by_its_row() -> None:
    statement = Statement(SURABAYA, "countryCode", Text("ID"), (*row(1), *row(2)))
    nodes = {
        quad.subject for quad in quads(Source(Dataset("made-up"), (), (statement,))) if quad.predicate == term("row")
    }
    assert sorted(node.value.rpartition("/")[2][:9] for node in nodes) == ["made-up-1", "made-up-2"]


ends = st.sampled_from([SURABAYA, BUSAN, ONE, TWO])
sources = st.builds(
    lambda name, ties, same: pairs(name, *(tie for tie in ties if tie[0] != tie[1]), same=same),
    st.sampled_from(["a", "b", "c"]),
    st.lists(st.tuples(ends, ends), min_size=1, max_size=3),
    st.dictionaries(st.sampled_from([SURABAYA, BUSAN]), st.sampled_from(["Q101", "Q102"]), max_size=2),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sources, min_size=1, max_size=5))
def test_any_sequence_of_lists_ends_where_a_rebuild_of_the_last_of_each_does(changes: list[Source]) -> None:
    store, fresh = Store.memory(), Store.memory()
    for source in changes:
        datasets.load(store, source)
    last = {source.origin.name: source for source in changes}
    for source in reversed(last.values()):
        datasets.load(fresh, source)
    assert derived(store) == derived(fresh)
    rebuild(store)
    assert derived(store) == derived(fresh)


def test_the_digest_of_a_list_tells_its_versions_apart() -> None:
    store, source = Store.memory(), pairs("made-up", (SURABAYA, BUSAN))
    graph = NamedNode(iris.dataset_graph("made-up"))
    for digest, fate in (("ab12", "loaded"), ("ab12", "unchanged"), ("cd34", "replaced")):
        assert datasets.load(store, replace(source, origin=replace(source.origin, digest=digest))) == fate
        told = [quad.object.value for quad in store.match(graph, term("owl:versionInfo"), None, graph)]
        assert told == [f"sha256:{digest}"]

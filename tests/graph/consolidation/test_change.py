"""After each change the default graph is that of a full rebuild, and no order of loading matters."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph import iris
from graph.consolidation import Change, default, rebuild
from graph.curation import CURATION, Decision
from graph.identity import IDENTITY
from graph.iris import CPV
from graph.model import Source
from graph.rdf import quads, source_graph
from graph.rdf.terms import GAZETTEER, INFERRED, term
from graph.store import Store
from tests.graph.consolidation.worlds import BODIES, CITIES, LOCAL, PEOPLE, SLUGS, expected, facts, source
from tests.graph.rdf.examples import BUSAN, SURABAYA, memorandum

DEFAULT = DefaultGraph()
PARTNER = term("partnerOf")


def put(store: Store, one: Source) -> None:
    change = Change(store)
    change.replace(source_graph(one.origin), quads(one))
    change.commit()


def remove(store: Store, slug: str) -> None:
    change = Change(store)
    change.replace(NamedNode(iris.document_graph(slug)), [])
    change.commit()


def decide(store: Store, name: str, row: tuple | None, undoes: str | None = None) -> None:
    decision = NamedNode(f"https://x.example/decision/{name}")
    rows = []
    if row:
        parts = zip(("rdf:subject", "rdf:predicate", "rdf:object"), row, strict=True)
        rows = [(term(part), node) for part, node in parts] + [(term("verdict"), NamedNode(CPV + "verdict/reject"))]
    if undoes:
        rows.append((term("undoes"), NamedNode(f"https://x.example/decision/{undoes}")))
    change = Change(store)
    change.edit([], [Quad(decision, *row, CURATION) for row in rows])
    change.commit()


def holding(store: Store, graph: NamedNode | DefaultGraph) -> set[Quad]:
    return set(store.match(None, None, None, graph))


def derived(store: Store) -> list[set[Quad]]:
    return [holding(store, graph) for graph in (DEFAULT, INFERRED, IDENTITY, GAZETTEER)]


def values(store: Store, subject: str, name: str) -> set[str]:
    return {quad.object.value for quad in store.match(NamedNode(subject), term(name), None, DEFAULT)}


steps = st.lists(st.tuples(st.sampled_from(SLUGS), st.one_of(st.none(), facts)), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_any_sequence_of_changes_ends_where_a_rebuild_does(steps: list[tuple]) -> None:
    store, held = Store.memory(), {}
    for slug, said in steps:
        if said is None:
            held.pop(slug, None)
            remove(store, slug)
        else:
            held[slug] = source(slug, said)
            put(store, held[slug])
    plain = expected(list(held.values()))
    assert holding(store, DEFAULT) == plain["default"]
    assert holding(store, INFERRED) == plain["inferred"]
    assert holding(store, GAZETTEER) == plain["gazetteer"]
    before = derived(store)
    rebuild(store)
    assert derived(store) == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(facts, facts, facts))
def test_any_order_of_loading_gives_the_same_graph(said: tuple) -> None:
    sources = [source(slug, one) for slug, one in zip(SLUGS, said, strict=False)]
    results = []
    for order in permutations(sources):
        store = Store.memory()
        for one in order:
            put(store, one)
        results.append(derived(store))
    assert all(result == results[0] for result in results)


rejections = st.tuples(
    st.sampled_from([PARTNER, term("twinnedWith")]), st.sampled_from(CITIES), st.sampled_from(CITIES), st.booleans()
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(facts, facts), st.lists(rejections, max_size=3))
def test_what_is_rejected_is_in_no_sequence_of_changes(said: tuple, decisions: list[tuple]) -> None:
    store = Store.memory()
    sources = [source(slug, one) for slug, one in zip(SLUGS, said, strict=False)]
    put(store, sources[0])
    rejected = set()
    for number, (predicate, one, other, undone) in enumerate(decisions):
        row = (NamedNode(one), predicate, NamedNode(other))
        decide(store, f"{number}", row)
        if undone:
            decide(store, f"undo{number}", None, undoes=f"{number}")
        else:
            rejected.add(row)
    put(store, sources[1])
    assert holding(store, DEFAULT) == expected(sources, rejected)["default"]
    before = derived(store)
    rebuild(store)
    assert derived(store) == before


PEOPLE_HERE = [NamedNode(iris.named("person", name, slug)) for name in PEOPLE for slug in SLUGS[:3]]
BODIES_HERE = [NamedNode(iris.named("institution", name, slug)) for name in BODIES for slug in SLUGS[:3]]
PLACES_HERE = [NamedNode(LOCAL), NamedNode(CITIES[0])]


def two_of(nodes: list[NamedNode]) -> st.SearchStrategy:
    return st.lists(st.sampled_from(nodes), min_size=2, max_size=2, unique=True)


judgements = st.tuples(
    st.one_of(
        st.tuples(
            st.sampled_from(["merge", "split"]),
            st.one_of(two_of(PEOPLE_HERE), two_of(BODIES_HERE), st.just(PLACES_HERE)),
        ),
        st.tuples(st.just("relabel"), st.sampled_from([*PEOPLE_HERE, *BODIES_HERE, *PLACES_HERE])),
    ),
    st.booleans(),
)


def judgement(number: int, verdict: str, about: list[NamedNode] | NamedNode) -> Decision:
    when = f"2026-01-01T00:00:{number:02}Z"
    if verdict == "relabel":
        name = Literal(f"Name {number}", language="en") if number % 2 else Literal(f"Name {number}")
        return Decision("relabel", "Tester", when, subjects=(about,), predicate=term("skos:prefLabel"), objects=(name,))
    return Decision(verdict, "Tester", when, about=tuple(about))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.lists(judgements, min_size=1, max_size=4), st.data())
def test_decisions_and_changes_in_any_order_end_where_a_rebuild_does(
    steps: list[tuple], judged: list[tuple], data: st.DataObject
) -> None:
    store, held, active = Store.memory(), {}, []
    moves = [("source", step) for step in steps] + [("decision", each) for each in enumerate(judged)]
    for what, move in data.draw(st.permutations(moves)):
        if what == "source":
            slug, said = move
            held |= {slug: source(slug, said) if said else None}
            put(store, held[slug]) if said else remove(store, slug)
            continue
        number, (what_was_decided, undone) = move
        decision = judgement(number, *what_was_decided)
        for one in (decision, Decision("reject", "Tester", decision.when, undoes=decision.iri))[: 1 + undone]:
            change = Change(store)
            change.edit([], one.quads())
            change.commit()
        active += [] if undone else [decision]
    incremental = derived(store)
    rebuild(store)
    assert incremental == derived(store)
    plain = expected([one for one in held.values() if one], frozenset(), active)
    assert incremental[:2] == [plain["default"], plain["inferred"]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=3), st.booleans())
def test_rejections_of_any_statement_end_where_a_rebuild_does(
    steps: list[tuple], picks: list[tuple], last: bool
) -> None:
    store = Store.memory()
    for slug, said in steps:
        put(store, source(slug, said)) if said else remove(store, slug)
    for number, (pick, undone) in enumerate(picks):
        names = ("signedOn", "startDate", "status", "heldIn", "positionTitle", "twinnedWith")
        known = sorted({quad.triple for name in names for quad in store.match(None, term(name), None, None)}, key=str)
        for index, triple in enumerate(known[pick::10]):
            name = f"{number}-{index}"
            decide(store, name, (triple.subject, triple.predicate, triple.object))
            if undone:
                decide(store, f"undo-{name}", None, undoes=name)
    if last:
        slug, said = steps[0]
        put(store, source(slug, said)) if said else remove(store, slug)
    incremental = derived(store)
    rebuild(store)
    assert incremental == derived(store)


def test_an_empty_store_has_an_empty_default_graph_and_leaves_nothing_behind() -> None:
    store = Store.memory()
    rebuild(store)
    put(store, memorandum())
    assert len(holding(store, DEFAULT)) > 100
    remove(store, "a")
    assert len(store) == 0
    remove(store, "a")
    assert len(store) == 0


def test_three_documents_that_say_one_thing_count_once_also_after_one_is_removed() -> None:
    store = Store.memory()
    for slug in "abc":
        put(store, memorandum(slug))
    count = "SELECT (COUNT(*) AS ?n) { ?a <https://w3id.org/citypact/ontology#party> ?b }"
    for slug in ("", "a", "b"):
        if slug:
            remove(store, slug)
        assert [row["n"].value for row in store.query(count)] == ["2"]
    remove(store, "c")
    assert [row["n"].value for row in store.query(count)] == ["0"]


def test_the_status_is_that_of_the_latest_source_and_a_living_tie_follows_it() -> None:
    store = Store.memory()
    pair = Quad(NamedNode(BUSAN), PARTNER, NamedNode(SURABAYA), DEFAULT)
    former = Quad(NamedNode(BUSAN), term("formerPartnerOf"), NamedNode(SURABAYA), DEFAULT)
    first = memorandum("a", status="planned", issued="2024-09-01")
    (paper,) = (entity.iri for entity in first.entities if entity.kind == "Agreement")
    put(store, first)
    assert pair not in store
    put(store, memorandum("b", status="signed", issued="2024-09-10"))
    assert values(store, paper, "status") == {CPV + "agreement-status/signed"}
    assert pair in store and former not in store
    put(store, memorandum("c", status="ended", issued="2025-01-01"))
    assert values(store, paper, "status") == {CPV + "agreement-status/ended"}
    assert pair not in store and former in store
    told = f"SELECT DISTINCT ?v {{ ?e {term('rdf:predicate')} {term('status')} ; {term('rdf:object')} ?v }}"
    assert len(list(store.query(told))) == 3
    remove(store, "c")
    assert pair in store


def test_a_finer_date_replaces_a_coarser_one_and_a_conflict_stays() -> None:
    store = Store.memory()
    first = memorandum("a", signed="2024", issued="2024-09-01")
    (paper,) = (entity.iri for entity in first.entities if entity.kind == "Agreement")
    put(store, first)
    assert values(store, paper, "earliest") == {"2024-01-01"}
    put(store, memorandum("b", signed="2024-09-03", issued="2024-09-10"))
    assert values(store, paper, "signedOn") == {"2024-09-03"}
    assert values(store, paper, "latest") == {"2024-09-03"}
    put(store, memorandum("c", signed="2024-10-01", issued="2024-10-10"))
    assert values(store, paper, "signedOn") == {"2024-09-03", "2024-10-01"}


def test_the_text_stays_in_the_graph_of_the_document() -> None:
    store = Store.memory()
    put(store, memorandum())
    assert not list(store.match(None, term("text"), None, DEFAULT))
    assert len(list(store.match(None, term("text"), None, None))) == 1


def test_evidence_names_the_canonical_iris() -> None:
    store = Store.memory()
    put(store, memorandum("a", issued="2024-09-01"))
    put(store, memorandum("b", issued="2024-09-02"))
    local = [quad.subject for quad in store.match(None, term("canonical"), None, IDENTITY)]
    assert len(local) == 2  # the mayor and the memorandum of the second document
    for iri in local:
        assert not list(store.match(iri, None, None, DEFAULT))
        assert not list(store.match(None, None, iri, DEFAULT))


def test_a_rejected_statement_and_its_evidence_vanish_and_come_back() -> None:
    store = Store.memory()
    put(store, memorandum())
    before = holding(store, DEFAULT)
    (paper,) = (quad.subject for quad in store.match(None, term("status"), None, DEFAULT))
    row = (paper, term("status"), NamedNode(CPV + "agreement-status/signed"))
    decide(store, "one", row)
    assert Quad(*row, DEFAULT) not in store
    assert not list(store.match(None, PARTNER, None, DEFAULT))
    assert not list(store.match(None, term("rdf:object"), row[2], DEFAULT))
    decide(store, "two", None, undoes="one")
    assert holding(store, DEFAULT) == before
    decide(store, "three", None, undoes="two")
    assert Quad(*row, DEFAULT) not in store


def test_one_write_carries_the_whole_change(monkeypatch: pytest.MonkeyPatch) -> None:
    store, writes = Store.memory(), []
    for name in ("update", "extend"):
        plain = getattr(Store, name)
        monkeypatch.setattr(Store, name, lambda self, what, plain=plain: (writes.append(what), plain(self, what))[1])
    put(store, memorandum())
    put(store, memorandum(status="ended"))
    assert len(writes) == 2
    put(store, memorandum(status="ended"))
    assert len(writes) == 2


def test_a_name_beside_the_gazetteers_is_an_alternative() -> None:
    store = Store.memory()
    put(store, memorandum())
    preferred = {str(quad.object) for quad in store.match(NamedNode(BUSAN), term("skos:prefLabel"), None, DEFAULT)}
    assert '"Busan"@en' in preferred and len(preferred) == 2
    alternatives = set(store.match(NamedNode(BUSAN), term("skos:altLabel"), None, DEFAULT))
    assert Literal("City of Busan", language="en") in {quad.object for quad in alternatives}
    assert BODIES


def test_a_document_under_another_date_gives_its_status_another_place() -> None:
    store = Store.memory()
    put(store, memorandum("a", status="planned", issued="2024-09-01"))
    put(store, memorandum("b", status="signed", issued="2024-09-10"))
    (paper,) = (entity.iri for entity in memorandum("a", issued="2024-09-01").entities if entity.kind == "Agreement")
    assert values(store, paper, "status") == {CPV + "agreement-status/signed"}
    put(store, memorandum("b", status="signed", issued="2024-08-01"))
    (paper,) = (entity.iri for entity in memorandum("b", issued="2024-08-01").entities if entity.kind == "Agreement")
    assert values(store, paper, "status") == {CPV + "agreement-status/planned"}


def test_what_one_more_document_repeats_is_not_computed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.memory()
    put(store, memorandum("a", issued="2024-09-01"))
    put(store, memorandum("b", issued="2024-09-02"))
    computed: list[NamedNode] = []
    with monkeypatch.context() as patched:
        for name in ("names", "_latest"):
            plain = getattr(default, name)
            patched.setattr(default, name, lambda *about, plain=plain: (computed.append(about[1]), plain(*about))[1])
        put(store, memorandum("c", issued="2024-09-03"))
    named = {quad.subject for quad in store.match(None, term("rdfs:label"), None, DEFAULT)}
    assert named & set(computed) == {NamedNode(iris.document("c"))}  # the others are the document's own, shown nowhere
    before = derived(store)
    rebuild(store)
    assert derived(store) == before

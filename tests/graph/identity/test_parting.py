"""Two things of one source are never taken for one through a third, in whatever order sources come and go."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.curation import Decision
from graph.identity import IDENTITY, canonical, cluster, resolve
from graph.identity.parting import DIFFERENT, parted_from
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.rdf import quads
from graph.store import Draft, Store
from tests.graph.rdf.examples import BUSAN, SURABAYA

TEXT = "A made-up sentence."
BANDUNG = f"{iris.ID}city/bandung-id"
SLUGS = "abcde"
NAMES = ("Ani Contohwati", "Ani Contohwati Rekaan", "Ani Budi Contohwati", "Contohwati Ani")

Office = tuple[str, str]
"""The name of a made-up person, and the seat of the office."""


def told(slug: str, *offices: Office, issued: str | None = None) -> Source:
    """Return a source that tells of persons who hold these offices."""
    evidence = (Evidence(0, len(TEXT), TEXT, 0.9, "made-up/1.0"),)
    entities, rows = {}, []
    for name, seat in offices:
        holder = iris.named("person", name, slug)
        office = iris.position(holder, seat, "Head")
        entities |= {holder: Entity(holder, "Person", name), office: Entity(office, "Position")}
        entities[seat] = Entity(seat, "City", seat)
        rows += [(office, "holder", holder), (office, "positionIn", seat)]
    document = Document(slug, TEXT, issued=Date(issued) if issued else None)
    return Source(document, tuple(entities.values()), tuple(Statement(*row, evidence) for row in dict.fromkeys(rows)))


def person(slug: str, name: str) -> NamedNode:
    return NamedNode(iris.named("person", name, slug))


def put(store: Store, slug: str, source: Source | None) -> None:
    draft, graph = Draft(store), NamedNode(iris.document_graph(slug))
    draft.replace(list(draft.match(None, None, None, graph)), quads(source) if source else [])
    resolve(draft, [person(slug, name) for name in NAMES])
    draft.commit()


def decide(store: Store, decision: Decision) -> None:
    draft = Draft(store)
    draft.replace((), decision.quads())
    resolve(draft, decision.things)
    draft.commit()


def identities(store: Store) -> set[Quad]:
    return set(store.match(None, None, None, IDENTITY))


def fresh(held: dict[str, Source]) -> Store:
    """Return a store in which everything was identified at once."""
    store, draft = Store.memory(), None
    store.extend(quad for one in held.values() for quad in quads(one))
    draft = Draft(store)
    resolve(draft, [person(slug, name) for slug in held for name in NAMES])
    draft.commit()
    return store


offices = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from((SURABAYA, BUSAN, BANDUNG))), min_size=1, max_size=3, unique=True
)
dates = st.sampled_from((None, "2023", "2024"))
steps = st.lists(
    st.tuples(st.sampled_from(SLUGS), st.one_of(st.none(), st.tuples(offices, dates))), min_size=1, max_size=9
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_no_source_loses_a_distinction_whatever_comes_and_goes(steps: list[tuple]) -> None:
    store, held = Store.memory(), {}
    for slug, said in steps:
        held.pop(slug, None)
        if said:
            held[slug] = told(slug, *said[0], issued=said[1])
        put(store, slug, held.get(slug))
    assert identities(store) == identities(fresh(held))
    for slug, source in held.items():
        own = [NamedNode(each.iri) for each in source.entities if each.kind == "Person"]
        for one, other in combinations(own, 2):
            assert canonical(store, one) != canonical(store, other), slug


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(offices, offices, offices, offices))
def test_any_order_of_sources_gives_the_same_identities(said: tuple) -> None:
    sources = {slug: told(slug, *each) for slug, each in zip(SLUGS, said, strict=False)}
    expected = identities(fresh(sources))
    for order in list(permutations(sources))[::5]:
        store = Store.memory()
        for slug in order:
            put(store, slug, sources[slug])
        assert identities(store) == expected


LONG, SHORT, OTHER = NAMES[1], NAMES[0], NAMES[2]


def test_a_third_joins_the_one_that_it_resembles_more_and_the_other_is_marked() -> None:
    store = Store.memory()
    put(store, "a", told("a", (LONG, SURABAYA), (SHORT, SURABAYA)))
    put(store, "b", told("b", (SHORT, SURABAYA)))
    assert canonical(store, person("b", SHORT)) == person("a", SHORT)
    assert cluster(store, person("a", LONG)) == [person("a", LONG)]
    assert parted_from(store, person("a", LONG)) == {person("a", SHORT)}
    put(store, "b", None)
    put(store, "a", told("a", (LONG, SURABAYA)))
    put(store, "b", told("b", (SHORT, SURABAYA)))
    assert canonical(store, person("b", SHORT)) == person("a", LONG)
    assert not list(store.match(None, DIFFERENT, None, IDENTITY))


def test_a_long_way_round_does_not_join_two_of_one_source_either() -> None:
    """a's two do not resemble each other, nor does b's resemble c's."""
    store = Store.memory()
    put(store, "a", told("a", (LONG, SURABAYA), (OTHER, BUSAN)))
    put(store, "b", told("b", (SHORT, SURABAYA), (SHORT, SURABAYA)))
    assert canonical(store, person("b", SHORT)) == person("a", LONG)
    put(store, "c", told("c", (SHORT, SURABAYA), (SHORT, BUSAN)))
    assert canonical(store, person("a", OTHER)) != canonical(store, person("a", LONG))
    assert canonical(store, person("c", SHORT)) == canonical(store, person("b", SHORT))


def test_what_a_reviewer_merges_may_be_two_of_one_source_and_coming_sources_join_it() -> None:
    store = Store.memory()
    one, other = person("a", LONG), person("a", SHORT)
    put(store, "a", told("a", (LONG, SURABAYA), (SHORT, SURABAYA)))
    decide(store, Decision("merge", "Tester", "2026-01-01T00:00:00Z", about=(one, other)))
    assert canonical(store, one) == canonical(store, other)
    put(store, "b", told("b", (SHORT, SURABAYA)))
    assert canonical(store, person("b", SHORT)) == canonical(store, one)
    assert not list(store.match(None, DIFFERENT, None, IDENTITY))


def test_one_more_that_says_what_others_say_reads_none_of_them(monkeypatch) -> None:
    store = Store.memory()
    for slug in "abcd":
        put(store, slug, told(slug, (SHORT, SURABAYA)))
    put(store, "e", told("e", (LONG, SURABAYA), (SHORT, SURABAYA)))
    draft = Draft(store)
    draft.replace((), quads(told("f", (SHORT, SURABAYA))))
    asked = set()
    plain = Draft.match

    def match(self, subject=None, *rest):
        asked.add(subject)
        return plain(self, subject, *rest)

    monkeypatch.setattr(Draft, "match", match)
    moved = resolve(draft, [person("f", SHORT)])
    assert moved == {person("f", SHORT): person("f", SHORT)}
    assert canonical(draft, person("f", SHORT)) == person("a", SHORT)
    assert not asked & {person(slug, SHORT) for slug in "bc"}

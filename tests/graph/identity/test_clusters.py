"""Things of several documents become one, under the IRI that the earliest gave, and come apart again."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph import iris
from graph.identity import canonical, cluster, resolve
from graph.identity.candidates import candidate
from graph.identity.profiles import KEY, PROFILE
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from graph.rdf import quads
from graph.store import Draft, Store
from tests.graph.rdf.examples import BUSAN, SURABAYA

TEXT = "A made-up sentence."
MINISTRY = "Kementerian Rekaan"


def mayor(slug: str, issued: str | None, *places: str, name: str = "Ani Contoh") -> Source:
    """Return a source in which somebody holds an office at each of these places."""
    evidence = (Evidence(0, len(TEXT), TEXT, 0.9, "made-up/1.0"),)
    person = iris.named("person", name, slug)
    entities, rows = [Entity(person, "Person", name)], []
    for place in places:
        seat = place if place.startswith("https:") else iris.named("institution", place, slug)
        office = iris.position(person, seat, "Head")
        entities += [Entity(office, "Position"), Entity(seat, "City" if seat == place else "Institution", place)]
        rows += [(office, "holder", person), (office, "positionIn", seat)]
    return Source(
        Document(slug, TEXT, issued=Date(issued) if issued else None),
        tuple(entities),
        tuple(Statement(*row, evidence) for row in rows),
    )


def person(slug: str, name: str = "Ani Contoh") -> NamedNode:
    return NamedNode(iris.named("person", name, slug))


def put(store: Store, source: Source | None, slug: str) -> dict[NamedNode, NamedNode]:
    draft, graph = Draft(store), NamedNode(iris.document_graph(slug))
    draft.replace(list(draft.match(None, None, None, graph)), quads(source) if source else [])
    moved = resolve(draft, [person(slug)])
    draft.commit()
    return moved


def test_the_earliest_source_names_the_thing() -> None:
    store = Store.memory()
    assert put(store, mayor("b", "2024-05-01", SURABAYA), "b") == {}
    assert put(store, mayor("c", "2024-06-01", SURABAYA), "c") == {person("c"): person("c")}
    assert canonical(store, person("c")) == person("b")
    moved = put(store, mayor("a", "2023", SURABAYA), "a")
    assert moved == {person("b"): person("b"), person("c"): person("b")}
    assert set(cluster(store, person("a"))) == {person("a"), person("b"), person("c")}
    assert cluster(store, person("a"))[0] == person("a")


def test_two_persons_of_one_name_in_different_countries_stay_two() -> None:
    store = Store.memory()
    put(store, mayor("a", "2024", SURABAYA), "a")
    put(store, mayor("b", "2024", BUSAN), "b")
    assert canonical(store, person("b")) == person("b")


def test_a_document_that_bridged_two_and_goes_leaves_two() -> None:
    store = Store.memory()
    put(store, mayor("a", "2024", SURABAYA), "a")
    put(store, mayor("b", "2024", BUSAN), "b")
    put(store, mayor("c", "2024", SURABAYA, BUSAN), "c")
    assert canonical(store, person("b")) == canonical(store, person("c")) == person("a")
    put(store, None, "c")
    assert canonical(store, person("b")) == person("b")
    assert canonical(store, person("c")) == person("c")
    assert not list(store.match(person("c"), None, None, None))


def test_when_the_first_source_goes_the_next_names_the_thing() -> None:
    store = Store.memory()
    for slug in "abc":
        put(store, mayor(slug, f"202{'abc'.index(slug)}", SURABAYA), slug)
    moved = put(store, None, "a")
    assert moved[person("c")] == moved[person("b")] == person("a")
    assert cluster(store, person("b")) == [person("b"), person("c")]


def test_an_institution_of_the_same_name_is_the_same_office() -> None:
    store = Store.memory()
    put(store, mayor("a", "2024", MINISTRY), "a")
    put(store, mayor("b", "2025", MINISTRY), "b")
    assert canonical(store, person("b")) == person("a")


def test_an_iri_that_no_source_knows() -> None:
    store = Store.memory()
    assert candidate(store, person("a")) is None
    assert put(store, None, "a") == {}
    assert len(store) == 0
    put(store, mayor("a", None, SURABAYA), "a")
    (profile,) = (quad.object for quad in store.match(person("a"), PROFILE))
    assert {quad.object.value for quad in store.match(profile, KEY)} == {
        f"Person|ani|{SURABAYA}",
        f"Person|contoh|{SURABAYA}",
        "Person|ani contoh|ID",
    }

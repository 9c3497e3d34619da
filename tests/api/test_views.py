from __future__ import annotations

import pytest

from api.snapshot import Name, Snapshot, Snapshots
from api.views.agreements import agreements, conflicts, history, selected
from api.views.documents import documents, naming
from api.views.entities import canonical, entity, kind_of, positions, related
from api.views.events import events
from api.views.evidence import Evidence, Fact, Facts, facts, in_words
from api.views.overview import overview
from api.views.partners import partners, ties
from graph.errors import NotFound
from tests.api.conftest import Memory

ID = "https://w3id.org/citypact/id/"
CP = "https://w3id.org/citypact/ontology#"
RIVERMOUTH, FIRST = f"{ID}city/rivermouth-xx", f"{ID}agreement/first-1"


@pytest.fixture(scope="module")
def snapshot(memory: Memory) -> Snapshot:
    return Snapshot(memory)


def test_names_are_in_the_reader_s_language_else_untagged_else_english_else_any(snapshot: Snapshot) -> None:
    assert snapshot.name(RIVERMOUTH, "id") == Name("Muarasungai", "id")
    assert snapshot.name(RIVERMOUTH, "en") == Name("Rivermouth", "en")
    assert snapshot.name(f"{ID}city/tarnhaven-yy", "id") == Name("Tärnhaven")
    assert snapshot.name(f"{ID}institution/ministry-1", "en") == Name("Kementerian Rekaan", "id")
    assert snapshot.name(f"{ID}city/nobody", "en") == Name("nobody")


def test_what_is_no_iri_is_not_found(snapshot: Snapshot) -> None:
    with pytest.raises(NotFound, match="is not an IRI"):
        entity(snapshot, f"{ID}city/<> ; DROP ALL")


def test_partners_are_living_ones_first_and_no_plans(snapshot: Snapshot) -> None:
    told = partners(snapshot, RIVERMOUTH, ties(snapshot, RIVERMOUTH))
    assert [(each.iri.removeprefix(ID), each.former, each.twinned, each.since) for each in told] == [
        ("city/tarnhaven-yy", False, True, "2023-05-03"),
        ("city/hostile-zz", True, False, None),
    ]
    assert [each.iri for each in told[0].through] == [FIRST]
    assert told[0].sources == (f"{ID}document/first",)
    assert ties(snapshot, f"{ID}city/nobody") == []
    assert partners(snapshot, f"{ID}city/nobody", []) == []


def test_agreements_are_filtered_and_newest_first(snapshot: Snapshot) -> None:
    assert [each.removeprefix(ID) for each in agreements(snapshot)] == ["agreement/first-1", "agreement/planned-1"]
    assert [each.iri for each in selected(snapshot, year="2023", topic="water", kind="sister-city-agreement")] == [
        FIRST
    ]
    assert selected(snapshot, parties=[RIVERMOUTH, f"{ID}city/nobody"]) == []
    assert agreements(snapshot)[FIRST].living
    assert not agreements(snapshot)[f"{ID}agreement/planned-1"].living


def test_history_is_in_the_order_of_the_documents(snapshot: Snapshot) -> None:
    told = history(snapshot, facts(snapshot, FIRST), FIRST)
    assert [(each.status.rsplit("/", 1)[-1], each.issued) for each in told] == [("signed", "2023-05-04")]


def fact(object_: str, document: str, property_: str = "signedOn") -> Fact:
    return Fact("a", CP + property_, object_, False, (Evidence("e", document, "q", 0, 1, 0.9, None, None),))


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ([fact("2024-05-01", "d1"), fact("2024-05-01", "d2")], False),
        ([fact("2024-05-01", "d1"), fact("2024-05", "d2")], False),
        ([fact("2024", "d1"), fact("2024-05", "d2")], False),
        ([fact("2024-05-01", "d1"), fact("2024-05-02", "d2")], True),
        ([fact("2024-05-01", "d1"), fact("2023", "d2")], True),
        ([fact("2024-05-01", "d1")], False),
        ([fact("x", "d1", "signatory"), fact("y", "d1", "signatory"), fact("y", "d2", "signatory")], False),
        ([fact("x", "d1", "signatory"), fact("y", "d2", "signatory")], True),
        ([], False),
    ],
)
def test_conflicts_are_what_cannot_both_be(told: list[Fact], conflict: bool) -> None:
    assert bool(conflicts(Facts(told), "a")) is conflict


def test_positions_that_sources_tell_alike_are_one(snapshot: Snapshot) -> None:
    held = positions(snapshot, f"{ID}person/ada-1")
    assert [(each.title, each.seat, each.observed, each.former) for each in held] == [
        ("Mayor", RIVERMOUTH, ("2023-05-03",), False)
    ]
    assert held == positions(snapshot, RIVERMOUTH)
    assert positions(snapshot, f"{ID}person/nobody") == []


def test_what_points_at_a_thing(snapshot: Snapshot) -> None:
    pointing = related(snapshot, RIVERMOUTH)
    assert pointing["party"] == (FIRST, f"{ID}agreement/planned-1")
    assert pointing["heldIn"] == (f"{ID}event/signing-1",)
    assert naming(snapshot, RIVERMOUTH) == (f"{ID}document/second", f"{ID}document/first")


def test_merged_iris_and_classes(snapshot: Snapshot) -> None:
    assert canonical(snapshot, f"{ID}person/ada-2") == f"{ID}person/ada-1"
    assert canonical(snapshot, f"{ID}person/ada-1") is None
    assert kind_of([CP + "Actor", CP + "City", CP + "Place"]) == "City"
    assert kind_of([CP + "Agreement", CP + "TwinningAgreement"]) == "TwinningAgreement"
    assert kind_of([]) == ""


def test_the_overview_counts(snapshot: Snapshot) -> None:
    counted = overview(snapshot)
    assert (counted.count("Document"), counted.count("Person", "Institution")) == (2, 2)
    assert (counted.first, counted.last) == ("2023-05-04", "2024-02")
    assert counted.outlets == (("Harian Rekaan", 1), ("The Invented Gazette", 1))
    assert list(documents(snapshot)) == [f"{ID}document/second", f"{ID}document/first"]
    assert events(snapshot)[f"{ID}event/signing-1"].places == (RIVERMOUTH,)


def test_confidence_in_words() -> None:
    words = [in_words(value) for value in (1, 0.9, 0.89, 0.7, 0.69, 0)]
    assert words == ["high", "high", "medium", "medium", "low", "low"]


def test_a_snapshot_is_kept_until_the_generation_changes() -> None:
    store = Memory()
    snapshots = Snapshots(store)
    first = snapshots.latest()
    assert snapshots.latest() is first
    store.generation += 1
    assert snapshots.latest() is not first

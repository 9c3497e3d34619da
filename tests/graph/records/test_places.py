"""The names of lists in their context: what is placed is right, what is not sure stays a node of its own."""

from __future__ import annotations

import pytest

from graph.records.countries import country_code
from graph.records.places import merged, place, place_all
from graph.records.record import Name


def found(text: str, country: str | None = None, **more: object) -> tuple[str, str]:
    placed = place(Name(text, country=country, **more), "made-up")
    return placed.iri.removeprefix("https://w3id.org/citypact/id/"), placed.fate


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Surabaya", "Indonesia", "city/surabaya-id"),
        ("Kochi", "India", "city/kochi-in"),
        ("Kochi, Kochi", "Japan", "city/kochi-jp"),
        ("Toledo, Spain", "Spain", "city/toledo-es"),
        ("Toledo (Spain)", None, "city/toledo-es"),
        ("Birmingham, Alabama", "USA", "city/birmingham-us"),
        ("Peterborough", "UK", "city/peterborough-gb"),
        ("Jawa Timur", "Indonesia", "region/jawa-timur-id"),
        ("Indonesia", None, "country/id"),
    ],
)
def test_a_name_with_its_country_or_region_is_placed(text: str, country: str | None, expected: str) -> None:
    assert found(text, country) == (expected, "placed")


@pytest.mark.parametrize(
    ("text", "country", "fate"),
    [
        ("Kochi", None, "ambiguous"),
        ("Kasuga, Hyogo", "Japan", "unplaced"),  # there is one in Fukuoka
        ("Toledo, Spain", "USA", "unplaced"),  # the name and the country contradict each other
        ("Nowhere-on-Sea", "UK", "unplaced"),
        ("Montreuil, Pas-de-Calais", "France", "ambiguous"),  # the large one is in another department
    ],
)
def test_what_is_not_sure_stays_a_node_of_its_own(text: str, country: str | None, fate: str) -> None:
    iri, told = found(text, country)
    assert told == fate and iri.startswith("place/")


def test_coordinates_tell_namesakes_apart_and_a_region_from_its_capital() -> None:
    assert found("Kochi", point=(33.56, 133.53)) == ("city/kochi-jp", "placed")
    assert found("Kochi", point=(9.97, 76.28)) == ("city/kochi-in", "placed")
    assert found("Kochi", point=(0.0, 0.0))[1] == "located"
    assert found("Puebla", "Mexico", point=(19.0, -97.9), population=6_000_000) == ("region/puebla-mx", "placed")
    assert found("Puebla", "Mexico", point=(19.03, -98.18), population=1_500_000) == ("city/puebla-mx", "placed")


def test_one_place_has_one_wikidata_id_the_nearest() -> None:
    near = Name("Busan", "Q1", "South Korea", (35.10, 129.04))
    far = Name("Busan", "Q2", "South Korea", (35.18, 129.18))
    placed = place_all({near.key: near, far.key: far}, "made-up")
    assert placed[near.key].fate == "placed"
    assert (placed[far.key].iri[-8:], placed[far.key].fate) == ("place/Q2", "located")


def test_a_bare_name_beside_a_qualified_one_is_another_place() -> None:
    names = [Name("Cambridge", country="USA"), Name("Cambridge, Massachusetts", country="USA")]
    placed = place_all({name.key: name for name in names}, "made-up")
    assert [placed[name.key].fate for name in names] == ["ambiguous", "placed"]


def test_partners_are_two_places_whatever_they_are_called() -> None:
    names = [Name("Pusan", country="South Korea"), Name("Busan City", country="South Korea")]
    known = {name.key: name for name in names}
    assert {placed.iri[-13:] for placed in place_all(known, "made-up").values()} == {"city/busan-kr"}
    placed = place_all(known, "made-up", [(names[0].key, names[1].key)])
    assert [placed[name.key].fate for name in names] == ["ambiguous", "placed"]


def test_what_rows_say_of_one_id_is_put_together_and_files_beside_the_list_fill_gaps() -> None:
    rows = [Name(None, "Q1"), Name("Busan", "Q1"), Name("Pusan", "Q1", point=(35.1, 129.0)), Name("Kota Satu")]
    known = merged(rows, {"kota satu": "Indonesia"}, {"Q1": "Label"})
    assert known["Q1", ""] == Name("Label", "Q1", None, (35.1, 129.0))
    assert known["Kota Satu", ""].country == "Indonesia"
    assert merged([], {}, {}) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "US"),
        ("UK", "GB"),
        ("ID", "ID"),
        ("Q252", "ID"),
        ("Jepang", "JP"),
        ("Mandatory Palestine", None),
        ("", None),
    ],
)
def test_countries_are_known_by_name_code_and_wikidata_id(text: str, code: str | None) -> None:
    assert country_code(text) == code

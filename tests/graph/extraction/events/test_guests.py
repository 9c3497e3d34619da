"""Who visits whom, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.clauses.passages import country
from graph.extraction.events.occasions import occasions
from tests.graph.extraction.readings import iri, name, view


def _guests(text: str, language: str = "en") -> set[str]:
    return {
        name(one)
        for event in occasions(view(text, language))
        for one, why in event.participants.items()
        if event.kind == "visit" and why.rule == "event-guest"
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A delegation of the Port Authority was in attendance.", {"Port Authority"}),
        ("en", "A delegation from Briggen, led by Bela Brock, spent Monday here.", {"Briggen", "Bela Brock"}),
        ("en", "Bela Brock is leading a delegation of nine.", {"Bela Brock"}),
        ("en", "With her had come Cora Cole and the Tram Company.", {"Cora Cole", "Tram Company"}),
        ("en", "The delegation was shown the harbour.", set()),
        ("id", "Rombongan dari Briggen dipimpin Bela Brock.", {"Briggen", "Bela Brock"}),
        ("id", "Bela Brock memimpin rombongan itu.", {"Bela Brock"}),
        ("en", "", set()),
    ],
)
def test_who_comes(language: str, text: str, expected: set[str]) -> None:
    assert _guests(text, language) == expected


def test_guests_from_a_country_come_from_the_one_city_of_it_that_is_named() -> None:
    assert _guests("Visitors from Ruritania came to Alderton.\nThe choir of Zenda sang.") == {"Zenda"}


def test_the_country_of_a_place_ends_its_iri() -> None:
    assert country(iri("Zenda")) == country(iri("Ruritania")) == "ruritania"
    assert view("").only_cities["ruritania"] == iri("Zenda")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden came to Ruritania for a day in Zenda.", {"Zenda"}),
        ("en", "Ann Arden came to Ruritania.", {"Ruritania"}),
        ("id", "Ann Arden berkunjung ke Ruritania, diterima di Zenda.", {"Zenda"}),
    ],
)
def test_guests_of_a_country_are_in_the_town_that_is_told(language: str, text: str, expected: set[str]) -> None:
    (visit,) = [event for event in occasions(view(text, language)) if event.kind == "visit"]
    assert set(map(name, visit.places)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden came with Bela Brock.\nThey met in May.", {"Ann Arden", "Bela Brock"}),
        ("en", "Ann Arden came.\nThey met in May.", set()),
        ("id", "Ann Arden datang, juga Bela Brock.\nKeduanya bertemu di sana.", {"Ann Arden", "Bela Brock"}),
    ],
)
def test_they_are_the_two_persons_of_different_offices_named_last(language: str, text: str, expected: set[str]) -> None:
    meetings = [event for event in occasions(view(text, language)) if event.kind == "meeting"]
    assert {name(one) for event in meetings for one in event.participants} == expected

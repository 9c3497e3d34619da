"""Places told in one list, on made-up sentences with made-up names."""

from __future__ import annotations

import pytest

from graph.extraction.events.itinerary import itinerary
from tests.graph.extraction.readings import name, view


def _places(text: str, language: str, visit: bool = True) -> list[str]:
    seen = view(text, language)
    (cassia,) = [iri for iri in seen.entities if name(iri) == "Cassia"]
    return [name(iri) for iri in itinerary(seen, seen.clauses[0], cassia, visit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden visited Alderton, Cassia and Briggen."),
        ("en", "Ann Arden travelled to Alderton, to Cassia, and to Briggen."),
        ("id", "Ann Arden berkunjung ke Alderton, Cassia, serta Briggen."),
    ],
)
def test_places_of_one_list(language: str, text: str) -> None:
    assert _places(text, language) == ["Alderton", "Cassia", "Briggen"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden visited Cassia."),
        ("en", "Ann Arden visited Cassia, Briggen."),
        ("en", "Ann Arden went from Alderton to Cassia, where Briggen is known."),
        ("id", "Ann Arden berkunjung ke Cassia dan bertemu Wali Kota Briggen."),
    ],
)
def test_no_list(language: str, text: str) -> None:
    assert _places(text, language) == ["Cassia"]


def test_without_a_preposition_only_a_visit_has_a_list() -> None:
    text = "Ann Arden visited Cassia and Briggen."
    assert _places(text, "en") == ["Cassia", "Briggen"]
    assert _places(text, "en", visit=False) == ["Cassia"]
    assert _places("They met in Cassia and in Briggen.", "en", visit=False) == ["Cassia", "Briggen"]

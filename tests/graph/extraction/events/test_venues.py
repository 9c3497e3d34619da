"""Houses and rooms as places, on made-up sentences with made-up names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.extraction import extract
from graph.extraction.clauses.passages import passages
from graph.extraction.events.venues import host, venue
from graph.extraction.reading import Seat
from graph.model import Date, Document
from tests.graph.extraction.readings import iri, name, view


def _venue(text: str, language: str = "en", going: bool = False) -> str | None:
    seen = view(text, language)
    found = venue(seen, seen.clauses[0], going)
    return name(found) if found else None


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "They met at the Briggen Harbour Hall.", "Briggen"),
        ("id", "Mereka bertemu di Gedung Laut Briggen.", "Briggen"),
        ("id", "Mereka bertemu di pendopo.\nBriggen menjamu.", "Briggen"),
        ("en", "They met over tea.", None),
    ],
)
def test_a_venue_is_where_its_name_or_the_text_says(language: str, text: str, place: str | None) -> None:
    assert _venue(text, language) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Arden was welcomed by Bela Brock at City Hall.\nAlderton is far.\nAlderton is old."),
        ("en", "Bela Brock welcomed Ann Arden at City Hall.\nAlderton is far.\nAlderton is old."),
        ("id", "Ann Arden disambut Bela Brock di Balai Kota.\nAlderton jauh.\nAlderton tua."),
        ("id", "Bela Brock menerima Ann Arden di Balai Kota.\nAlderton jauh.\nAlderton tua."),
    ],
)
def test_a_room_without_a_name_is_the_hosts(language: str, text: str) -> None:
    seen = view(text, language)
    assert host(seen, seen.clauses[0]) == iri("Briggen")
    assert venue(seen, seen.clauses[0]) == iri("Briggen")


def test_hosts_of_several_places_tell_none() -> None:
    seen = view("Ann Arden and Bela Brock welcomed the guests at City Hall.")
    assert host(seen, seen.clauses[0]) is None


def test_nobody_receives() -> None:
    seen = view("Ann Arden met Bela Brock.")
    assert host(seen, seen.clauses[0]) is None


@pytest.mark.parametrize(
    ("text", "going", "place"),
    [
        ("Ann Arden met Bela Brock at the Port Authority.", False, "Cassia"),
        ("Ann Arden went to the Port Authority.", True, "Cassia"),
        ("Ann Arden met the Port Authority.", False, None),
    ],
)
def test_a_body_is_where_its_name_says(text: str, going: bool, place: str | None) -> None:
    seen = view(text)
    reading = replace(seen.reading, seats=(Seat(iri("Port Authority"), iri("Cassia"), 0, 4, 0.9, "made-up"),))
    cut = passages(reading)
    found = venue(cut, cut.clauses[0], going)
    assert (found and name(found)) == place


def test_a_town_that_only_the_name_of_an_embassy_tells() -> None:
    text = (
        "The Mayor of Medan, Bobi Contoh, signed a letter of intent with the City of Piraeus at the Indonesian "
        "Embassy in Athens on Friday, 3 May 2024."
    )
    source = extract(Document("made-up", text, issued=Date("2024-05-15"), language="en"))
    (place,) = [one.object for one in source.statements if one.predicate == "heldIn"]
    assert [one.name for one in source.entities if one.iri == place] == ["Athens"]

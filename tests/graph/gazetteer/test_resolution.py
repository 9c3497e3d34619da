"""Which of several namesakes a context means."""

from __future__ import annotations

import pytest

from graph.gazetteer import gazetteer
from graph.gazetteer.resolution import kilometres
from graph.iris import slug_of


@pytest.mark.parametrize(
    ("name", "country", "slug"),
    [
        ("Kochi", "IN", "kochi-in"),
        ("Kochi", "JP", "kochi-jp"),
        ("Kōchi", "JP", "kochi-jp"),
        ("Birmingham", "GB", "birmingham-gb"),
        ("Birmingham", "US", "birmingham-us"),
        ("Hamilton", "NZ", "hamilton-nz"),
        ("Hamilton", "CA", "hamilton-ca"),
        ("Valencia", "ES", "valencia-es"),
        ("Valencia", "VE", "valencia-ve"),
        ("Georgia", "US", "georgia-us"),
        ("Georgia", "GE", "ge"),
        ("Victoria", "AU", "victoria-au"),
        ("Victoria", "CA", "victoria-ca"),
        ("Malang", "ID", "malang-id"),
        ("Vienna", "AT", "vienna-at"),
    ],
)
def test_the_country_of_the_context_decides(name: str, country: str, slug: str) -> None:
    place = gazetteer().resolve(name, countries={country: 1.0})
    assert place is not None
    assert slug_of(place.iri) == slug


def test_without_context_the_likeliest() -> None:
    places = [
        gazetteer().resolve(name) for name in ("Kochi", "Birmingham", "Georgia", "Paris", "Washington", "Bali", "Kent")
    ]
    assert [slug_of(place.iri) for place in places if place] == [
        "kochi-in",
        "birmingham-gb",
        "ge",
        "paris-fr",
        "washington-us",
        "bali-id",
        "kent-gb",
    ]


def test_the_kind_asked_for() -> None:
    region = gazetteer().resolve("Kochi", countries={"JP": 1.0}, kind="Region")
    kabupaten = gazetteer().resolve("Malang", countries={"ID": 1.0}, kind="Region")
    assert region
    assert kabupaten
    assert (region.region, slug_of(kabupaten.iri)) == ("JP-39", "kabupaten-malang-id")


def test_the_nearest_of_equals() -> None:
    detroit = (42.33, -83.05)
    place = gazetteer().resolve("Birmingham", countries={"US": 1.0}, near=detroit)
    assert place
    assert place.region == "US-MI"


def test_a_near_alternate_before_a_far_name() -> None:
    place = gazetteer().resolve("Bruges", near=(51.2, 3.2))
    assert place
    assert (place.name, place.country) == ("Brugge", "BE")


def test_an_unknown_name_is_no_place() -> None:
    assert gazetteer().resolve("Xyzzy", countries={"ID": 1.0}) is None


def test_a_name_with_its_region_or_form() -> None:
    names = [
        "Birmingham, Alabama",
        "Birmingham, AL",
        "Kochi, Kochi",
        "City of Chicago",
        "Kochi Prefecture",
        "Provinsi Bali",
        "Cork (city)",
        "Norwich, Norfolk",
        "Nara City",
    ]
    assert [slug_of(gazetteer().find(name)[0].iri) for name in names] == [
        "birmingham-us",
        "birmingham-us",
        "kochi-jp",
        "chicago-us",
        "kochi-jp",
        "bali-id",
        "cork-ie",
        "norwich-gb",
        "nara-shi-jp",
    ]


def test_kilometres_between_two_points() -> None:
    assert kilometres((0.0, 0.0), (0.0, 0.0)) == 0
    assert round(kilometres((-6.2, 106.8), (52.4, 4.9))) == 11360
    assert round(kilometres((0.0, 0.0), (0.0, 180.0))) == 20015

"""Names of one institution in two languages, short and long, are one form; those of two are two."""

from __future__ import annotations

import pytest

from graph.identity.names import event_words, forms, person_words

NONE: frozenset[str] = frozenset()
AMBON = "https://w3id.org/citypact/id/city/ambon-id"


def read(name: str, language: str = "en", places: frozenset[str] = NONE, countries: frozenset[str] = NONE) -> tuple:
    return forms([name], language, places, countries)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Kementerian Dalam Negeri", "id"), ("Ministry of Home Affairs of Indonesia", "en")),
        (("Kemendagri", "id"), ("Indonesian Ministry of Home Affairs", "en")),
        (("Kementerian Luar Negeri Korea Selatan", "id"), ("Foreign Ministry of South Korea", "en")),
        (("KBRI Den Haag", "id"), ("Embassy of Indonesia in The Hague", "en")),
        (("PT Rekaan Jaya (Persero) Tbk", "id"), ("Rekaan Jaya Ltd.", "en")),
        (("Universitas Contoh", "id"), ("Contoh University", "en")),
        (("Dinas Kesehatan Kota Ambon", "id"), ("Ambon City Health Office", "en")),
        (("APEKSI", "id"), ("Apeksi", "id")),
    ],
)
def test_one_institution(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert read(*one) == read(*other)
    assert read(*one)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Chinese embassy in Australia", "en"), ("Australian embassy in China", "en")),
        (("Ministry of Home Affairs, Singapore", "en"), ("Kementerian Dalam Negeri", "id")),
        (("Dinas Kesehatan Kota Ambon", "id"), ("Dinas Kesehatan Kota Medan", "id")),
        (("Ministry of Land, Infrastructure and Transport", "en"), ("Ministry of Land and Housing", "en")),
    ],
)
def test_two_institutions(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert read(*one) != read(*other)


@pytest.mark.parametrize(
    "name", ["Ministry", "City Council", "KBRI", "Kedutaan Besar Republik Indonesia", "", "()", "AB", "PT"]
)
def test_what_says_nothing_tells_nothing_apart(name: str) -> None:
    assert not [form for form in read(name, "id")[0] if not form.startswith("local:")]


def test_an_office_is_one_in_its_place_only() -> None:
    assert read("Dinas Kesehatan", "id")[0] == {"local:health office"}
    assert read("Dinas Kesehatan", "id", frozenset({AMBON})) == (read("Dinas Kesehatan Kota Ambon", "id")[0], NONE)


def test_the_home_of_a_ministry_is_that_of_its_language_only_where_no_other_is_told() -> None:
    assert read("Kementerian Kesehatan", "id")[1] == {"ID"}
    assert read("Ministry of Health", "id")[1] == NONE
    assert read("Kementerian Kesehatan", "id", countries=frozenset({"MY"}))[1] == {"MY"}


def test_words_of_persons_and_events() -> None:
    assert person_words("h. ani contoh-rekaan") == {"ani", "contohrekaan"}
    assert person_words("dr") == {"dr"}
    assert person_words("") == frozenset()
    assert event_words("The World Smart Cities Expo 2024 (WSCE)") == event_words("World Smart City Expo")
    assert event_words("2024") == ""

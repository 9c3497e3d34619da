"""Look-ups by name, code and IRI."""

from __future__ import annotations

import pytest

from graph.gazetteer import Kind, fold, gazetteer


def iris(name: str, country: str | None = None, kind: Kind | None = None) -> list[str]:
    return [place.iri.removeprefix("https://w3id.org/citypact/id/") for place in gazetteer().find(name, country, kind)]


@pytest.mark.parametrize(
    ("iri", "names"),
    [
        ("country/cn", "Tiongkok, China, RRT, Republik Rakyat Tiongkok, Cina, PRC, People's Republic of China"),
        ("country/kr", "South Korea, Korea Selatan, Korsel, Republik Korea, Republic of Korea"),
        ("country/gb", "Inggris, UK, U.K., United Kingdom, Great Britain, Britania Raya"),
        ("country/us", "US, USA, AS, Amerika Serikat, United States, U.S.A., United States of America"),
        ("country/nl", "Belanda, The Netherlands, Netherlands, Holland"),
        ("country/ae", "UAE, UEA, United Arab Emirates, Uni Emirat Arab"),
        ("city/the-hague-nl", "The Hague, Den Haag"),
        ("city/vienna-at", "Vienna, Wina, Wien"),
        ("city/bogota-co", "Bogota, Bogotá"),
        ("city/mumbai-in", "Mumbai, Bombay"),
        ("city/kyiv-ua", "Kyiv, Kiev"),
        ("city/moscow-ru", "Moskow, Moskwa, Moscow"),
        ("city/cairo-eg", "Kairo, Cairo"),
        ("city/rome-it", "Roma, Rome"),
        ("city/geneva-ch", "Jenewa, Geneva, Genève"),
        ("city/brussels-be", "Brussel, Brussels, Bruxelles"),
        ("city/lisbon-pt", "Lisabon, Lisbon, Lisboa"),
        ("city/prague-cz", "Praha, Prague"),
        ("city/warsaw-pl", "Warsawa, Warsaw"),
        ("city/copenhagen-dk", "Kopenhagen, Copenhagen"),
        ("city/athens-gr", "Athena"),
        ("city/belgrade-rs", "Beograd, Belgrade"),
        ("city/jerusalem-il", "Yerusalem, Baitulmaqdis, Jerusalem"),
        ("city/yogyakarta-id", "Yogyakarta, Jogja, Jogjakarta"),
        ("city/south-tangerang-id", "Tangsel, Tangerang Selatan, South Tangerang"),
        ("city/nusantara-id", "Nusantara, IKN, Ibu Kota Nusantara"),
        ("region/jawa-timur-id", "Jawa Timur, Jatim, East Java"),
        ("region/papua-pegunungan-id", "Papua Pegunungan, Highland Papua"),
        ("region/guangdong-cn", "Guangdong, Guangdong Sheng"),
    ],
)
def test_names_of_one_place_are_one_node(iri: str, names: str) -> None:
    for name in names.split(", "):
        assert iris(name)[0] == iri, name


def test_an_unknown_name_and_an_empty_one_find_nothing() -> None:
    assert iris("Xyzzy") == iris("") == iris("—") == []


def test_namesakes_come_with_the_likeliest_first() -> None:
    assert iris("Kochi") == ["city/kochi-in", "city/kochi-jp", "region/kochi-jp"]
    assert iris("Kochi", "JP") == ["city/kochi-jp", "region/kochi-jp"]
    assert iris("Kōchi", kind="Region") == ["region/kochi-jp"]
    assert iris("Georgia")[:2] == ["country/ge", "region/georgia-us"]


def test_kota_and_kabupaten_of_one_name_are_two() -> None:
    assert iris("Malang") == ["city/malang-id", "region/kabupaten-malang-id"]
    assert iris("Kabupaten Malang") == iris("Malang Regency") == ["region/kabupaten-malang-id"]
    assert iris("Kota Malang")[0] == "city/malang-id"


def test_codes_and_demonyms() -> None:
    assert gazetteer().country("ID").label("id") == "Indonesia"
    assert gazetteer().country("DE").labels == (("en", "Germany"), ("id", "Jerman"))
    with pytest.raises(KeyError):
        gazetteer().country("ZZ")
    assert [gazetteer().demonym(word) for word in ("Japanese", "Jepang", "Dutch", "Belanda", "Purple")] == [
        "JP",
        "JP",
        "NL",
        "NL",
        None,
    ]


def test_capitals_stand_for_countries() -> None:
    tokyo = gazetteer().capital("JP")
    assert tokyo is not None
    assert (tokyo.name, gazetteer().seat_of(tokyo)) == ("Tokyo", "JP")
    assert gazetteer().seat_of(gazetteer().find("Osaka")[0]) is None
    assert gazetteer().capital("AQ") is None


def test_towns_are_cities_with_their_country() -> None:
    towns = list(gazetteer().towns())
    assert ("Leeds", "GB") in towns
    assert ("Japan", "JP") not in towns
    assert all(name and len(country) == 2 for name, country in towns)


def test_get_returns_the_place_of_an_iri() -> None:
    place = gazetteer().find("Surabaya")[0]
    assert gazetteer().get(place.iri) == place
    assert (place.country, place.geonames, round(place.latitude or 0)) == ("ID", 1625822, -7)
    assert gazetteer().get("https://w3id.org/citypact/id/city/nowhere-zz") is None


def test_fold_compares_names_by_letters_alone() -> None:
    assert [fold(name) for name in ("Saint-Étienne", "Xi’an", "St. Gallen", "Łódź", "  ", "’s-Hertogenbosch")] == [
        "saint etienne",
        "xian",
        "st gallen",
        "lodz",
        "",
        "s hertogenbosch",
    ]


@pytest.mark.parametrize(
    ("slug", "near"),
    [
        ("city/malang-id", (-7.98, 112.63)),
        ("country/id", (-6.21, 106.85)),
        ("country/sg", (1.29, 103.85)),
        ("region/maharashtra-in", (19.07, 72.88)),
        ("region/nagasaki-jp", (32.75, 129.88)),
        ("region/kabupaten-bantul-id", (-7.89, 110.33)),
    ],
)
def test_where_a_place_is_shown(slug: str, near: tuple[float, float]) -> None:
    place = gazetteer().get(f"https://w3id.org/citypact/id/{slug}")
    assert place is not None
    point = gazetteer().point(place)
    assert point is not None
    assert point.iri == place.iri
    assert (point.latitude, point.longitude) == pytest.approx(near, abs=0.02)


@pytest.mark.parametrize("slug", ["country/aq", "region/kabupaten-kepulauan-seribu-id"])
def test_what_has_no_point_is_shown_nowhere(slug: str) -> None:
    place = gazetteer().get(f"https://w3id.org/citypact/id/{slug}")
    assert place is not None
    assert gazetteer().point(place) is None

"""Names of territories in their surroundings."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He went from Nuku‘alofa to Lima.", {("City", "Nuku‘alofa"), ("City", "Lima")}),
        ("en", "The Commonwealth paid. It is Nice that one can swim.", set()),
        ("en", "The oldest is Lund; Nice in France came then.", {("City", "Lund"), ("City", "Nice"), ("Country", "France")}),
        ("id", "Kota Bogor, Depok, dan Wonogiri hadir.", {("City", "Bogor"), ("City", "Depok"), ("Region", "Wonogiri")}),
        ("id", "Mereka ke Pusat Pemerintahan Kabupaten Gianyar, Bali.", {("Region", "Kabupaten Gianyar"), ("Region", "Bali")}),
        # an ordinary word, a namesake abroad, a particle of two words, a village
        ("id", "Wali Kota Batu, Budi Contoh, tiba.", {("City", "Batu")}),
        ("id", "Bupati Sikka Budi Contoh tiba.", {("Region", "Sikka")}),
        ("id", "Kebun itu ada di Nagari Xobbu.", set()),
        ("id", "Pipa sampai ke 36 Ibu Kota Kecamatan. Materi yang dibahas banyak.", set()),
        ("id", "Ia menyapa Femke van der Linden.", set()),
        ("id", "Kepala Bagian Humas Sekretariat Daerah Kota Bogor hadir.", {("City", "Bogor")}),
        ("en", "The University of the West Wales Coast opened.", set()),
        ("en", "San Antonio's port grew.", {("City", "San Antonio")}),
        ("en", "Leeds City Council and the City of Lyon agreed.", {("City", "Leeds"), ("City", "Lyon")}),
        ("en", "The Hanoi People's Committee agreed.", {("City", "Hanoi")}),
        ("en", "Leeds agreed with Xobuka Prefecture, Japan.", {("Region", "Xobuka"), ("Country", "Japan"), ("City", "Leeds")}),
        ("id", "Gubernur Australia Selatan ke Carolina Utara.", {("Region", "Australia Selatan"), ("Region", "Carolina Utara")}),
        ("id", "Gubernur Gorontalo dan Wali Kota Gorontalo tiba.", {("Region", "Gorontalo"), ("City", "Gorontalo")}),
        ("id", "Pemerintah Kota (Pemkot) Bogor meneken MoA.", {("City", "Bogor")}),
        ("id", "Wali Kota Jaisalmer tiba.", {("City", "Jaisalmer")}),
        ("id", "Padang ramai, kata Wako. Ia ke Prov. Jabar dan Samudera Hindia.", {("City", "Padang"), ("Region", "Jabar")}),
        ("en", "Leeds’s Municipal Council agreed.", {("City", "Leeds")}),
        ("en", "Leeds and Setagaya Ward agreed. Jane Ward came.", {("City", "Leeds"), ("City", "Setagaya")}),
        ("en", "Leeds agreed with Lyon in the U.S. state of Washington.", {("City", "Leeds"), ("City", "Lyon"), ("Country", "U.S."), ("Region", "Washington")}),
        ("en", "It agreed with Xobbing Municipality of Western Cape Province.", {("City", "Xobbing"), ("Region", "Western Cape Province")}),
        ("en", "Leeds and Xobbing District Municipality of Limpopo agreed.", {("City", "Leeds"), ("Region", "Xobbing"), ("Region", "Limpopo")}),
        ("en", "It agreed with Xobbing Rural District Council (XRDC).", {("Region", "Xobbing")}),
        ("en", "He met Saskia van Dongen and Jesus “Bong” Roe.", set()),
        ("en", "Xobbington is far. The mayor of Xobbington left.", {("City", "Xobbington")}),
        ("id", "Budi Contoh, SE, M.Si. hadir di Ibu Kota Baru.", set()),
        ("id", "Wakil Wali Kota I Kadek Contoh dan Kabag Tata Pemerintahan M Contoh hadir.", set()),
        ("id", "Presiden Majlis Perbandaran Tawau hadir.", {("City", "Tawau")}),
        ("id", "", set()),
    ],
)  # fmt: skip
def test_places(language: str, text: str, expected: set[tuple[str, str]]) -> None:
    found = read(Document("test", text, language=language))
    assert {
        (entity.kind, entity.name) for entity in found.entities if entity.kind not in ("Institution", "Person")
    } == expected


def test_a_government_and_its_city_are_one() -> None:
    found = read(Document("test", "Pemkot Bogor dan Kota Bogor. Pemerintah Kota Bogor siap.", language="id"))
    (bogor,) = found.entities
    assert (bogor.name, bogor.aliases) == ("Bogor", ("Kota Bogor", "Pemerintah Kota Bogor", "Pemkot Bogor"))
    assert len(found.mentions) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at Peru’s border.", {"Peru"}),
        ("They met Denver’s mayor.", {"Denver"}),
        ("Plans of his and Asmara’s are old.", {"Asmara"}),
        ("Helen Prescott-Ames left.", set()),
    ],
)
def test_possessives_and_surnames(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="en"))
    assert {entity.name for entity in found.entities if entity.kind in ("City", "Country")} == expected


def test_cities_named_together_keep_their_own_names() -> None:
    found = read(Document("test", "The cities of Izmir and Bursa agreed.", language="en")).entities
    assert [(entity.name, entity.aliases) for entity in found] == [("Bursa", ()), ("Izmir", ())]


def test_a_sister_city_is_not_called_city_of() -> None:
    text = "Brisbane is a sister city of Osaka."
    found = read(Document("test", text, language="en"))
    assert [text[mention.start : mention.end] for mention in found.mentions] == ["Brisbane", "Osaka"]


def test_a_peoples_committee_is_a_government() -> None:
    found = read(Document("test", "Ketua Komite Rakyat Kota Hanoi hadir.", language="id"))
    assert {entity.kind for entity in found.entities} == {"City"}

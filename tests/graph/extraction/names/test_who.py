"""Whole paragraphs, read; every person, office and meeting in them is invented."""

# ruff: noqa: E501 (paragraphs are easier to read unbroken)
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extraction.names.who import language_of, read
from graph.extraction.reading import Reading
from graph.model import Document

CASES = {
    "mayors, surnames, a deputy": (
        "en",
        "OVERWATER, 4 May – The Mayor of Leeds, Cllr Jane Roe, and Lyon Mayor Jean Dupont-Martin signed a pact at Leeds "
        "Town Hall on Friday. Roe said that both cities would gain. Dupont-Martin’s deputy, Marie Blanc, also spoke.",
        {"Jane Roe", "Jean Dupont-Martin", "Marie Blanc"},
        {"Leeds", "Lyon"},
        set(),
        {
            ("Jane Roe", "Mayor", "Leeds"),
            ("Jean Dupont-Martin", "Mayor", "Lyon"),
            ("Marie Blanc", "Deputy Mayor", "Lyon"),
        },
    ),
    "brackets, honorifics, an ambassador": (
        "en",
        "Dr. John Q. Doe (Executive Director, Acme Institute of Water), Ms Mary Major and H.E. Ali bin Omar Al Said, "
        "Ambassador of Oman to Japan, attended. The institute will train engineers.",
        {"John Q. Doe", "Mary Major", "Ali bin Omar Al Said"},
        {"Oman", "Japan"},
        {"Acme Institute of Water"},
        {
            ("John Q. Doe", "Executive Director", "Acme Institute of Water"),
            ("Ali bin Omar Al Said", "Ambassador of Oman to Japan", "Oman"),
        },
    ),
    "acronyms and firms": (
        "en",
        "The Springfield Water Authority (SWA) hired Northwind Consultants and Blue Harbor GmbH. SWA president Paul Poe "
        "thanked the firm Southwind Logistics.",
        {"Paul Poe"},
        set(),
        {"Springfield Water Authority", "Northwind Consultants", "Blue Harbor GmbH", "Southwind Logistics"},
        {("Paul Poe", "president", "Springfield Water Authority")},
    ),
    "a list": (
        "en",
        "Present:\n- Ann Example, Mayor of Hobart\n- Bo Sample, City Manager\n- Mayor Hans Muster of Bern",
        {"Ann Example", "Bo Sample", "Hans Muster"},
        {"Hobart", "Bern"},
        set(),
        {
            ("Ann Example", "Mayor", "Hobart"),
            ("Bo Sample", "City Manager", "Hobart"),
            ("Hans Muster", "Mayor", "Bern"),
        },
    ),
    "gelar, kependekan nama, dinas": (
        "id",
        "BANDUNG - Wali Kota Bandung H. Asep Contoh, S.E., M.M. bertemu Duta Besar Jepang untuk Indonesia Taro Yamada di "
        "Balai Kota, Senin (3/4). Menurut Asep, Pemkot Bandung siap. Beliau didampingi Kepala Dinas Pariwisata Budi Misal "
        "dan Kabag Hukum Siti Umpama.",
        {"Asep Contoh", "Taro Yamada", "Budi Misal", "Siti Umpama"},
        {"Bandung", "Jepang", "Indonesia"},
        {"Dinas Pariwisata"},
        {
            ("Asep Contoh", "Wali Kota", "Bandung"),
            ("Taro Yamada", "Duta Besar Jepang untuk Indonesia", "Jepang"),
            ("Budi Misal", "Kepala", "Dinas Pariwisata"),
            ("Siti Umpama", "Kabag Hukum", "Bandung"),
        },
    ),
    "jabatan rangkap, perusahaan": (
        "id",
        "Kepala Badan Contoh Nasional (BCN) Rahmat Teladan, yang juga Rektor Universitas Misal Jaya, meneken nota "
        "kesepahaman dengan PT Maju Terus Tbk. BCN dan perusahaan tersebut sepakat. Kepala BCN berterima kasih.",
        {"Rahmat Teladan"},
        set(),
        {"Badan Contoh Nasional", "Universitas Misal Jaya", "PT Maju Terus Tbk"},
        {
            ("Rahmat Teladan", "Kepala", "Badan Contoh Nasional"),
            ("Rahmat Teladan", "Rektor", "Universitas Misal Jaya"),
        },
    ),
    "kabupaten dan sejawat": (
        "id",
        "Pemerintah Kabupaten (Pemkab) Bantul dan Pemerintah Kota Kyoto, Jepang, bekerja sama. Bupati Bantul Dewi Contoh "
        "hadir bersama Wali Kota Kyoto Kenji Rei. Kedua daerah sepakat.",
        {"Dewi Contoh", "Kenji Rei"},
        {"Bantul", "Kyoto", "Jepang"},
        set(),
        {("Dewi Contoh", "Bupati", "Bantul"), ("Kenji Rei", "Wali Kota", "Kyoto")},
    ),
    "whose side an office speaks for": (
        "en",
        "For Port Vila it was signed by the lord mayor, Marie Doe; for Apia by the town clerk, Tui Poe. Suva is a partner "
        "of Acme Institute. It waits: its head of emergency services, Bruce Roe, said so.",
        {"Marie Doe", "Tui Poe", "Bruce Roe"},
        {"Port Vila", "Apia", "Suva"},
        {"Acme Institute"},
        {
            ("Marie Doe", "lord mayor", "Port Vila"),
            ("Tui Poe", "town clerk", "Apia"),
            ("Bruce Roe", "head of emergency services", "Suva"),
        },
    ),
    "several mayors at once": (
        "en",
        "Guangzhou, Auckland and Oslo agreed. It was signed by the mayors of the three cities, Chen Doe for the hosts, Len "
        "Roe for Auckland and Ana Poe for Oslo. In 1976 Bob Major and Jo Minor, the mayors of the two cities, brought "
        "Leeds and Lyon together.",
        {"Chen Doe", "Len Roe", "Ana Poe", "Bob Major", "Jo Minor"},
        {"Guangzhou", "Auckland", "Oslo", "Leeds", "Lyon"},
        set(),
        {
            ("Chen Doe", "mayor", "Guangzhou"),
            ("Len Roe", "mayor", "Auckland"),
            ("Ana Poe", "mayor", "Oslo"),
            ("Bob Major", "mayor", "Leeds"),
            ("Jo Minor", "mayor", "Lyon"),
        },
    ),
    "pihak, pemilik, jabatan lama": (
        "id",
        "PT Maju Jaya dan Acme Water Ltd meneken kontrak. Penanda tangannya berturut-turut Direktur Utama Budi Contoh dan "
        "Managing Director Joe Poe. Dari Universitas Misal Jaya, Direktur Kerja Sama Ani Umpama. Gubernur (waktu itu) "
        "Asep Teladan dari Australia Selatan hadir.",
        {"Budi Contoh", "Joe Poe", "Ani Umpama", "Asep Teladan"},
        {"Australia Selatan"},
        {"PT Maju Jaya", "Acme Water Ltd", "Universitas Misal Jaya"},
        {
            ("Budi Contoh", "Direktur Utama", "PT Maju Jaya"),
            ("Joe Poe", "Managing Director", "Acme Water Ltd"),
            ("Ani Umpama", "Direktur Kerja Sama", "Universitas Misal Jaya"),
            ("Asep Teladan", "Gubernur", "Australia Selatan"),
        },
    ),
    "things are no actors": (
        "en",
        "Visitors walked from Peace Park to the Grand Hotel along Church Street during the Harbour Lights Festival 2024.",
        set(),
        set(),
        set(),
        set(),
    ),
}


def reading(text: str, language: str | None = "en") -> Reading:
    return read(Document("test", text, language=language))


def names(found: Reading, *kinds: str) -> set[str | None]:
    return {entity.name for entity in found.entities if entity.kind in kinds}


@pytest.mark.parametrize("case", CASES)
def test_who_and_in_what_office(case: str) -> None:
    language, text, persons, places, institutions, roles = CASES[case]
    found = reading(text, language)
    label = {entity.iri: entity.name for entity in found.entities}
    assert names(found, "Person") == persons
    assert names(found, "City", "Region", "Country", "Place") == places
    assert names(found, "Institution") == institutions
    assert {(label[role.person], role.title, label[role.of]) for role in found.roles} == roles


def mentions(text: str, language: str) -> list[tuple[str, str | None, str]]:
    found = reading(text, language)
    label = {entity.iri: entity.name for entity in found.entities}
    return [(text[m.start : m.end], label[m.entity], m.form) for m in found.mentions]


def test_words_that_refer_back() -> None:
    text = "Leeds Mayor Jane Roe met Lyon Mayor Jean Blanc. He left. The two cities agreed. The mayor of Leeds came."
    assert mentions(text, "en")[4:] == [
        ("He", "Jean Blanc", "pronoun"),
        ("The two cities", "Leeds", "description"),
        ("The two cities", "Lyon", "description"),
        ("mayor of Leeds", "Jane Roe", "description"),
        ("Leeds", "Leeds", "name"),
    ]


def test_a_dateline_is_apart_from_the_first_sentence() -> None:
    found = reading("SURABAYA - Wali Kota Medan Budi Contoh tiba.", "id")
    assert [(span.start, span.end) for span in found.sentences] == [(0, 10), (11, 44)]
    assert found.mentions[0].start == 0


def test_the_city_and_its_government_are_one() -> None:
    found = reading("Pemkot Medan dan Kota Medan serta Pemerintah Kota (Pemko) Medan.", "id")
    assert names(found, "City") == {"Medan"}
    assert {"Pemkot Medan", "Kota Medan"} <= set(found.entities[0].aliases)


def test_the_house_of_a_government_stands_for_it_and_is_no_name_of_it() -> None:
    found = reading("Pemkot Medan menerima tamu di Balai Kota Medan. Balai Kota Medan setuju.", "id")
    assert [(entity.name, entity.aliases) for entity in found.entities] == [("Medan", ("Pemkot Medan",))]
    assert [(one.start, one.end) for one in found.mentions] == [(0, 12), (30, 46), (48, 64)]


def test_the_language_is_guessed_where_none_is_told() -> None:
    assert language_of(Document("a", "Wali Kota itu yang akan datang ke sana dan tidak pulang")) == "id"
    assert language_of(Document("a", "The mayor will come to the city and will not go")) == "en"


def test_nothing_in_nothing_out() -> None:
    found = reading("")
    assert (found.entities, found.mentions, found.roles, found.sentences) == ((), (), (), ())


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("aA. ,()'’\n-WaliKota Mayor of Leeds PT X\u200b\u0301é漢")))
def test_every_mention_and_role_lies_in_the_text(text: str) -> None:
    found = reading(text, "id")
    known = {entity.iri for entity in found.entities}
    assert all(0 <= m.start < m.end <= len(text) and m.entity in known for m in found.mentions)
    assert all(0 <= r.start < r.end <= len(text) and {r.person, r.of} <= known for r in found.roles)
    assert list(found.mentions) == sorted(found.mentions)


@pytest.mark.parametrize(
    "bait",
    [
        *(
            "Mayor of ",
            "Universitas X dan ",
            "(A) ",
            "MAYOR JOHN SMITH OF PARIS, ",
            "Ministry of Land and ",
            "A.",
            "- ",
        ),
        *("Hj.", "Bima ", "Batu ", "Victoria ", "H. Ahmad Fauzi ", "Council "),
        *("Prof. ", "Dr ", "A&B ", "I Gusti ", "A\u200bB "),
    ],
)
@pytest.mark.parametrize("language", ["en", "id"])
def test_long_bait_takes_time_in_proportion(bait: str, language: str) -> None:
    reading(bait * 10, language)
    started = time.process_time()
    reading(bait * (30_000 // len(bait)), language)
    assert time.process_time() - started < 3

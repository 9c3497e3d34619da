"""Ties that made-up sentences assert, deny, hedge and list."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Document
from tests.graph.extraction.pacts import pairs, told

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "Alderton is a sister city of Briggen."),
        (1, "Alderton has a sister city in Ruritania: Briggen, on the coast, has been one for years."),
        (1, "Alderton has one sister city abroad, Briggen in Ruritania."),
        (1, "Alderton and Briggen have been twinned for 30 years."),
        (1, "Alderton has long worked closely with Briggen on housing."),
        (1, "Alderton and its twin Briggen exchange students every year."),
        (1, "Briggen, the sister city of Alderton, sent a delegation."),
        (1, "The mayor of Alderton visited the sister city of Briggen."),
        (1, "A delegation from Briggen, Alderton's sister city, arrived."),
        (1, "Alderton has had a pact for ages and, since 1980, is also the sister city of Briggen."),
        (3, "Alderton has three sister cities: Briggen, Cassia and Dormund."),
        (3, "Alderton has sister cities on three continents.\nThey are Briggen, Cassia and Dormund."),
        (3, "Alderton has partners abroad, among them Briggen, Cassia and Dormund."),
        (2, "The twin cities of Alderton are Briggen and Cassia."),
        (1, "Alderton maintains close ties with Briggen."),
        (1, "Alderton enjoys friendly relations with Briggen."),
        (1, "Alderton has cooperated with Briggen since 2004."),
        (1, "The cooperation between Alderton and Briggen has grown."),
        (1, "The partnership of Alderton with Briggen is twenty years old."),
        (1, "Alderton works hand in hand with Briggen on flood control."),
        (1, "Alderton and Briggen are partners."),
        (1, "Alderton and Briggen are working together on bus lanes."),
        (1, "Alderton and Briggen have teamed up to fight floods."),
        (1, "Thirty years of friendship tie Alderton to Briggen, its twin town."),
        (0, "Alderton has no sister-city ties with Briggen."),
        (0, "Alderton is not twinned with Briggen."),
        (0, "Alderton would like to become the sister city of Briggen."),
        (0, "Reports that Alderton had twinned with Briggen are wrong."),
        (0, "The mayor was asked whether Alderton is a sister city of Briggen."),
        (0, "Alderton ended its twinning with Briggen."),
        (0, "Alderton hopes to work with Briggen."),
        (0, "Alderton and Briggen took part in the fair."),
        (0, "The sister-city tie of Alderton and Briggen lapsed in 2010."),
        (0, "Alderton will cooperate with Briggen if the council agrees."),
        (0, "Cooperation between Alderton and Briggen could begin next year."),
        (1, "Alderton is not only the sister city of Briggen but also its friend."),
        (1, "Alderton cooperates closely with Briggen."),
        (1, "Alderton has a long-standing relationship with Briggen."),
        (1, "Alderton and Briggen have maintained friendly relations since 1979."),
        (1, "Alderton and Briggen enjoy close ties."),
        (1, "Alderton and Briggen share a long partnership."),
        (1, "Alderton and Briggen are celebrating 65 years of friendship."),
        (1, "Alderton has joined hands with Briggen to promote cycling."),
        (1, "Alderton has teamed up with Briggen for the fair."),
        (1, "In partnership with Briggen, Alderton is mapping its wind."),
        (2, "In collaboration with Briggen and Cassia, Alderton runs a clinic."),
        (0, "Alderton works with Briggen's Xobbing on water meters."),
        (1, "Alderton and Briggen celebrated at a fair by the old river port that they have been sisters for years."),
        (0, "Alderton, Briggen and Cassia were told at a fair by the old river port that they are no sisters."),
    ],
)  # fmt: skip
def test_english(count: int, text: str) -> None:
    assert pairs(text) == list(PARTNERS[:count])


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "Alderton dan Briggen merupakan kota kembar."),
        (1, "Alderton telah menjalin kerja sama dengan Briggen sejak 2010."),
        (1, "Selama ini Alderton bekerja sama dengan Briggen di bidang sampah."),
        (1, "Hubungan sister city Alderton dan Briggen sudah berusia 30 tahun."),
        (1, "Alderton punya hubungan baik dengan Briggen."),
        (1, "Alderton memiliki kerja sama sister city dengan Briggen."),
        (3, "Alderton memiliki tiga kota kembar, yakni Briggen, Cassia, dan Dormund."),
        (3, "Alderton punya sejumlah kota kembar.\nDi antaranya Briggen, Cassia, dan Dormund."),
        (1, "Delegasi Briggen, kota kembar Alderton, tiba kemarin."),
        (1, "Kerja sama antara Alderton dan Briggen berjalan baik."),
        (1, "Kerja sama Alderton dengan Briggen sudah berlangsung lama."),
        (1, "Kemitraan Alderton dan Briggen membuahkan hasil."),
        (1, "Alderton dan Briggen bermitra dalam pengelolaan sampah."),
        (1, "Alderton menggandeng Briggen untuk mengelola sampah."),
        (1, "Briggen merupakan mitra Alderton sejak 1990."),
        (1, "Alderton bersaudara dengan Briggen."),
        (1, "Kerja sama sister city Alderton dan Briggen terjalin baik."),
        (1, "Kerja sama sister city Alderton dan Briggen diharapkan terus berlanjut."),
        (0, "Alderton belum memiliki kerja sama dengan Briggen."),
        (0, "Belum ada kerja sama antara Alderton dan Briggen."),
        (0, "Kerja sama sister city Alderton dan Briggen masih dijajaki."),
        (0, "Alderton Tawarkan Kerja Sama Sister City ke Briggen"),
        (0, "Alderton belum menjadi kota kembar Briggen."),
        (0, "Alderton bukan kota kembar Briggen."),
        (0, "Kabar bahwa Alderton telah menjadi kota kembar Briggen dibantah."),
        (0, "Alderton ingin menjadi kota kembar Briggen."),
        (0, "Kerja sama Alderton dengan Briggen terhenti pada 2010."),
        (0, "Alderton berharap dapat bekerja sama dengan Briggen."),
        (0, "Alderton menjajaki kerja sama dengan Briggen."),
        (0, "Alderton dan Briggen hadir dalam forum itu."),
        (0, "Alderton akan bekerja sama dengan Briggen."),
        (1, "Bekerja sama dengan Briggen, Alderton menggelar pelatihan."),
        (1, "Alderton telah lama bermitra dengan Briggen."),
        (1, "Alderton menjalin kemitraan strategis dengan Briggen."),
        (1, "Alderton menjalin hubungan persahabatan dengan Briggen."),
        (1, "Alderton berkolaborasi bersama Briggen."),
        (1, "Alderton digandeng pemerintah daerah Briggen untuk menyusun kajian."),
        (1, "Alderton tidak hanya kota kembar Briggen, tetapi juga sahabatnya."),
    ],
)  # fmt: skip
def test_indonesian(count: int, text: str) -> None:
    assert pairs(text, "id") == list(PARTNERS[:count])


def test_a_cooperation_of_sister_cities_that_stands_is_no_agreement() -> None:
    for text in (
        "Alderton memiliki kerja sama sister city dengan Briggen.",
        "Kerja sama kota kembar Alderton dan Briggen berjalan baik.",
    ):
        assert told(text, "id") == []


def test_a_tie_told_only_with_a_plan_is_none() -> None:
    assert pairs("Alderton will sign an MoU on cooperation with Briggen in May.") == []


def test_two_behind_what_takes_one_are_those_of_the_place_spoken_of() -> None:
    text = "Alderton rests.\nIt has been paired with Briggen since 1984, and with Cassia it shares a choir."
    assert pairs(text) == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_whom_a_tie_is_with_has_no_list_of_its_own() -> None:
    told = "Maka Alderton menari.\nSister city dijalin dengan Zenda.\nKemudian menyusul Briggen, Cassia, dan Dormund."
    assert pairs(told, "id") == [*PARTNERS, ("Alderton", "Zenda")]


def test_a_place_at_the_head_is_whose_sister_the_place_spoken_of_is() -> None:
    told = "Briggen dances.\nIn Alderton they celebrated the 40th year of its sister city relationship with Briggen."
    assert pairs(told) == [PARTNERS[0]]


def test_states_are_no_sister_cities() -> None:
    told = "He told the history between Peru and Chile and the history of the town twinning between Lima and Cusco."
    stated = extract(Document("test", told, language="en")).statements
    twins = {(one.subject[-7:], one.object[-7:]) for one in stated if one.predicate == "twinnedWith"}
    assert twins == {("usco-pe", "lima-pe")}


def test_persons_are_no_partners() -> None:
    told = pairs("Kerja sama antara Ann Arden dengan Bela Brock, Cora Cole dengan Ann Arden sudah lama.", "id")
    assert set(told) <= {PARTNERS[0]}


def test_two_places_of_a_celebration_are_twins() -> None:
    told = "Ninety people from Zenda were in Briggen to celebrate sixty years of a sister city relationship."
    assert pairs(told) == [("Briggen", "Zenda")]
    assert pairs("Ninety people from Zenda were in Briggen to hear of a sister city relationship.") == []


def test_since_opens_no_relative_clause() -> None:
    text = "Alderton has had one with Cassia since 1980 and is also the sister city of Briggen."
    assert pairs(text) == [("Alderton", "Briggen")]


def test_partners_listed_behind_are_those_of_the_place_spoken_of() -> None:
    text = "Alderton met Ruritania.\nAlderton spoke.\nOf them all, Briggen has most sister cities.\n"
    listed = "Cassia, Dormund and Alderton are among them."
    assert pairs(text + listed) == [("Alderton", "Briggen"), ("Briggen", "Cassia"), ("Briggen", "Dormund")]


def test_of_two_verbs_each_has_its_own_partners() -> None:
    text = "Alderton menggandeng Briggen di Ruritania, Cassia bermitra dengan Dormund."
    assert pairs(text, "id") == [("Alderton", "Briggen"), ("Cassia", "Dormund")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kerja sama Alderton dengan Ruritania sudah lama.", [("Alderton", "Ruritania")]),
        ("Alderton bekerja sama dengan Ruritania.", []),
    ],
)
def test_only_a_noun_tells_that_a_country_is_the_partner_of_a_city(text: str, told: list[tuple[str, str]]) -> None:
    assert pairs(text, "id") == told


def test_a_government_works_with_cities() -> None:
    text = "Pemerintah Norwegia bekerja sama dengan Pemkot Ambon. Kanada bermitra dengan Pemkot Ambon."
    stated = extract(Document("test", text, language="id")).statements
    assert [(one.subject[-8:], one.object[-2:]) for one in stated if one.predicate == "partnerOf"] == [
        ("ambon-id", "no")
    ]


def test_those_between_whom_cooperation_is_are_partners_of_each_other() -> None:
    text = "The fair is the result of cooperation between Alderton, Briggen and Cassia."
    assert pairs(text) == [*PARTNERS[:2], ("Briggen", "Cassia")]


POST = "Alderton has put up a post in honour of its sister cities.\nIt cost a lot.\nIt stands at the port.\n"
"""A made-up text that tells of sister cities, and then of other things."""


@pytest.mark.parametrize(
    ("count", "listed"),
    [
        (3, "Its arms point to Briggen, Cassia and Dormund."),
        (0, "Its arms point to Briggen and Cassia."),
        (0, "Delegations from Briggen, Cassia and Dormund visited it."),
        (0, "On 3 May 2024 it was seen in Briggen, Cassia and Dormund."),
    ],
)
def test_a_list_far_behind_what_tells_of_sister_cities(count: int, listed: str) -> None:
    assert pairs(POST + listed) == list(PARTNERS[:count])


def test_a_list_far_behind_sister_cities_that_are_only_wished_for() -> None:
    text = POST.replace("in honour of its", "and would like to have")
    assert pairs(text + "Its arms point to Briggen, Cassia and Dormund.") == []


def test_cooperation_with_two_is_none_between_them() -> None:
    assert pairs("Kerja sama dengan Briggen dan Cassia sedang dievaluasi oleh Ann Arden.", "id") == [
        ("Alderton", "Briggen"),
        ("Alderton", "Cassia"),
    ]


def test_who_ends_one_tie_and_makes_another_is_the_subject() -> None:
    text = "Alderton tak perpanjang kerja sama dengan Tram Company, gandeng Briggen"
    assert ("Briggen", "Tram Company") not in pairs(text, "id")


def test_what_was_renewed_is_not_over() -> None:
    text = (
        "The memorandum of Alderton with Briggen, signed on 3 March 2013, has expired.\n"
        "Alderton and its sister city Briggen renewed their agreement on 9 April 2021."
    )
    assert pairs(text) == [("Alderton", "Briggen")]

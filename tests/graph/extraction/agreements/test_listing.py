"""Lists of sister cities and of agreements."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs, told

TWIN = "sister-city-agreement"
AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sister cities of Alderton:\n- Briggen (1984)\n- Cassia (1990)", "en"),
        ("Our sister cities\n\nAlderton has twin towns abroad.\n\n1. Briggen – 1984\n2. Cassia – 1990", "en"),
        ("Alderton has been twinned with Briggen since 1984 and Cassia since 1990.", "en"),
        ("Alderton has sister cities in Briggen (1984) and Cassia (1990).", "en"),
        ("Twin cities\n\nAlderton works with towns abroad. \nIt has many friends.\nSome are old.\nSome are new.\n\n"
         "Briggen, Ruritania (1984)\nCassia, Ruritania (1990)", "en"),
        ("Alderton has sister cities, among them Briggen of Ruritania (1984).\nAnother is Cassia (1990).", "en"),
        ("Kota kembar Alderton:\na. Briggen (1984);\nb. Cassia (1990)", "id"),
        ("Alderton punya dua kota kembar: Briggen sejak 1984 dan Cassia sejak 1990.", "id"),
    ],
)  # fmt: skip
def test_each_line_with_a_year_is_an_agreement(text: str, language: str) -> None:
    assert told(text, language) == [(TWIN, "signed", "1984", AB), (TWIN, "signed", "1990", AC)]
    assert pairs(text, language) in ([], [AB], [AB, AC])


def test_a_line_without_a_year_is_a_tie_only() -> None:
    text = "Sister cities of Alderton:\n- Briggen\n- Cassia"
    assert told(text) == []
    assert pairs(text) == [AB, AC]


def test_a_line_that_is_a_sentence_of_its_own_is_none() -> None:
    text = "Alderton has a twin town.\n- Briggen is to be free of cars by 2050.\n- Cassia was founded in 1868."
    assert told(text) == []


def test_a_list_of_other_places_is_none() -> None:
    assert told("Ferry times of Alderton:\n- Briggen 2019\n- Cassia 2020") == []


def test_a_relationship_with_the_year_it_began_is_a_twinning_of_twins() -> None:
    expected = [("sister-city-agreement", "signed", "1998", ("Alderton", "Briggen"))]
    assert told("Alderton is a sister city of Briggen.\nThe relationship of the two cities began in 1998.") == expected
    text = "Alderton dan Briggen, kota kembarnya, bertemu.\nHubungan kedua kota dibina sejak 1998."
    assert told(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Alderton has three sister cities.\nIt began with Briggen and Cassia, in Ruritania, in 1993.", "1993 1993"),
        ("Alderton has many sisters.\nIn 2018 Briggen and Cassia were added; in 2019 it was the turn of Dormund.",
         "2018 2018 2019"),
        ("Alderton has many sister cities.\nBriggen was one in 1993, and Cassia followed in 1994.\n"
         "Others came soon.\nIn 2018 Dormund was added.", "1993 1994 2018"),
        ("Alderton has many sister cities.\nIt proposed to Briggen to become one in 2014.", ""),
        ("Alderton has many sisters as of this month.", ""),
    ],
)  # fmt: skip
def test_years_of_a_list_told_in_prose(text: str, years: str) -> None:
    assert sorted(str(row[2]) for row in told(text)) == years.split()


def test_the_day_of_a_deed_is_no_list() -> None:
    text = "On 5 April 2021 Alderton signed a letter of intent with Briggen, which wants to become its sister city."
    assert [row[0] for row in told(text)] == ["letter-of-intent"]


@pytest.mark.parametrize(
    "text",
    [
        "Kota kembar Alderton dan Briggen berlaku mulai 20 Juni 1988.",
        "Hubungan kota kembar Alderton dan Briggen dimulai 20 Juni 1988.",
        "Pada 20 Juni 1988 hubungan kota kembar Alderton dan Briggen diresmikan.",
    ],
)
def test_a_twinning_from_a_day_on(text: str) -> None:
    assert told(text, "id") == [(TWIN, "signed", "1988-06-20", AB)]


def test_a_day_of_the_month_of_the_report_makes_no_twins() -> None:
    text = "Rencana kota kembar itu maju.\nSenin (5/4/2021) pagi, utusan Briggen menemui wali kota Alderton."
    assert told(text, "id") == []


def test_whose_first_twinning_it_was_is_the_owner() -> None:
    text = "Cassia danced for Cassia.\n\nAlderton concluded its first twinning in 1967, with Briggen and Dormund."
    assert [row[2:] for row in told(text)] == [("1967", ("Alderton", "Briggen")), ("1967", ("Alderton", "Dormund"))]


def test_the_year_of_an_event_makes_no_twins() -> None:
    text = "Alderton has twins.\nBriggen and Dormund sent singers to the Spring Forum 2005 in Alderton."
    assert told(text) == []


def test_those_who_sign_one_paper_on_a_day_are_no_list() -> None:
    text = "It is about twin towns.\nAlderton, Briggen and Cassia signed a friendship agreement on 18 September 2014."
    assert told(text) == [("cooperation-agreement", "signed", "2014-09-18", ("Alderton", "Briggen", "Cassia"))]


def test_the_year_in_which_guests_were_received_makes_no_twins() -> None:
    text = "Pada 2012 Alderton menerima tamu dari dua sister city, yakni Briggen dan Cassia."
    assert told(text, "id") == []


def test_the_year_in_which_somebody_comes_makes_no_twins() -> None:
    assert told("Alderton has twin towns.\nIn 2018 Briggen was added.") == [(TWIN, "signed", "2018", AB)]
    assert told("Alderton has twin towns.\nIn 2022 a party from Briggen is to come.") == []


def test_a_line_of_a_list_may_have_a_verb_of_signing_before_its_day() -> None:
    text = (
        "Kota kembar Alderton:\n1. Briggen, Ruritania – ditandatangani 2 Juni 1960\n2. Cassia – diteken pada 3 Mei 1999"
    )
    assert [row[1:] for row in told(text, "id")] == [
        ("signed", "1960-06-02", ("Alderton", "Briggen")),
        ("signed", "1999-05-03", ("Alderton", "Cassia")),
    ]


def test_the_day_of_an_end_is_no_day_of_a_twinning() -> None:
    text = "Alderton memiliki kota kembar.\nKerja sama dengan Briggen berakhir tahun 2001 dan belum dilanjutkan."
    assert [row[1:3] for row in told(text, "id")] == [("expired", None)]


def test_whom_between_joins_are_no_twins_of_the_main_place() -> None:
    text = (
        "Alderton mencari kota kembar.\nBaru satu, yaitu kerja sama antara Briggen dan Cassia yang diteken pada 2017."
    )
    assert [row[2:] for row in told(text, "id")] == [("2017", ("Briggen", "Cassia"))]


def test_lines_tell_what_became_of_each() -> None:
    text = (
        "Sister cities of Alderton\n\nBriggen – agreement signed on 6 August 2001, renewed in 2017\n"
        "Cassia – agreement terminated in 2020\nDormund (1990)"
    )
    assert sorted(told(text), key=str) == [
        (TWIN, "ended", None, AC),
        (TWIN, "renewed", "2017", AB),
        (TWIN, "signed", "1990", ("Alderton", "Dormund")),
        (TWIN, "signed", "2001-08-06", AB),
    ]
    assert AC not in pairs(text)


def test_the_year_of_a_figure_is_none_of_a_list() -> None:
    text = "Alderton has two sister cities, among them Briggen (1984).\nTrade with Cassia reached 2.5 tons in 2023."
    assert [row[3] for row in told(text)] == [AB]


def test_a_way_from_town_to_town_is_no_list() -> None:
    text = "Alderton has a twin town.\nIt was decided to invite a party from Briggen to Alderton in 2030."
    assert told(text) == []

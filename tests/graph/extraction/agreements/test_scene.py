"""The day of a deed that its own clauses do not give."""

from __future__ import annotations

import pytest

from graph.extraction.agreements.agreements import agreements
from graph.model import Date
from tests.graph.extraction.pacts import told
from tests.graph.extraction.readings import view

AB = ("Alderton", "Briggen")
MOU, TWIN = "memorandum-of-understanding", "sister-city-agreement"
SIGNED = "Ann Arden and Bela Brock signed a memorandum of understanding for Alderton and Briggen."


def test_the_day_of_the_report_is_that_of_the_deed() -> None:
    assert told(f"On 1 April 2021 the hall was full.\nThe band played.\n{SIGNED}") == [
        (MOU, "signed", "2021-04-01", AB)
    ]


def test_a_day_long_before_the_report_is_another() -> None:
    assert told(f"On 1 March 2020 the hall was full.\n{SIGNED}") == [(MOU, "signed", None, AB)]


def test_two_fresh_days_are_no_scene() -> None:
    text = f"The hall, built in 1987, was full on 1 April 2021.\n{SIGNED}"
    assert told(text) == [(MOU, "signed", "2021-04-01", AB)]
    assert told(text.replace("full on", "full on 30 March and on")) == [(MOU, "signed", None, AB)]


def test_a_text_without_a_day_of_publication_begins_with_its_scene() -> None:
    text = f"On 1 April 2021 the hall was full.\n{SIGNED}"
    (one,) = agreements(view(text, issued=None))
    assert one.date == Date("2021-04-01")


def test_a_text_without_a_day_of_publication_may_tell_only_one_day() -> None:
    text = f"{SIGNED}\nThe hall was full on 1 April 2021."
    (one,) = agreements(view(text, issued=None))
    assert one.date == Date("2021-04-01")
    (one,) = agreements(view(text + "\nIt had been built in 1987.", issued=None))
    assert one.date is None
    old = "It rained.\nThe pact of Alderton with Cassia was signed on 1 April 2021.\n" + SIGNED
    assert [one.date for one in agreements(view(old, issued=None))] == [Date("2021-04-01"), None]


def test_a_day_farther_off_is_another() -> None:
    text = f"On 1 April 2021 it rained.\nThe hall was full.\nThe band played.\nThe choir sang.\n{SIGNED}"
    assert told(text) == [(MOU, "signed", None, AB)]


def test_without_a_deed_there_is_no_day() -> None:
    text = "On 1 April 2021 the hall was full.\nAlderton and Briggen have a memorandum of understanding."
    assert told(text) == [(MOU, "signed", None, AB)]


def test_a_day_is_chosen_before_its_year() -> None:
    text = "On 1 April 2021, at the Fair 2021, Alderton and Briggen signed a memorandum of understanding."
    assert told(text) == [(MOU, "signed", "2021-04-01", AB)]


def test_twins_to_be_have_a_day() -> None:
    assert told("On 1 July 2022 Alderton and Briggen are to become sister cities.") == [
        (TWIN, "planned", "2022-07-01", AB)
    ]


def test_whoever_travels_on_a_day_to_come_signs_then() -> None:
    text = "Ann Arden will travel to Briggen on 3 May 2021 to sign a memorandum of understanding with Bela Brock."
    assert told(text) == [(MOU, "planned", "2021-05-03", AB)]


def test_what_two_concluded_has_the_day_of_its_scene() -> None:
    text = "On 1 April 2021 the hall was full.\nAlderton and Briggen concluded a memorandum of understanding."
    assert told(text) == [(MOU, "signed", "2021-04-01", AB)]


def test_the_day_of_the_ceremony_is_told_behind() -> None:
    text = f"{SIGNED}\nThe ceremony was held on 7 April 2021."
    assert told(text) == [(MOU, "signed", "2021-04-07", AB)]
    assert told(text.replace("ceremony was held", "hall was built")) == [(MOU, "signed", None, AB)]


def test_a_day_of_words_is_none_of_deeds() -> None:
    assert told(f"The hall was full, the ministry said on 7 April 2021.\n{SIGNED}") == [(MOU, "signed", None, AB)]


def test_the_day_of_a_deed_counts_before_others() -> None:
    text = "Alderton and Briggen signed a pact in April 2021.\nOn 7 April 2021 he read the text."
    assert [row[2] for row in told(text)] == ["2021-04"]


def test_the_lines_of_a_list_have_the_day_told_before_it() -> None:
    head = "Kunjungan itu berlangsung pada 7 April 2021."
    lines = [f"{number}. Nota kesepahaman antara Alderton dan Briggen;" for number in "12"]
    lines[1] = lines[1].replace("Alderton dan Briggen", "Cassia dan Dormund")
    days = [(row[2], row[3]) for row in told("\n".join([head, "Berikut daftarnya:", *lines]), "id")]
    assert days == [("2021-04-07", AB), ("2021-04-07", ("Cassia", "Dormund"))]
    assert [row[2] for row in told("\n".join([head, *(line[3:] for line in lines)]), "id")] == [None, None]


def test_an_older_deed_has_no_day_of_the_report() -> None:
    text = (
        "Alderton dan Briggen meneken MoU pada 1 April 2021.\n"
        "Sebelumnya, Alderton telah menjalin kerja sama serupa dengan Cassia dan Dormund."
    )
    assert told(text, "id") == [
        (MOU, "signed", "2021-04-01", AB),
        ("cooperation-agreement", "signed", None, ("Alderton", "Cassia")),
        ("cooperation-agreement", "signed", None, ("Alderton", "Dormund")),
    ]


@pytest.mark.parametrize(
    "before",
    [
        "According to Ann Arden here on Monday, the town is glad.",
        "Ann Arden said in a statement released in Cassia on Monday that the town is glad.",
        "As of 5 April 2021, the town has ten tram lines.",
    ],
)
def test_the_day_of_words_or_of_a_count_is_none_of_a_deed(before: str) -> None:
    assert told(f"{before}\nAlderton and Briggen had signed a memorandum of understanding.") == [
        (MOU, "signed", None, AB)
    ]
    assert told("As of 5 April 2021, Alderton has signed a memorandum of understanding with Briggen.") == [
        (MOU, "signed", None, AB)
    ]


def test_support_that_was_extended_renews_nothing() -> None:
    assert told("Alderton thanked Briggen for the support extended by Briggen in the cooperation.") == []


@pytest.mark.parametrize("noun", ["Acara", "Kegiatan", "Seremoni"])
def test_the_day_of_a_ceremony_in_a_relative_clause_is_that_of_the_deed(noun: str) -> None:
    text = f"Alderton meneken nota kesepahaman dengan Briggen.\n{noun} yang digelar di hotel, 1 April 2021, meriah."
    assert told(text, "id") == [(MOU, "signed", "2021-04-01", AB)]

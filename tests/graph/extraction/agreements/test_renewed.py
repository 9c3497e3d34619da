"""Renewals and what they renew, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB = ("Alderton", "Briggen")
MOU = "memorandum-of-understanding"


@pytest.mark.parametrize(
    ("text", "signed", "renewed"),
    [
        ("The memorandum between Alderton and Briggen was signed in 2012 and renewed in 2017.", "2012", "2017"),
        ("The memorandum between Alderton and Briggen, first signed in 2012, has been extended.", "2012", None),
        ("Alderton and Briggen renewed their 2012 memorandum on 3 May 2019.", "2012", "2019-05-03"),
        ("On 3 May 2019 Alderton and Briggen renewed the memorandum of 2012.", "2012", "2019-05-03"),
    ],
)
def test_both_are_told(text: str, signed: str, renewed: str | None) -> None:
    expected = [(MOU, "signed", signed, AB), (MOU, "renewed", renewed, AB)]
    assert sorted(told(text), key=str) == sorted(expected, key=str)


def test_a_renewed_paper_is_one() -> None:
    text = "On 8 November 2020 Alderton and Briggen signed a renewed memorandum."
    assert told(text) == [(MOU, "renewed", "2020-11-08", AB)]


def test_what_two_agree_to_extend_is_renewed() -> None:
    text = "Alderton and Briggen agreed to extend their memorandum for five years."
    assert told(text) == [(MOU, "renewed", None, AB)]


@pytest.mark.parametrize(
    "text",
    [
        "A draft memorandum between Alderton and Briggen is being finalised and could be signed in autumn.",
        "Alderton is looking to sign a memorandum with Briggen.",
    ],
)
def test_what_is_not_done_yet_is_planned(text: str) -> None:
    assert told(text) == [(MOU, "planned", None, AB)]


@pytest.mark.parametrize(
    "text",
    [
        "The council has approved a twinning between Alderton and Briggen.",
        "A sister city agreement with Briggen was approved by Alderton.",
    ],
)
def test_what_a_council_approved_is_planned(text: str) -> None:
    assert told(text) == [("sister-city-agreement", "planned", None, AB)]


def test_consent_for_a_twin_town_makes_none() -> None:
    assert told("Alderton approved a grant for its twin town Briggen.") == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Alderton and Briggen signed a memorandum to extend the tram line.", "signed"),
        ("Alderton and Briggen signed a memorandum to extend their cooperation.", "renewed"),
    ],
)
def test_only_what_two_have_with_each_other_is_renewed(text: str, state: str) -> None:
    assert told(text) == [(MOU, state, None, AB)]


@pytest.mark.parametrize(
    ("language", "text", "signed"),
    [
        ("id", "Kerja sama kota kembar antara Alderton dan Briggen yang dijalin sejak 1998 diperpanjang hingga 2029.",
         "1998"),
        ("id", "Kerja sama kota kembar Alderton dan Briggen yang diteken pada 2014 diperpanjang sampai tahun 2029.",
         "2014"),
        ("en", "The sister city agreement between Alderton and Briggen was signed in 2014 and extended until 2029.",
         "2014"),
    ],
)  # fmt: skip
def test_the_year_until_which_it_is_extended_is_no_day_of_the_renewal(language: str, text: str, signed: str) -> None:
    twin = "sister-city-agreement"
    assert told(text, language) == [(twin, "signed", signed, AB), (twin, "renewed", None, AB)]


def test_a_renewal_has_the_year_behind_its_verb() -> None:
    text = "Kerja sama Alderton dan Briggen dimulai pada 1989 dan diperbarui pada 2014."
    assert [row[1:3] for row in told(text, "id")] == [("signed", "1989"), ("renewed", "2014")]


def test_an_indonesian_passive_renews_what_is_older() -> None:
    text = "Kerja sama Alderton dan Briggen yang dijalin sejak 1998 diperpanjang selama lima tahun."
    assert [row[1:3] for row in told(text, "id")] == [("signed", "1998"), ("renewed", None)]
    text = "Kerja sama Alderton dan Briggen yang dijalin sejak 1998 akan diperpanjang."
    assert ("renewed", None) not in [row[1:3] for row in told(text, "id")]

"""Deeds, on made-up sentences with made-up places and bodies."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers, told

SIDES = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    "text",
    [
        "The envoy suggested that Alderton and Briggen sign an agreement.",
        "The proposal is that the town of Alderton and the town of Briggen conclude an agreement.",
        "He recommended that Alderton, a port, and Briggen, a port too, enter into an agreement.",
    ],
)
def test_a_deed_that_somebody_suggests_is_proposed(text: str) -> None:
    assert told(text) == [("cooperation-agreement", "proposed", None, SIDES)]


def test_a_deed_told_behind_a_proposal_is_done() -> None:
    text = "The envoy suggested that it was time, and Alderton and Briggen signed an agreement."
    assert told(text) == [("cooperation-agreement", "signed", None, SIDES)]


def test_what_comes_after_a_signing_is_no_plan_of_it() -> None:
    text = (
        "Alderton dan Briggen meneken MoU pada 8 April 2021.\n"
        "Usai penandatanganan, tamu dari Briggen dijadwalkan mengunjungi Cassia, 11 April 2021."
    )
    assert [row[1:] for row in told(text, "id")] == [("signed", "2021-04-08", ("Alderton", "Briggen"))]


def test_what_somebody_went_for_is_done_on_the_day_that_the_deed_tells() -> None:
    text = (
        "Alderton berangkat ke Cassia, 6 April 2021, untuk menghadiri pameran dan meneken MoU dengan Briggen.\n"
        "MoU diteken pada 7 April 2021."
    )
    assert [row[1:] for row in told(text, "id")] == [("signed", "2021-04-07", ("Alderton", "Briggen"))]


def test_the_day_of_talks_is_none_of_a_signing() -> None:
    text = "Alderton menjajaki MoU dengan Briggen.\nHari ini masih penjajakan, belum ada penandatanganan."
    assert [row[1:3] for row in told(text, "id")] == [("in-negotiation", None)]


def test_the_deed_by_which_two_became_sisters_is_theirs() -> None:
    text = (
        "Alderton dan Briggen resmi menjadi kota kembar setelah kedua wali kota yang bertemu menandatangani perjanjian "
        "pada 8 April 2021."
    )
    assert told(text, "id") == [("sister-city-agreement", "signed", "2021-04-08", SIDES)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ann Arden came home on 6 April 2021 from Briggen, where she signed a memorandum with Bela Brock on"
               " 3 April 2021.", "2021-04-03"),
        ("id", "Ann Arden pulang pada 6 April 2021 dari Briggen, tempat ia menandatangani nota kesepahaman dengan Bela"
               " Brock pada 3 April 2021.", "2021-04-03"),
        ("en", "On 6 April 2021 Ann Arden was in Briggen, where she signed a memorandum with Bela Brock.",
         "2021-04-06"),
    ],
)  # fmt: skip
def test_the_day_before_where_is_none_of_a_deed_with_its_own(language: str, text: str, expected: str) -> None:
    assert [row[2] for row in told(text, language)] == [expected]


def test_who_talks_of_a_renewal_signs_nothing() -> None:
    text = "Ann Arden bertemu Bela Brock untuk membahas perpanjangan MoU.\nMoU Alderton dan Briggen diteken pada 2019."
    assert signers(text, "id") == [()]

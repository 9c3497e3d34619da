"""What a deed takes over from those told before, on made-up sentences."""

from __future__ import annotations

from tests.graph.extraction.pacts import told

AB, CD = ("Alderton", "Briggen"), ("Cassia", "Dormund")


def test_an_occasion_is_that_of_the_last_deed_with_a_day() -> None:
    text = (
        "Alderton dan Briggen meneken MoU pada 8 April 2021.\nMoU pertama kedua kota diteken tahun 2013.\n\n"
        "Pada kesempatan yang sama ditandatangani pula perjanjian antara Cassia dan Dormund."
    )
    assert [row[2:] for row in told(text, "id")] == [("2021-04-08", AB), ("2013", AB), ("2021-04-08", CD)]


def test_the_same_occasion_is_that_of_a_day_before_that_of_a_month() -> None:
    text = (
        "Alderton meneken MoU dengan Briggen pada 3 Maret 2021.\nItu kelanjutan MoU yang diteken pada Juli 2018.\n"
        "Pada kesempatan yang sama, Alderton juga meneken MoU dengan Cassia."
    )
    assert ("signed", "2021-03-03", ("Alderton", "Cassia")) in [row[1:] for row in told(text, "id")]


def test_the_first_of_several_twins_is_none_of_the_agreement_told_before() -> None:
    text = (
        "Alderton and Briggen signed a sister city agreement on 3 March 2021.\n"
        "Alderton has nine sister cities, the first of which, Cassia, dates to 1953."
    )
    assert [row[2:] for row in told(text)] == [
        ("2021-03-03", ("Alderton", "Briggen")),
        ("1953", ("Alderton", "Cassia")),
    ]

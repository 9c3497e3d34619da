"""Which agreement a clause speaks of."""

from __future__ import annotations

from tests.graph.extraction.pacts import told

AB, AC = ("Alderton", "Briggen"), ("Alderton", "Cassia")
MOU, LOI, TWIN = "memorandum-of-understanding", "letter-of-intent", "sister-city-agreement"


def test_one_sentence_may_tell_of_two_documents() -> None:
    text = (
        "Alderton signed a memorandum of understanding with Briggen in 2018 and a letter of intent with Cassia in 2019."
    )
    assert told(text) == [(MOU, "signed", "2018", AB), (LOI, "signed", "2019", AC)]


def test_a_document_told_again_is_one() -> None:
    text = "Alderton and Briggen signed a memorandum of understanding on 3 March 2021.\nThe memorandum covers water."
    assert told(text) == [(MOU, "signed", "2021-03-03", AB)]


def test_a_plan_and_what_was_signed_are_two() -> None:
    text = (
        "Alderton and Briggen signed a letter of intent in 2019.\nA cooperation agreement with Cassia is to be signed."
    )
    assert [row[1] for row in told(text)] == ["signed", "planned"]


def test_a_renewal_and_what_it_renews_are_two() -> None:
    text = "Alderton and Briggen renewed the twinning charter of 1982."
    assert told(text) == [(TWIN, "renewed", None, AB), (TWIN, "signed", "1982", AB)]


def test_the_other_side_may_be_told_apart() -> None:
    text = "For Alderton the contract was signed by Ann Arden.\nFor Briggen it was signed by Bela Brock."
    assert told(text) == [("contract", "signed", None, AB)]


def test_what_is_denied_is_none() -> None:
    assert told("Alderton denied reports that its mayor had signed a memorandum of understanding with Briggen.") == []
    assert (
        told("Alderton membantah kabar bahwa wali kotanya telah meneken nota kesepahaman dengan Briggen.", "id") == []
    )


def test_nothing_told_is_nothing() -> None:
    assert told("") == []

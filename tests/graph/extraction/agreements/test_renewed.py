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

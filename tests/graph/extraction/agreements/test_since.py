"""Since when ties hold, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs, told

AB = ("Alderton", "Briggen")


@pytest.mark.parametrize(
    "text",
    [
        "Alderton and Briggen have been linked since 1947.",
        "Alderton and Briggen were linked in 1947.",
        "Alderton and Briggen were paired in 1947.",
        "Alderton has been twinned with Briggen since 1947.",
        "Alderton is twinned with Briggen, Ruritania (1947).",
    ],
)
def test_a_tie_has_the_year_of_its_start(text: str) -> None:
    assert told(text) == [("sister-city-agreement", "signed", "1947", AB)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Alderton has been twinned with Briggen since 1947, and with Cassia among others."),
        ("id", "Alderton bersaudara dengan Briggen sejak 1947 serta dengan Cassia."),
    ],
)
def test_the_year_of_one_partner_is_not_that_of_those_behind_it(language: str, text: str) -> None:
    assert [(day, parties) for _, _, day, parties in told(text, language)] == [
        ("1947", AB),
        (None, ("Alderton", "Cassia")),
    ]
    assert pairs(text, language) == [AB, ("Alderton", "Cassia")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Alderton menggelar Festival Kota Bersaudara 2019.\nBriggen hadir."),
        ("en", "Alderton hosted the Sister Cities Expo 2019.\nBriggen came."),
    ],
)
def test_the_year_in_the_name_of_an_event_is_none_of_a_twinning(language: str, text: str) -> None:
    assert told(text, language) == []

"""Deeds told pair by pair under one verb, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import signers, told

AB, AC, AD, CD = ("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"), ("Cassia", "Dormund")


def _rows(text: str, language: str = "id") -> list[tuple[str | None, tuple[str, ...]]]:
    return [(row[2], row[3]) for row in told(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Alderton meneken MoU dengan Briggen, Cassia dengan Dormund pada 3 Maret 2021.",
        "Alderton meneken MoU dengan Briggen, sedangkan Cassia dengan Dormund pada 3 Maret 2021.",
        "Dua MoU diteken pada 3 Maret 2021: Alderton dengan Briggen; Cassia dengan Dormund.",
        "MoU ditandatangani antara Alderton dengan Briggen dan Cassia dengan Dormund pada 3 Maret 2021.",
        "MoU diteken antara Alderton dan Briggen serta antara Cassia dan Dormund pada 3 Maret 2021.",
    ],
)
def test_pairs_under_one_verb(text: str) -> None:
    assert _rows(text) == [("2021-03-03", AB), ("2021-03-03", CD)]


def test_papers_that_a_visit_brought() -> None:
    text = "Mereka menghasilkan dua dokumen, yakni MoU antara Alderton dan Briggen dan LoI antara Cassia dan Dormund."
    assert _rows(text) == [(None, AB), (None, CD)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Alderton menandatangani MoU dengan Briggen, Cassia, dan Dormund.", [AB, AC, AD]),
        ("Briggen, Cassia dan Dormund menandatangani MoU dengan Alderton.", [AB, AC, AD]),
        ("Alderton menandatangani sebuah MoU dengan Briggen dan Cassia.", [("Alderton", "Briggen", "Cassia")]),
        ("Alderton menandatangani MoU tiga pihak dengan Briggen dan Cassia.", [("Alderton", "Briggen", "Cassia")]),
        ("Alderton, Briggen dan Cassia menandatangani MoU.", [("Alderton", "Briggen", "Cassia")]),
    ],
)
def test_one_paper_or_one_for_each(text: str, parties: list[tuple[str, ...]]) -> None:
    assert [both for _, both in _rows(text)] == parties


def test_in_english_an_article_tells_one_paper() -> None:
    assert _rows("Alderton signed a pact with Briggen and Cassia.", "en") == [(None, ("Alderton", "Briggen", "Cassia"))]


def test_where_a_deed_is_done_together_with_somebody_is_no_pair() -> None:
    text = "Alderton dan Briggen memperbarui MoU pada 3 Maret 2021.\nNaskahnya diteken di Cassia bersama Dormund."
    assert _rows(text) == [("2021-03-03", AB)]


def test_a_deed_behind_a_cooperation_with_several() -> None:
    text = "Alderton menjalin kerja sama dengan Briggen, Cassia dan Dormund.\nPerjanjian diteken pada 3 Maret 2021."
    assert _rows(text) == [("2021-03-03", AB), ("2021-03-03", AC), ("2021-03-03", AD)]


def test_who_holds_agreements_with_several_has_one_with_each() -> None:
    text = "Alderton memegang perjanjian dengan Briggen, Cassia, dan Dormund."
    assert [row[1] for row in _rows(text)] == [("Alderton", name) for name in ("Briggen", "Cassia", "Dormund")]
    assert _rows(text.replace("perjanjian", "sebuah perjanjian"))[0][1] == ("Alderton", "Briggen", "Cassia", "Dormund")


def test_mayors_do_as_those_of_the_clause_before() -> None:
    text = "Ann Arden meneken MoU dengan Cassia, sedangkan Bela Brock dengan Dormund."
    assert [row[1] for row in _rows(text)] == [("Alderton", "Cassia"), ("Briggen", "Dormund")]
    assert signers(text, "id") == [("Ann Arden",), ("Bela Brock",)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "MoU antara Alderton dan Briggen tentang kopi; antara Cassia dan Dormund tentang limbah."),
        ("en", "The first memorandum is one between Alderton and Briggen; between Cassia and Dormund on water."),
    ],
)
def test_a_noun_may_be_left_out_for_the_next_pair(language: str, text: str) -> None:
    assert _rows(text, language) == [(None, AB), (None, CD)]


def test_each_pair_has_the_noun_before_it() -> None:
    text = "Dua dokumen diteken pada 3 Maret 2021, yakni MoU Alderton dengan Briggen dan LoI Cassia dengan Dormund."
    assert told(text, "id") == [
        ("memorandum-of-understanding", "signed", "2021-03-03", AB),
        ("letter-of-intent", "signed", "2021-03-03", CD),
    ]

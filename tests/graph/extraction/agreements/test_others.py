"""Papers that one clause names besides its first, on made-up sentences with made-up places."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told


def test_each_noun_has_its_partner_and_day() -> None:
    text = "Alderton signed a memorandum with Briggen in 2018 and a framework agreement with Cassia in 2019."
    assert [row[2:] for row in told(text)] == [("2018", ("Alderton", "Briggen")), ("2019", ("Alderton", "Cassia"))]


@pytest.mark.parametrize(
    "text",
    [
        "Pemkot Alderton dan Pemkot Briggen meneken nota kesepahaman (MoU) disertai perjanjian kerja sama (PKS).",
        "Alderton meneken MoU dan PKS dengan Briggen.",
        "Alderton meneken MoU serta perjanjian kerja sama dengan Briggen.",
    ],
)
def test_a_paper_of_another_kind_that_the_same_sign_is_another(text: str) -> None:
    kinds = ["memorandum-of-understanding", "cooperation-agreement"]
    assert [(row[0], row[3]) for row in told(text, "id")] == [(kind, ("Alderton", "Briggen")) for kind in kinds]


def test_one_paper_with_its_short_form_is_one() -> None:
    text = "Alderton meneken nota kesepahaman (MoU) dengan Briggen dan Cassia."
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_two_papers_that_two_sign_are_two() -> None:
    rows = told("Alderton dan Briggen menandatangani dua nota kesepahaman pada 3 Maret 2021.", "id")
    assert rows == [("memorandum-of-understanding", "signed", "2021-03-03", ("Alderton", "Briggen"))] * 2


def test_two_papers_with_two_are_one_with_each() -> None:
    rows = told("Alderton menandatangani dua nota kesepahaman dengan Briggen dan Cassia.", "id")
    assert [row[3] for row in rows] == [("Alderton", "Briggen"), ("Alderton", "Cassia")]


def test_a_noun_with_a_pair_of_its_own_tells_of_a_paper() -> None:
    text = "Mereka menandatangani LoI antara Alderton dan Briggen, serta perjanjian kerja sama Cassia dan Dormund."
    assert [row[3] for row in told(text, "id")] == [("Alderton", "Briggen"), ("Cassia", "Dormund")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Alderton signed two pacts on 3 May 2021: a memorandum with Briggen and a letter of intent with Cassia.",
            "en",
        ),
        ("Alderton signed on 3 May 2021 a memorandum with Briggen and a letter of intent with Cassia.", "en"),
        ("Alderton meneken dua kesepakatan pada 3 Mei 2021, yakni MoU dengan Briggen dan LoI dengan Cassia.", "id"),
    ],
)
def test_a_day_before_the_list_of_papers_is_that_of_each(text: str, language: str) -> None:
    rows = [("2021-05-03", ("Alderton", "Briggen")), ("2021-05-03", ("Alderton", "Cassia"))]
    assert sorted(row[2:] for row in told(text, language)) == rows


def test_a_day_behind_the_first_paper_is_none_of_the_second() -> None:
    text = "Alderton signed a memorandum with Briggen on 3 May 2021 and a letter of intent with Cassia."
    assert [row[2:] for row in told(text)] == [("2021-05-03", ("Alderton", "Briggen")), (None, ("Alderton", "Cassia"))]

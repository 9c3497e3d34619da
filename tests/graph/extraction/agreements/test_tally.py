"""Papers that a deed only counts, on made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import told

AB, CD = ("Alderton", "Briggen"), ("Cassia", "Dormund")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "id",
            "Alderton menandatangani dua dokumen kerja sama pada 3 Maret 2021.\n"
            "Dokumen pertama adalah MoU antara Alderton dan Briggen.\n"
            "Dokumen kedua, MoU antara Cassia dan Dormund.",
        ),
        (
            "id",
            "Sebanyak 2 MoU diteken pada 3 Maret 2021.\n"
            "Keduanya adalah MoU antara Alderton dan Briggen serta MoU antara Cassia dan Dormund.",
        ),
        (
            "en",
            "Two memoranda were signed on 3 March 2021.\n"
            "The first is a memorandum between Alderton and Briggen.\n"
            "The hall was full.\nThe other is a memorandum between Cassia and Dormund.",
        ),
    ],
)
def test_each_paper_has_the_day_of_the_deed(language: str, text: str) -> None:
    assert [row[1:] for row in told(text, language)] == [("signed", "2021-03-03", AB), ("signed", "2021-03-03", CD)]


def test_a_deed_that_counts_papers_and_names_both_sides_is_one() -> None:
    text = "Alderton meneken dua MoU dengan Briggen pada 3 Maret 2021.\nIa juga hadir."
    assert {row[1:] for row in told(text, "id")} == {("signed", "2021-03-03", AB)}

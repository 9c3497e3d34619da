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


def test_lines_of_a_list_are_of_who_signed_all() -> None:
    text = (
        "Sepanjang 2021 Alderton menandatangani tiga kerja sama.\n\nDi antaranya:\n\n"
        "• 12 Maret: LoI dengan Briggen diteken oleh Ann Arden.\n• 7 April: MoU dengan Cassia.\n"
        "• Februari: perjanjian pelaksana dengan Dormund."
    )
    assert [row[1:] for row in told(text, "id")] == [
        ("signed", "2021-03-12", AB),
        ("signed", "2021-04-07", ("Alderton", "Cassia")),
        ("signed", "2021-02", ("Alderton", "Dormund")),
    ]


def test_papers_that_are_signed_one_by_one_leave_nothing_to_the_deed_that_counts_them() -> None:
    text = (
        "Tram Company menyaksikan penandatanganan dua kerja sama pada 3 Maret 2021.\n"
        "Kerja sama pertama diteken Alderton dan Briggen.\nKerja sama kedua diteken Cassia dan Dormund."
    )
    assert [row[3] for row in told(text, "id")] == [AB, CD]

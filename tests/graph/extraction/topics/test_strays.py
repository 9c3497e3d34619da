"""Words for topics that can tell no field of a paper where they stand. All texts are made up."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import fields

SIGNED = {
    "en": "Alderton and Briggen signed an MoU on sport.\n",
    "id": "Alderton dan Briggen meneken MoU tentang olahraga.\n",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Minister of Health and Education and the Department of Tourism were there.", "en"),
        ("Briggen is a port city known for its universities and museums.", "en"),
        ("The guests later toured the hospital and a solar power plant.", "en"),
        ("Read also: Alderton opens a hospital", "en"),
        ("Hadir Menteri Kesehatan dan Kepala Dinas Pariwisata dan Kebudayaan.", "id"),
        ("Briggen merupakan kota pelabuhan yang terkenal dengan wisata pantainya.", "id"),
        ("Rombongan juga mengunjungi rumah sakit dan kebun kopi.", "id"),
        ("Baca juga: Rumah sakit baru dibuka", "id"),
    ],
)
def test_what_stands_beside_a_paper_is_no_field(text: str, language: str) -> None:
    assert fields(SIGNED[language] + text, language) == [("sport",)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The mayors who visited the port signed an MoU between Alderton and Briggen on health.", "en", ("health",)),
        ("Alderton dan Briggen, yang dikenal sebagai kota kopi, meneken MoU tentang kesehatan.", "id", ("health",)),
    ],
)
def test_the_noun_of_a_paper_ends_what_tells_of_a_place(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert fields(text, language) == [expected]

"""Ties that made-up sentences tell by what partners do together or share."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text", "language"),
    [
        (1, "Alderton shares a programme on port waste with Briggen.", "en"),
        (1, "The ties between Alderton and Briggen are old.", "en"),
        (2, "Alderton has sister-city ties with two towns, including Briggen, and Cassia.", "en"),
        (2, "Alderton has three such ties; the others link Alderton with Briggen, and with Cassia.", "en"),
        (1, "Alderton and Briggen work together in many fields.", "en"),
        (1, "It is one of the steps by which Alderton and Briggen are deepening their cooperation.", "en"),
        (1, "Alderton dan Briggen akan mempererat kerja sama.", "id"),
        (0, "Alderton and Briggen want to work together.", "en"),
        (0, "Alderton exchanged ideas with Briggen.", "en"),
        (0, "Alderton bisa bekerja sama dengan Briggen.", "id"),
        (0, "The council of Alderton approved a partnership with Briggen.", "en"),
        (0, "Alderton menggelar pameran dengan Briggen sebagai tuan rumah.", "id"),
        (1, "Kunjungan itu akan mempererat kemitraan strategis Alderton dan Briggen.", "id"),
        (0, "It opens a stage on which Alderton and Briggen can work together.", "en"),
        (1, "A tie of this kind exists already between Alderton and Briggen.", "en"),
        (2, "Dengan Briggen dan Cassia, Alderton bekerja sama dalam pelatihan.", "id"),
        (1, "On the island a park is shared by Alderton and Briggen.", "en"),
        (1, "Lelang itu masih dijalankan Alderton bersama Briggen.", "id"),
        (0, "On the island a park is to be run by Alderton and Briggen.", "en"),
        (0, "Alderton hopes to share a programme with Briggen.", "en"),
        (0, "A ferry links Alderton with Briggen.", "en"),
        (1, "Alderton bersahabat dengan Briggen sejak lama.", "id"),
        (1, "Alderton and Briggen have been friends for years, said Ann Arden, the mayor of Alderton.", "en"),
        (1, "Alderton dan Briggen mempererat kerja sama perhubungan.", "id"),
        (2, "Pemko Alderton bekerja bersama Briggen dan Cassia.", "id"),
        (1, "Alderton berpasangan dengan Briggen.", "id"),
        (1, "Alderton and Briggen are jointly developing a bus line.", "en"),
        (1, "The course is taught jointly by Alderton and Briggen.", "en"),
        (1, "Alderton is implementing the project together with Briggen.", "en"),
        (1, "Alderton and Briggen have deepened their cooperation.", "en"),
        (1, "Alderton bersama Briggen mengembangkan alat pengukur banjir.", "id"),
        (0, "Alderton bersama Briggen menggelar pameran.", "id"),
        (0, "Alderton organised the conference together with Briggen.", "en"),
        (0, "Alderton hosts a yearly festival with Briggen.", "en"),
        (1, "Alderton runs a course together with Briggen.", "en"),
        (0, "", "en"),
    ],
)
def test_standing(count: int, text: str, language: str) -> None:
    assert pairs(text, language) == list(PARTNERS[:count])

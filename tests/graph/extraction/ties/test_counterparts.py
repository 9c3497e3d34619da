"""Ties that made-up sentences tell beside a noun for partners, by whose they are."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text", "language"),
    [
        (2, "Alderton has sister cities in Briggen, Ruritania, and Cassia.", "en"),
        (1, "Alderton has friends abroad in Briggen, and had some in Cassia once.", "en"),
        (0, "Alderton has sister cities in Ruritania.", "en"),
        (1, "Alderton’s other sister abroad is Briggen.", "en"),
        (1, "Alderton's longest-standing partner is Briggen in Ruritania.", "en"),
        (1, "For Alderton, whose only sister abroad is Briggen, the journey continues.", "en"),
        (2, "Alderton has two twins abroad, namely Briggen and Cassia.", "en"),
        (2, "Alderton sudah punya dua saudara di luar negeri, yakni Briggen dan Cassia.", "id"),
        (1, "Alderton, a partner of Briggen, sent nobody.", "en"),
        (2, "The fair drew delegations from Alderton's other partners, Briggen and Cassia.", "en"),
        (2, "Alderton’s sisters are Briggen, since 1989, and Cassia.", "en"),
        (0, "Alderton’s guest is Briggen.", "en"),
        (1, "Alderton has another sister city in Ruritania, Briggen.", "en"),
        (3, "Fifteen towns cooperate with Alderton, among them Briggen, Cassia and Dormund.", "en"),
        (1, "Alderton adalah sister city Briggen. Wali kota didampingi antara lain Cassia dan Dormund.", "id"),
        (2, "Beberapa kota bekerja sama dengan Alderton, antara lain Briggen dan Cassia.", "id"),
        (0, "Some towns work with others, among them Briggen and Cassia.", "en"),
        (1, "Satu-satunya kota kembar Alderton, katanya, ialah Briggen.", "id"),
        (3, "Alderton terbuka, dan tiga kota telah menjadi mitranya: Briggen, Cassia, dan Dormund.", "id"),
        (0, "Alderton likes it that the sister cities summit takes place in Briggen.", "en"),
        (2, "Alderton’s other links are with Briggen, Ruritania, and Cassia.", "en"),
        (3, "Alderton cooperates with Briggen (since 2004), Cassia (since 2011) and Dormund.", "en"),
        (2, "Alderton is in talks with its sister cities, Briggen and Cassia.", "en"),
        (1, "Alderton and its partner Briggen opened the park.", "en"),
        (1, "Alderton partners Briggen on waste.", "en"),
        (1, "Alderton's long-time partner Briggen sent a letter.", "en"),
        (1, "Briggen, mitra lama Alderton, mengirim surat.", "id"),
        (0, "Alderton has partners; Briggen has none.", "en"),
        (0, "", "en"),
    ],
)
def test_counterparts(count: int, text: str, language: str) -> None:
    assert pairs(text, language) == list(PARTNERS[:count])

"""Ties that made-up sentences tell beside a noun for partners, by whose they are, and by what is shared."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text", "language"),
    [
        (1, "Alderton’s other sister abroad is Briggen.", "en"),
        (1, "Alderton's longest-standing partner is Briggen in Ruritania.", "en"),
        (1, "For Alderton, whose only sister abroad is Briggen, the journey continues.", "en"),
        (2, "Alderton has two twins abroad, namely Briggen and Cassia.", "en"),
        (2, "Alderton sudah punya dua saudara di luar negeri, yakni Briggen dan Cassia.", "id"),
        (2, "Alderton sudah mempunyai hubungan sister city dengan Briggen dan dengan Cassia.", "id"),
        (2, "Alderton is twinned with Briggen and, since 2003, with Cassia.", "en"),
        (1, "Alderton shares a programme on port waste with Briggen.", "en"),
        (1, "The ties between Alderton and Briggen are old.", "en"),
        (2, "Alderton has three such ties; the others link Alderton with Briggen, and with Cassia.", "en"),
        (1, "Alderton, a partner of Briggen, sent nobody.", "en"),
        (2, "The fair drew delegations from Alderton's other partners, Briggen and Cassia.", "en"),
        (2, "Alderton’s sisters are Briggen, since 1989, and Cassia.", "en"),
        (2, "Briggen and Cassia are the towns with which Alderton is twinned.", "en"),
        (1, "Alderton and Briggen work together in many fields.", "en"),
        (1, "It is one of the steps by which Alderton and Briggen are deepening their cooperation.", "en"),
        (1, "Alderton dan Briggen akan mempererat kerja sama.", "id"),
        (0, "Alderton and Briggen want to work together.", "en"),
        (0, "Alderton exchanged ideas with Briggen.", "en"),
        (0, "Alderton bisa bekerja sama dengan Briggen.", "id"),
        (0, "The council of Alderton approved a partnership with Briggen.", "en"),
        (0, "Alderton menggelar pameran dengan Briggen sebagai tuan rumah.", "id"),
        (3, "Briggen, Cassia in Ruritania and Dormund are some of Alderton’s other twin towns.", "en"),
        (1, "Alderton got it from Briggen, its sister city in Ruritania.", "en"),
        (1, "Kunjungan itu akan mempererat kemitraan strategis Alderton dan Briggen.", "id"),
        (0, "They came from Briggen, on twinning.\nAlderton sings.", "en"),
        (0, "It opens a stage on which Alderton and Briggen can work together.", "en"),
        (0, "The mayor of Alderton proposed that Alderton and Briggen be sister cities.", "en"),
        (1, "A tie of this kind exists already between Alderton and Briggen.", "en"),
        (2, "Dengan Briggen dan Cassia, Alderton bekerja sama dalam pelatihan.", "id"),
        (3, "Alderton received guests of Briggen, Cassia and Dormund, all of them sister cities.", "en"),
        (1, "On the island a park is shared by Alderton and Briggen.", "en"),
        (1, "Lelang itu masih dijalankan Alderton bersama Briggen.", "id"),
        (0, "On the island a park is to be run by Alderton and Briggen.", "en"),
        (3, "Briggen is a sister of Alderton, Cassia in Ruritania and Dormund have been so.\nAlderton sings.", "en"),
        (0, "The council is looking into twinnings with Briggen.\nAlderton waits.", "en"),
        (0, "Briggen and Cassia have this in common: none is a sister of Alderton.", "en"),
        (0, "Alderton dan Briggen dahulu terikat sister city.", "id"),
        (0, "Alderton’s guest is Briggen.", "en"),
        (0, "Alderton and Briggen almost became sister cities.", "en"),
        (0, "Alderton mengundang Briggen menjadi saudara kembar.", "id"),
        (0, "Di media sosial beredar bahwa Alderton dan Briggen telah menjadi kota kembar.", "id"),
        (0, "Alderton hopes to share a programme with Briggen.", "en"),
        (0, "A ferry links Alderton with Briggen.", "en"),
        (1, "Alderton has another sister city in Ruritania, Briggen.", "en"),
        (1, "Alderton bersahabat dengan Briggen sejak lama.", "id"),
        (0, "Alderton pernah menjadi kota kembar Briggen.", "id"),
        (3, "Fifteen towns cooperate with Alderton, among them Briggen, Cassia and Dormund.", "en"),
        (2, "Beberapa kota bekerja sama dengan Alderton, antara lain Briggen dan Cassia.", "id"),
        (0, "Some towns work with others, among them Briggen and Cassia.", "en"),
        (1, "Satu-satunya kota kembar Alderton, katanya, ialah Briggen.", "id"),
        (2, "Alderton is twinned with Briggen, whose port is famous, and with Cassia.", "en"),
        (1, "Alderton and Briggen have been friends for years, said Ann Arden, the mayor of Alderton.", "en"),
        (1, "Alderton dan Briggen mempererat kerja sama perhubungan.", "id"),
        (3, "Alderton terbuka, dan tiga kota telah menjadi mitranya: Briggen, Cassia, dan Dormund.", "id"),
        (2, "Pemko Alderton bekerja bersama Briggen dan Cassia.", "id"),
        (1, "Alderton berpasangan dengan Briggen.", "id"),
        (0, "", "en"),
    ],
)
def test_standing(count: int, text: str, language: str) -> None:
    assert pairs(text, language) == list(PARTNERS[:count])

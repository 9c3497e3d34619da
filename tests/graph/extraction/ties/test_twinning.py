"""Sister cities that made-up clauses tell, deny and hedge."""

from __future__ import annotations

import pytest

from tests.graph.extraction.pacts import pairs

PARTNERS = (("Alderton", "Briggen"), ("Alderton", "Cassia"), ("Alderton", "Dormund"))
"""The partners that the texts name, in their order: each text asserts the first few, or none."""


@pytest.mark.parametrize(
    ("count", "text", "language"),
    [
        (2, "Alderton sudah mempunyai hubungan sister city dengan Briggen dan dengan Cassia.", "id"),
        (2, "Alderton is twinned with Briggen and, since 2003, with Cassia.", "en"),
        (3, "Alderton punya 11 kerja sama sister city, di antaranya dengan Briggen, Cassia dan Dormund.", "id"),
        (3, "Alderton bekerja sama dengan sejumlah kota, seperti Briggen, Cassia dan Dormund.", "id"),
        (1, "Cassia will be asked to write to Briggen, the sister city of Alderton in Ruritania.", "en"),
        (
            0,
            "The forum wants Alderton in Zenda and Briggen, a town in the north of Ruritania, to become sister cities.",
            "en",
        ),
        (2, "Briggen and Cassia are the towns with which Alderton is twinned.", "en"),
        (3, "Briggen, Cassia in Ruritania and Dormund are some of Alderton’s other twin towns.", "en"),
        (1, "Alderton got it from Briggen, its sister city in Ruritania.", "en"),
        (1, "Rombongan Alderton tiba di kota kembarnya, Briggen, kemarin.", "id"),
        (1, "The guests of Alderton arrived in its sister city, Briggen, yesterday.", "en"),
        (1, "Alderton will send students to its sister city Briggen.", "en"),
        (1, "Visitors from Alderton, twinned with Briggen, will come in July.", "en"),
        (1, "Briggen, one of Alderton's nine sister cities, will host it.", "en"),
        (0, "Alderton dropped Briggen as a twin town.", "en"),
        (0, "They came from Briggen, on twinning.\nAlderton sings.", "en"),
        (0, "The mayor of Alderton proposed that Alderton and Briggen be sister cities.", "en"),
        (3, "Alderton received guests of Briggen, Cassia and Dormund, all of them sister cities.", "en"),
        (3, "Briggen is a sister of Alderton, Cassia in Ruritania and Dormund have been so.\nAlderton sings.", "en"),
        (0, "The council is looking into twinnings with Briggen.\nAlderton waits.", "en"),
        (0, "Briggen and Cassia have this in common: none is a sister of Alderton.", "en"),
        (0, "Alderton dan Briggen dahulu terikat sister city.", "id"),
        (0, "Alderton and Briggen almost became sister cities.", "en"),
        (0, "Alderton mengundang Briggen menjadi saudara kembar.", "id"),
        (0, "Di media sosial beredar bahwa Alderton dan Briggen telah menjadi kota kembar.", "id"),
        (0, "Alderton pernah menjadi kota kembar Briggen.", "id"),
        (2, "Alderton is twinned with Briggen, whose port is famous, and with Cassia.", "en"),
        (2, "Alderton sings.\nBriggen and Cassia are sister cities of the capital too.", "en"),
        (0, "", "en"),
    ],
)
def test_twinning(count: int, text: str, language: str) -> None:
    assert pairs(text, language) == list(PARTNERS[:count])


def test_pairs_of_one_country_in_a_list_are_no_twins() -> None:
    text = "Alderton memiliki sister city, di antaranya Briggen dan Cassia (Ruritania), serta Dormund dan Zenda."
    assert not {("Briggen", "Cassia"), ("Dormund", "Zenda")} & set(pairs(text, "id"))

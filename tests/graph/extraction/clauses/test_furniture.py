from __future__ import annotations

import pytest

from graph.extraction.clauses.furniture import is_furniture
from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alderton signed a pact.", [False]),
        ("Copyright 2021 the Alderton Post.", [True]),
        ("It was signed.\nTags: twinning, Alderton.", [False, True]),
        ("It was signed.\nSubscribe to our newsletter.", [False, True]),
        ("It was signed.\nRead also: Briggen Signs Too", [False, True, True]),
        ("It was signed.\nMedia contact: Jane Roe, press officer", [False, True]),
        ("It was signed.\nFor more information, please contact Jane Roe.", [False, True]),
        ("Diteken.\nNarahubung: Budi Contoh", [False, True]),
        ("They kept in contact and signed.", [False]),
        ("Data diperbarui Januari 2024.", [True]),
        ("Terakhir diperbarui: 3 Januari 2024", [True]),
        ("Perjanjian itu terakhir diperbarui pada 2019.", [False]),
        ("Diteken.\nBaca juga:\nBriggen Juga Meneken", [False, True, True]),
        ("It was signed.\n\nMedia contact:\nAnn Arden\nCity of Alderton", [False, True, True, True]),
        ("Diteken.\n\nNarahubung\n\nAnn Arden, Humas\n\nBriggen senang.", [False, True, True, False]),
        ("They tagged and labelled it, and copyrighted nothing.", [False]),
    ],
)
def test_what_is_of_the_page(text: str, told: list[bool]) -> None:
    passages = view(text)
    assert [is_furniture(passages, clause) for clause in passages.clauses] == told

"""Forms of one person's name; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Mayor Jane Roe came. Roe spoke. Jane left.", {"Jane Roe": ("Jane", "Roe")}),
        ("en", "HOST: Hi. Mayor Bo Poe is here. POE: Hello.", {"Bo Poe": ("POE",)}),
        ("en", "Mayor Jane Roe met Mr Tom Roe. Tom left.", {"Jane Roe": (), "Tom Roe": ("Tom",)}),
        ("id", "Wali Kota Bogor Budi Contoh (Ucok) hadir. Ucok pulang.", {"Budi Contoh": ("Ucok",)}),
        ("id", 'Wali Kota Bogor Budi Contoh (Ucok) hadir. "Baik," kata Ucok.', {"Budi Contoh": ("Ucok",)}),
        ("id", "Wali Kota Joko Widono hadir. Menurut Jokowi, baik.", {"Joko Widono": ("Jokowi",)}),
        ("en", "Mayor Jane Hendersen came. Later Mr Hendersn spoke.", {"Jane Hendersen": ("Hendersn",)}),
        ("en", "Mayor Jane Hendersen came. Later Mr Handersen spoke.", {"Jane Hendersen": ("Handersen",)}),
        ("en", "Mayor Jane Hendersen came. Later Mr Anderson spoke.", {"Jane Hendersen": (), "Anderson": ()}),
        ("id", "Bupati Bogor Budi Contoh hadir. Ucok, sapaan akrab Budi, pulang.", {"Budi Contoh": ("Budi", "Ucok")}),
        ("id", "Bupati Bogor Budi Contoh hadir. Ita, sapaan akrab Budi Contoh, pulang.", {"Budi Contoh": ("Ita",)}),
        ("id", "Bupati Bogor Budi Contoh hadir. Bupati yang akrab disapa Ucok itu pulang.", {"Budi Contoh": ("Ucok",)}),
        ("id", "Bupati Bogor Budi Contoh hadir. Bupati yang akrab disapa Mas Ucok pulang.", {"Budi Contoh": ("Ucok",)}),
        ("id", "Bupati Bogor Budi Contoh, yang biasa disapa Ucok, hadir.", {"Budi Contoh": ("Ucok",)}),
        ("id", "Bupati Bogor Budi Contoh atau akrab disapa Ucok hadir.", {"Budi Contoh": ("Ucok",)}),
        ("id", "Bupati Bogor Budi Contoh hadir. Ucok, biasa disapa Bupati Bogor, pulang.", {"Budi Contoh": ("Ucok",)}),
        (
            "id",
            "Bupati Bogor Budi Contoh menjamu Gubernur Bali Asep Misal. Bupati yang akrab disapa Ucok itu senang.",
            {"Budi Contoh": ("Ucok",), "Asep Misal": ()},
        ),
        ("en", "Mayor Jane ‘Jay’ Poe Roe came. Jay Poe left.", {"Jane ‘Jay’ Poe Roe": ("Jay Poe",)}),
        ("id", "Wali Kota Bogor Budi Contoh hadir. Budi Contoh (", {"Budi Contoh": ()}),
        ("id", "Bupati Bogor Budi Satria Contoh tiba. Budi Contoh pulang.", {"Budi Satria Contoh": ("Budi Contoh",)}),
        ("id", "", {}),
    ],
)
def test_forms_of_a_name(language: str, text: str, expected: dict[str, tuple[str, ...]]) -> None:
    found = read(Document("test", text, language=language))
    persons = {entity.name: entity.aliases for entity in found.entities if entity.kind == "Person"}
    assert persons == expected

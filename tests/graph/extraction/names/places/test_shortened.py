"""Short forms of places; every text is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kabupaten Lampung Selatan ramai. Pemkab Lamsel hadir.", {"Lampung Selatan"}),
        (
            "Kabupaten Kutai Kartanegara (Kukar) ramai. Di Kutai Kartanegara ada Bupati Kukar Ali.",
            {"Kutai Kartanegara"},
        ),
        # between an office and its holder
        ("Bupati Barsel Nurjanah tiba. Pemkab Barito Selatan ramai.", {"Barito Selatan"}),
        ("Bupati Kobar Hj Nurjanah tiba. Pemkab Kotawaringin Barat (Kobar) ramai.", {"Kotawaringin Barat"}),
        ("Bupati Xobbar Nurjanah tiba. Pemkab Kotawaringin Barat (Kobar) ramai.", {"Kotawaringin Barat"}),
        ("Kabupaten Lampung Selatan ramai. Pemkab Xobbar hadir.", {"Lampung Selatan", "Xobbar"}),
    ],
)
def test_a_short_form_is_the_place(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="id")).entities
    assert {entity.name for entity in found if entity.kind != "Person"} == expected


def test_a_short_region_is_no_first_name_of_its_officer() -> None:
    found = read(Document("test", "Bupati Barsel Nurjanah tiba. Pemkab Barito Selatan ramai.", language="id"))
    assert [entity.name for entity in found.entities if entity.kind == "Person"] == ["Nurjanah"]

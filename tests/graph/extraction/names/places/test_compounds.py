"""Places that hyphens join, in made-up headlines."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerja sama Jakarta-Rotterdam berlanjut.", {"Jakarta", "Rotterdam"}),
        ("Kota Surabaya-Kota Kochi Teken MoU", {"Surabaya", "Kochi"}),
        ("Pemkot Surabaya-Pemkot Kochi teken MoU.", {"Surabaya", "Kochi"}),
        ("Kabupaten Badung-Kota Toyama Teken MoU", {"Badung", "Toyama"}),
        ("Jakarta-Xobbing berlanjut.", set()),
    ],
)
def test_places(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="id")).entities
    assert {entity.name for entity in found if entity.kind in ("City", "Region", "Country")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delegation of the sister city Yeongdong-gun in South Korea left.", {"Yeongdong-gun", "South Korea"}),
        ("A Yeongdong-gun Mayor signed it.", {"Yeongdong-gun"}),
        ("Edogawa-ku, Tokyo has signed it.", {"Edogawa-ku", "Tokyo"}),
        ("Mr. Kim Yeongdong-gun signed it.", set()),
    ],
)
def test_a_town_and_its_kind(text: str, expected: set[str]) -> None:
    found = read(Document("test", text, language="en")).entities
    assert {entity.name for entity in found if entity.kind in ("City", "Region", "Country")} == expected


def test_a_region_and_its_kind_before_its_officer() -> None:
    found = read(Document("test", "Gubernur Xobbeon-do Choi Contoh Misal hadir.", language="id"))
    assert [
        (role.title, entity.name) for role in found.roles for entity in found.entities if entity.iri == role.of
    ] == [("Gubernur", "Xobbeon-do")]
    assert [entity.name for entity in found.entities if entity.kind == "Person"] == ["Choi Contoh Misal"]

"""Offices told twice; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hadir Direktur Utama (Dirut) Bank Misal Adi Contoh.", {("Adi Contoh", "Bank Misal")}),
        ("Hadir Sekretaris Kota (Sekkot) Bogor, Adi Contoh.", {("Adi Contoh", "Bogor")}),
        ("Hadir Kepala Dinas (Kadis) Air Kota Bogor Adi Contoh.", {("Adi Contoh", "Bogor")}),
        # behind a name a bracket tells who somebody is
        ("Adi Contoh (Sekda) Bogor hadir.", {("Adi Contoh", "Bogor")}),
        ("Adi Contoh hadir.", set()),
    ],
)  # fmt: skip
def test_an_office_told_twice_goes_on(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(Document("test", text, language="id"))
    names = {one.iri: one.name or "" for one in found.entities}
    assert {(names[role.person], names[role.of].removeprefix("Kota ")) for role in found.roles} == expected

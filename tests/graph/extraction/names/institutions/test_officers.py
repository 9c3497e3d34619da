"""Where a body's name ends before its officer's; people and firms are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "Yana Contoh, Direktur Utama PT Bumi Lestari Medika, dan Jane Roe hadir.",
            "Yana Contoh",
            "PT Bumi Lestari Medika",
        ),
        (
            "Direktur Utama PT Bumi Lestari Medika, Yana Contoh, dan Jane Roe hadir.",
            "Yana Contoh",
            "PT Bumi Lestari Medika",
        ),
        (
            "Direktur PT Bumi Lestari Logistik (Persero) Yana Contoh hadir.",
            "Yana Contoh",
            "PT Bumi Lestari Logistik (Persero)",
        ),
        ("Direktur PT Bumi Misal Adi Putra hadir.", "Adi Putra", "PT Bumi Misal"),
        (
            "Wali Kota Bogor Yana Contoh, Direktur PT Bumi Misal Adi Putra, dan Jane Roe hadir.",
            "Adi Putra",
            "PT Bumi Misal",
        ),
    ],
)
def test_an_officer_apart_from_the_body_leaves_it_whole(text: str, person: str, body: str) -> None:
    found = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in found.entities}
    assert {names[role.person]: names[role.of] for role in found.roles}[person] == body


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "Himpunan Pengusaha Misal (HPM) Bogor rapat. Ketua Himpunan Pengusaha Misal (HPM) Bogor Yana Contoh tiba.",
            "Yana Contoh",
            "Himpunan Pengusaha Misal (HPM) Bogor",
        ),
        (
            "Dinas Pariwisata rapat. Kepala Dinas Pariwisata Bogor Budi Contoh hadir.",
            "Budi Contoh",
            "Dinas Pariwisata Bogor",
        ),
    ],
)
def test_what_the_text_has_elsewhere_tells_where_a_body_ends(text: str, person: str, body: str) -> None:
    found = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in found.entities}
    assert {names[role.person]: names[role.of] for role in found.roles} == {person: body}

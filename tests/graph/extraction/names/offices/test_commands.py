"""Bodies that short titles tell; every person is invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kejaksaan Negeri Batang hadir. Kajari Batang Budi Contoh bicara.", "Kejaksaan Negeri Batang"),
        ("Kejaksaan Negeri Sleman hadir. Kajari Batang Budi Contoh bicara.", "Batang"),
        ("Polres Jember hadir. Kapolres Jember Budi Contoh bicara.", "Polres Jember"),
        ("Kapolres Jember Budi Contoh bicara.", "Jember"),
        ("Polres Jember hadir. Bupati Jember Budi Contoh bicara.", "Jember"),
    ],
)
def test_a_short_title_tells_the_body_that_the_text_names(text: str, expected: str) -> None:
    found = read(Document("test", text, language="id"))
    label = {entity.iri: entity.name for entity in found.entities}
    assert [label[role.of] for role in found.roles] == [expected]

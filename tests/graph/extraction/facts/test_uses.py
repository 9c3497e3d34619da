"""What mentions do in made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "language", "uses"),
    [
        ("In Asia, Alderton has two twins.", "en", ["actor"]),
        ("Di Asia Tenggara, Alderton menjalin kerja sama.", "id", ["actor"]),
        ("They met in Alderton.", "en", ["place"]),
        ("At the Old Mill, Alderton, they met.", "en", ["place"]),
        ("Alderton in the Ruritania of today sang.", "en", ["actor", "container"]),
        ("A delegation from Alderton came.", "en", ["origin"]),
        ("Nordshire, Nordmark, mencari saudara.", "id", ["actor", "container"]),
        ("Nordshire, Nordmark, dan Alderton mencari saudara.", "id", ["actor", "actor", "actor"]),
        ("", "en", []),
    ],
)
def test_uses(text: str, language: str, uses: list[str]) -> None:
    assert [part.use for clause in view(text, language).clauses for part in clause.parts] == uses

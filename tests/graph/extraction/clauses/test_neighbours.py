"""What mentions do as those beside them tell, in made-up sentences."""

from __future__ import annotations

import pytest

from tests.graph.extraction.readings import view


@pytest.mark.parametrize(
    ("text", "language", "uses"),
    [
        ("In Alderton, Nordshire signed a pact.", "en", ["place", "actor"]),
        ("Alderton, Nordshire menandatangani MoU.", "id", ["actor", "container"]),
        ("Nordshire's Alderton signed a pact.", "en", ["container", "actor"]),
    ],
)
def test_uses_beside_others(text: str, language: str, uses: list[str]) -> None:
    assert [part.use for clause in view(text, language).clauses for part in clause.parts] == uses

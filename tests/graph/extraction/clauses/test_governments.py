"""Who agrees where a government acts by itself, or through an agency, in made-up sentences."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Document


def _parties(text: str, language: str) -> set[str | None]:
    found = extract(Document("made-up", text, language=language))
    names = {entity.iri: entity.name for entity in found.entities}
    return {names[str(one.object)] for one in found.statements if one.predicate == "party"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Government of Japan signed a grant contract with the City of Lusaka.", {"Lusaka", "Japan"}),
        ("The Government of Japan, through the Harbour Bank, signed a contract with Lusaka.",
         {"Lusaka", "Harbour Bank"}),
        ("The Japanese government through its Harbour Bank and the City of Lusaka signed a contract.",
         {"Lusaka", "Harbour Bank"}),
    ],
)  # fmt: skip
def test_english(text: str, parties: set[str]) -> None:
    assert _parties(text, "en") == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Pemerintah Jepang menandatangani MoU dengan Pemkot Kupang.", {"Jepang", "Kupang"}),
        ("Pemkab Sikka meneken MoU dengan Pemerintah Jepang melalui JICA.", {"Sikka", "JICA"}),
        ("Pemprov Bali, melalui Dinas Perhubungan Provinsi Bali, dan PT Misal Raya meneken MoU.",
         {"Dinas Perhubungan Provinsi Bali", "PT Misal Raya"}),
    ],
)  # fmt: skip
def test_indonesian(text: str, parties: set[str]) -> None:
    assert _parties(text, "id") == parties

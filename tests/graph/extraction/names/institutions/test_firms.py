"""Legal forms of companies; the companies are invented."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def named(text: str, language: str) -> set[str | None]:
    found = read(Document("test", text, language=language))
    return {entity.name for entity in found.entities if entity.kind == "Institution"}


@pytest.mark.parametrize(
    "form",
    ["d.o.o", "a.s", "s.r.o", "sp. z o.o", "L.L.C", "(Pty) Ltd", "QSC", "KK", "Pte Limited", "GmbH", "AS"],
)
def test_legal_forms(form: str) -> None:
    assert named(f"Zzyx Voda {form} signed a contract with Suva.", "en") == {f"Zzyx Voda {form}"}


def test_two_legal_forms() -> None:
    text = "PT Xobbe Karya (Persero) Tbk meneken nota kesepahaman dengan Kota Lund."
    assert named(text, "id") == {"PT Xobbe Karya (Persero) Tbk"}

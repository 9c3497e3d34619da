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


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("id", "Direktur Utama Xobbe Logistics Holding Jane Roe hadir.", {"Xobbe Logistics Holding"}),
        ("id", "Direktur Xobbe Technologies S.A. Jane Roe hadir.", {"Xobbe Technologies S.A"}),
        (
            "id",
            "Direktur Utama Xobbe Logistics Public Company Limited Jane Roe hadir.",
            {"Xobbe Logistics Public Company Limited"},
        ),
        ("id", "Rombongan Hartwig Technologies AG tiba di Bogor.", {"Hartwig Technologies AG"}),
        ("id", "Pemkot Bogor meneken kontrak dengan Xobbe Solar Group Jumat pekan lalu.", {"Xobbe Solar Group"}),
        ("id", "Pemkot Bogor meneken kontrak dengan Mizuno Xobbe Co., Ltd. pada Jumat.", {"Mizuno Xobbe Co., Ltd"}),
        (
            "en",
            "Bogor signed a contract with Xobbe Engineering & Construction on Monday.",
            {"Xobbe Engineering & Construction"},
        ),
        ("en", "Mizuno Xobbe, SE, spoke in Bogor.", set()),
    ],
)
def test_a_legal_form_or_noun_of_firms_ends_a_name_and_begins_none(language: str, text: str, names: set[str]) -> None:
    assert named(text, language) == names


def test_the_dot_of_a_legal_form_is_none_between_a_firm_and_its_officer() -> None:
    text = "Presiden Direktur Xobbe B.V., Jane Roe, meneken kontrak."
    found = read(Document("test", text, language="id"))
    names = {entity.iri: entity.name for entity in found.entities}
    assert [(names[role.person], names[role.of]) for role in found.roles] == [("Jane Roe", "Xobbe B.V")]

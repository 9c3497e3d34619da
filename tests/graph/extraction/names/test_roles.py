"""Offices and their holders; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def held(text: str, language: str) -> set[tuple[str | None, str, str | None]]:
    found = read(Document("test", text, language=language))
    label = {entity.iri: entity.name for entity in found.entities}
    return {(label[role.person], role.title, label[role.of]) for role in found.roles}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Leeds mayor Jane Roe left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Jane Roe, then mayor of Leeds, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Leeds is calm. Its mayor, Jane Roe, left.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "They flew to Leeds, whose mayor is Jane Roe.", {("Jane Roe", "mayor", "Leeds")}),
        ("en", "Mayors Jane Roe (Leeds) and Bo Poe (Lyon) met.", {("Jane Roe", "Mayor", "Leeds"), ("Bo Poe", "Mayor", "Lyon")}),
        ("en", "The French consul in Leeds, Jean Doe, came.", {("Jean Doe", "consul", "France")}),
        ("en", "The Bremen senate councillor Jane Roe came.", {("Jane Roe", "councillor", "Bremen")}),
        ("en", "Jane Roe\nMayor of Leeds", {("Jane Roe", "Mayor", "Leeds")}),
        ("id", "Bogor diwakili wali kotanya, Budi Contoh.", {("Budi Contoh", "wali kota", "Bogor")}),
        ("id", "Nama: Budi Contoh\nJabatan: Wali Kota Bogor", {("Budi Contoh", "Wali Kota", "Bogor")}),
        ("id", "Direktur Perumda Air Misal, Sudarmadi, hadir.", {("Sudarmadi", "Direktur", "Perumda Air Misal")}),
        ("id", "Wabup Badung I Ketut Contoh hadir.", {("I Ketut Contoh", "Wabup", "Badung")}),
        ("id", "Seorang wali kota datang.", set()),
        ("en", "", set()),
    ],
)  # fmt: skip
def test_offices(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

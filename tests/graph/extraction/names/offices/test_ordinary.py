"""Names of officers that ordinary words are part of, or that are one word; every person is invented."""

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # ordinary words that are names behind an office
        ("en", "It was signed by the mayor of Leeds, Sun Xobhong.", {("Sun Xobhong", "mayor", "Leeds")}),
        ("en", "Leeds is glad. Vice Mayor Long Xobheak left.", {("Long Xobheak", "Vice Mayor", "Leeds")}),
        ("en", "LEEDS – Leeds is glad. Councillor Angela Mar came; she left.", {("Angela Mar", "Councillor", "Leeds")}),
        ("id", "Rektor Universitas Misal Ramadhan Xobara hadir.", {("Ramadhan Xobara", "Rektor", "Universitas Misal")}),
        # an office written small before a name of two words
        ("id", "PT Misal hadir. Ia menemui direktur Budi Contoh.", {("Budi Contoh", "direktur", "PT Misal")}),
        ("id", "PT Misal hadir. Ia menemui direktur Misalan Contohan.", set()),
    ],
)  # fmt: skip
def test_ordinary(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, language) == expected

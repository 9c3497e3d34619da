"""Consuls whose consulate stands for their office; persons are invented."""

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wali Kota Bogor menerima Konsulat Jenderal Australia di Makassar, Todd Contoh, dan rombongan.",
            {("Todd Contoh", "Konsul Jenderal", "Konsulat Jenderal Australia di Makassar")},
        ),
        (
            "Ia menemui Konsulat Jenderal (Konjen) Belanda di Surabaya, Femke van der Misal, Selasa.",
            {("Femke van der Misal", "Konsul Jenderal", "Konsulat Jenderal (Konjen) Belanda di Surabaya")},
        ),
        ("Ia pergi ke Konsulat Jenderal Australia di Makassar, Sulawesi Selatan.", set()),
    ],
)
def test_a_consulate_before_a_name_tells_the_consul(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected

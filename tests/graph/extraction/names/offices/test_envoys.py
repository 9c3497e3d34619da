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
        (
            "Rabu, Konsulat Jendral (Konjen) Peru Jane Contoh tiba. Konjen Peru Jane Contoh senang.",
            {
                ("Jane Contoh", "Konsul Jendral", "Konsulat Jendral (Konjen) Peru"),
                ("Jane Contoh", "Konjen", "Konsulat Jendral (Konjen) Peru"),
            },
        ),
        ("Ia pergi ke Konsulat Jenderal Australia di Makassar, Sulawesi Selatan.", set()),
    ],
)
def test_a_consulate_before_a_name_tells_the_consul(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sekda Bantul Agus Misal hadir. Menurut Agus, Bupati berharap banyak.", "Sekda"),
        ("Sekda Bantul Agus Misal hadir. Kata Agus, Wali Kota akan pergi.", "Sekda"),
    ],
)
def test_who_says_what_an_officer_does_is_another(text: str, title: str) -> None:
    assert held(text, "id") == {("Agus Misal", title, "Bantul")}

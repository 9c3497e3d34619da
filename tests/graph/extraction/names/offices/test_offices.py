"""Where a text names an office; every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jaksa Agung RI Budi Contoh tiba di Indonesia.", {("Budi Contoh", "Jaksa Agung", "Indonesia")}),
        ("Wakil Menteri untuk Kerja Sama Luar Negeri Jepang Haruka Yamashita tiba.", {("Haruka Yamashita", "Wakil Menteri untuk Kerja Sama Luar Negeri", "Jepang")}),
        ("Kepala Bagian Protokol dan Komunikasi Pimpinan Kota Bogor, Budi Contoh, tiba.", {("Budi Contoh", "Kepala Bagian Protokol dan Komunikasi Pimpinan", "Bogor")}),
        ("Budi Contoh, Sekretaris II, tiba dari Konsulat RI Darwin.", {("Budi Contoh", "Sekretaris II", "Konsulat RI Darwin")}),
        ("Budi Contoh, Pelaksana tugas Kepala Badan Air Bogor, tiba.", {("Budi Contoh", "Pelaksana tugas Kepala", "Badan Air Bogor")}),
        ("Budi Contoh, Wakil Ketua Badan Kehormatan DPRD Kota Bogor, tiba.", {("Budi Contoh", "Wakil Ketua Badan Kehormatan", "DPRD Kota Bogor")}),
        ("Kepala Dinas Lingkungan Hidup Prov. Jabar Budi Contoh tiba.", {("Budi Contoh", "Kepala", "Dinas Lingkungan Hidup Prov. Jabar")}),
        ("Sekertaris Daerah (Sekda) Kota Bogor, Budi Contoh tiba.", {("Budi Contoh", "Sekertaris Daerah", "Bogor")}),
        ("Menteri Perhubungan dan Duta Besar Prancis untuk Indonesia Jean Contoh hadir.", {("Jean Contoh", "Duta Besar Prancis untuk Indonesia", "Prancis")}),
        ("Menteri untuk Budi Contoh.", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_indonesian_offices(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected


def test_a_field_of_two_words_behind_a_listed_title() -> None:
    text = "Leeds City Council's Director of Housing and Community Jane Roe and Bo Poe came."
    assert held(text, "en") == {("Jane Roe", "Director of Housing and Community", "Leeds")}


def test_a_mayor_with_a_first_name_in_capitals() -> None:
    text = "Leeds is glad. Mayor ABC Whitfield came. Mayor ABC spoke, and Mayor ABC left."
    assert held(text, "en") == {("ABC Whitfield", "Mayor", "Leeds")}

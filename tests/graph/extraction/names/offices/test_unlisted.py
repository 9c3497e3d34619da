"""Words between an office and its body that no list holds; every person and body is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.offices.test_roles import held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an abbreviated department is its town's
        ("Kepala Disxobpar Kota Bogor Budi Contoh hadir.", {("Budi Contoh", "Kepala Disxobpar", "Bogor")}),
        ("Budi Contoh selaku Kepala Xobris Kota Bogor hadir.", {("Budi Contoh", "Kepala Xobris", "Bogor")}),
        # a body of the town that is led otherwise
        ("Ketua Karang Xobba Kota Bogor Budi Contoh hadir.", {("Budi Contoh", "Ketua", "Karang Xobba Kota Bogor")}),
        # a field of a firm, a university, a mission
        ("Direktur Xobiniaga PT Misal Raya, Budi Contoh, hadir.", {("Budi Contoh", "Direktur Xobiniaga", "PT Misal Raya")}),
        ("Direktur Keuangan dan SDM PT Misal Raya, Budi Contoh, hadir.", {("Budi Contoh", "Direktur Keuangan dan SDM", "PT Misal Raya")}),
        ("Dekan Xobsip Universitas Misal Raya Budi Contoh hadir.", {("Budi Contoh", "Dekan Xobsip", "Universitas Misal Raya")}),
        ("Pelaksana Fungsi Pensosbud KBRI Hanoi Budi Contoh hadir.", {("Budi Contoh", "Pelaksana Fungsi Pensosbud", "KBRI Hanoi")}),
        # a village before its district
        ("Camat Xobbaran Kabupaten Bogor, Budi Contoh, hadir.", {("Budi Contoh", "Camat", "Xobbaran")}),
        ("Direktur Budi Contoh hadir.", set()),
    ],
)  # fmt: skip
def test_words_before_a_body(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert held(text, "id") == expected

"""Where offices meet districts, firms and honorifics; every person is invented."""
# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gandeng Lyon, Wali Kota Bogor: Pariwisata Pulih", set()),
        ("Bupati Bogor Budi Xobboka Menghadiri Pertemuan di Lyon", {("Budi Xobboka", "Bogor")}),
        ("Camat Xobbo Budi Contoh hadir.", {("Budi Contoh", "Xobbo")}),
        ("Lurah Xobbo, Budi Contoh, hadir di Bogor.", {("Budi Contoh", "Xobbo")}),
        ("Wali Kota Bogor Ani Misal dan Budi Contoh, seorang camat, hadir.", {("Ani Misal", "Bogor")}),
        ("Wakil Wali Kota (Wawali) Bogor Budi Contoh hadir.", {("Budi Contoh", "Bogor")}),
        ("Kepala Dinas (Kadis) Pariwisata Kota Bogor Budi Contoh hadir.", {("Budi Contoh", "Bogor")}),
        # a rank, or the article of a Balinese name, ends unknown words
        ("Perbekel Xobbuh I Made Contoh hadir.", {("I Made Contoh", "Xobbuh")}),
        ("Rektor Xobbiana Ni Luh Contoh hadir.", {("Ni Luh Contoh", "Xobbiana")}),
        ("Rektor Universitas Xobbaya I Made Contoh hadir.", {("I Made Contoh", "Universitas Xobbaya")}),
        ("Ketua DPRD Gianyar Ni Made Contoh hadir.", {("Ni Made Contoh", "DPRD Gianyar")}),
        ("Kepala Desa Xobborok Upaddi Contoh hadir.", {("Upaddi Contoh", "Xobborok")}),
        # a body's territory
        ("Budi Contoh selaku Kepala Inspektorat Kota Bogor hadir.", {("Budi Contoh", "Inspektorat Kota Bogor")}),
        ("Ketua Departemen Air Universitas Misal Budi Contoh hadir.", {("Budi Contoh", "Departemen Air")}),
        ("Rektor Xobboksha Prof. Budi Contoh hadir.", {("Budi Contoh", "Xobboksha")}),
        ("Rektor XYZ Bogor Prof. Budi Contoh hadir.", {("Budi Contoh", "XYZ Bogor")}),
        ("Direktur PT Misal Raya Tbk Budi Contoh hadir.", {("Budi Contoh", "PT Misal Raya Tbk")}),
        ("Dirut Perumda Misal Kota Bogor Xobbo Wahid Contoh hadir.", {("Xobbo Wahid Contoh", "Perumda Misal Kota Bogor")}),
        ("Kepala Dinas Perhubungan Sudarmin, S.T., hadir.", {("Sudarmin", "Dinas Perhubungan")}),
        ("Kepala Dinas Perhubungan Kota Bogor Sudarmin S.T. M.T. hadir.", {("Sudarmin", "Dinas Perhubungan Kota Bogor")}),
        ("Hadir Budi Contoh, M.Si. (Sekretaris Daerah Kota Bogor).", {("Budi Contoh", "Bogor")}),
    ],
)  # fmt: skip
def test_where_a_body_ends_and_its_officer_begins(text: str, expected: set[tuple[str, str]]) -> None:
    found = read(Document("test", text, language="id"))
    label = {entity.iri: entity.name for entity in found.entities}
    assert {(label[role.person], label[role.of]) for role in found.roles} == expected

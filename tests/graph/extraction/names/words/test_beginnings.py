"""Towns whose names could begin a person's name. Every person is invented."""

# ruff: noqa: E501 (cases are easier to read one a line)

from __future__ import annotations

import pytest

from tests.graph.extraction.names.test_scraped import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two words of a name follow a town that is no common name in Indonesia
        ("Wali Kota Darwin Kon Contoh hadir.", {"City: Darwin", "Person: Kon Contoh, Wali Kota of Darwin"}),
        ("Gubernur Alberta Jasmine Contoh hadir.", {"Region: Alberta", "Person: Jasmine Contoh, Gubernur of Alberta"}),
        ("Wali Kota Rio de Janeiro Luiza Contoh hadir.", {"City: Rio de Janeiro", "Person: Luiza Contoh, Wali Kota of Rio de Janeiro"}),
        ("Wali Kota Matsumoto Sato Kenji hadir.", {"City: Matsumoto", "Person: Sato Kenji, Wali Kota of Matsumoto"}),
        # an honorific, or the article of a Balinese name, follows
        ("Wali Kota Bima Hj. Siti Contoh hadir.", {"City: Bima", "Person: Siti Contoh, Wali Kota of Bima"}),
        ("Wali Kota Bima I Made Contoh hadir.", {"City: Bima", "Person: I Made Contoh, Wali Kota of Bima"}),
        ("Kepala Dinas Pariwisata Kota Bima Hj. Siti Contoh hadir.", {"Institution: Dinas Pariwisata Kota Bima", "Person: Siti Contoh, Kepala of Dinas Pariwisata Kota Bima"}),
        # the text tells elsewhere that it is a town, or where the officer's name begins
        ("BIMA (MISAL) - Wali Kota Bima Arya Contoh hadir.", {"City: Bima", "Person: Arya Contoh, Wali Kota of Bima"}),
        ("Wali Kota Bima Arya Contoh hadir di Bima.", {"City: Bima", "Person: Arya Contoh, Wali Kota of Bima"}),
        ("Wali Kota Bima Arya Contoh dan Wakil Wali Kota Bima Budi Teladan hadir.", {"City: Bima", "Person: Arya Contoh, Wali Kota of Bima", "Person: Budi Teladan, Wakil Wali Kota of Bima"}),
        ("Wali Kota Bima Arya Contoh hadir. Menurut Arya Contoh, itu baik.", {"City: Bima", "Person: Arya Contoh, Wali Kota of Bima"}),
        ("Wali Kota Bima Sugondho hadir di Kota Bima.", {"City: Bima", "Person: Sugondho, Wali Kota of Bima"}),
        ("PKS dengan Kota Bima diteken Sekda Bima, Budi Contoh.", {"City: Bima", "Person: Budi Contoh, Sekda of Bima"}),
        ("Ketua DPRD Siak Siti Contoh hadir.", {"Institution: DPRD Siak", "Person: Siti Contoh, Ketua of DPRD Siak"}),
        ("Bupati Gowa Siti Contoh dan Ketua DPRD Gowa Sugondho hadir.", {"Region: Gowa", "Institution: DPRD Gowa", "Person: Siti Contoh, Bupati of Gowa", "Person: Sugondho, Ketua of DPRD Gowa"}),
        ("Sekda Flores Timur Andi Contoh hadir.", {"Region: Flores Timur", "Person: Andi Contoh, Sekda of Flores Timur"}),
        # a person's name else
        ("Sekda Bima, Budi, dan yang lain hadir di Bogor.", {"City: Bogor", "Person: Bima, Sekda of Bogor"}),
        ("Wali Kota Bima Arya Contoh hadir di Bogor.", {"City: Bogor", "Person: Bima Arya Contoh, Wali Kota of Bogor"}),
        ("Wali Kota Bima Contoh hadir di Bogor.", {"City: Bogor", "Person: Bima Contoh, Wali Kota of Bogor"}),
        ("Wali Kota Zhang Wei Min hadir di Bogor.", {"City: Bogor", "Person: Zhang Wei Min, Wali Kota of Bogor"}),
        ("Wali Kota Bima Arya Contoh hadir di Bogor. Bima gembira.", {"City: Bogor", "Person: Bima Arya Contoh, Wali Kota of Bogor"}),
    ],
)  # fmt: skip
def test_towns_before_their_officers(text: str, expected: set[str]) -> None:
    assert named(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala Dinas Kominfo I Wayan Contoh hadir di Bogor.", {"City: Bogor", "Person: I Wayan Contoh, Kepala Dinas Kominfo of Bogor"}),
        ("Kepala Dinas Pariwisata Maulana Yusuf Contoh hadir.", {"Institution: Dinas Pariwisata", "Person: Maulana Yusuf Contoh, Kepala of Dinas Pariwisata"}),
        ("Bupati Maulana Yusuf Contoh hadir di Bogor.", {"City: Bogor", "Person: Maulana Yusuf Contoh, Bupati of Bogor"}),
        ("Kepala Bappeda La Ode Contoh hadir di Kendari.", {"City: Kendari", "Person: La Ode Contoh, Kepala Bappeda of Kendari"}),
        ("Sekretaris Daerah Lalu Rahmat Contoh hadir di Mataram.", {"City: Mataram", "Person: Lalu Rahmat Contoh, Sekretaris Daerah of Mataram"}),
        ("Lalu Rahmat Contoh pulang.", {"Person: Rahmat Contoh"}),
        ("Delegasi diterima Moh. Rifai Contoh, Wali Kota Bogor.", {"City: Bogor", "Person: Moh. Rifai Contoh, Wali Kota of Bogor"}),
        ("Duta Besar Filipina, Ma. Josefina Contoh, hadir.", {"Country: Filipina", "Person: Ma. Josefina Contoh, Duta Besar of Filipina"}),
        ("1. I Gusti Ngurah Jaya Negara, Wali Kota Bogor", {"City: Bogor", "Person: I Gusti Ngurah Jaya Negara, Wali Kota of Bogor"}),
        ("Rektor Universitas Misal Cut Meutia Contoh hadir.", {"Institution: Universitas Misal", "Person: Cut Meutia Contoh, Rektor of Universitas Misal"}),
        ("Rektor Universitas Misal La Ode Contoh hadir.", {"Institution: Universitas Misal", "Person: La Ode Contoh, Rektor of Universitas Misal"}),
        ("Rektor Universitas Misal Moh. Rifai Contoh hadir.", {"Institution: Universitas Misal", "Person: Moh. Rifai Contoh, Rektor of Universitas Misal"}),
        ("Bupati Xobbihe H. Ahmad Contoh hadir.", {"Region: Xobbihe", "Person: Ahmad Contoh, Bupati of Xobbihe"}),
        ("Wali Kota Selina Hayat hadir di Bogor.", {"City: Bogor", "Person: Selina Hayat, Wali Kota of Bogor"}),
        ("MoU sister city diteken Budi Contoh selaku Wali Kota Bogor dan Yanet Contoh selaku Wali Kota Lyon.", {"City: Bogor", "City: Lyon", "Person: Budi Contoh, Wali Kota of Bogor", "Person: Yanet Contoh, Wali Kota of Lyon"}),
        # the kind of a Korean territory ends its name
        ("Gubernur Xobbeonnam-do Choi Soon Young hadir.", {"Region: Xobbeonnam-do", "Person: Choi Soon Young, Gubernur of Xobbeonnam-do"}),
        ("Wali Kota Kim Yong-gu hadir di Seoul.", {"City: Seoul", "Person: Kim Yong-gu, Wali Kota of Seoul"}),
        # a dateline in capitals is what the text names otherwise
        ("RAJA AMPAT - Bupati Raja Ampat Budi Contoh hadir.", {"Region: Raja Ampat", "Person: Budi Contoh, Bupati of Raja Ampat"}),
        # the islands are the province, and not its neighbour
        ("Gubernur Kepulauan Riau Budi Contoh hadir.", {"Region: Kepulauan Riau", "Person: Budi Contoh, Gubernur of Kepulauan Riau"}),
    ],
)  # fmt: skip
def test_names_behind_offices(text: str, expected: set[str]) -> None:
    assert named(text, "id") == expected

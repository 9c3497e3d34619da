"""Names of one institution in Indonesian texts; what is told of them is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kedutaan Besar Jepang di Jakarta menggelar resepsi. Acara itu dihadiri Kedubes Jepang.",
            ["Kedutaan Besar Jepang di Jakarta"],
        ),
        ("Kementerian Perhubungan (Kemenhub) hadir di Medan. Kemenhub RI pulang.", ["Kementerian Perhubungan"]),
        # departments of one city with the same initials, and initials that the text has
        (
            "Dinas Pendidikan Kota Jambi dan Dinas Perhubungan Kota Jambi hadir.",
            ["Dinas Pendidikan Kota Jambi", "Dinas Perhubungan Kota Jambi"],
        ),
        ("Badan Misal (BM) Kota Jambi hadir. BM Kota Jambi pulang.", ["Badan Misal (BM) Kota Jambi"]),
        ("Kementerian Luar Negeri Chile hadir. Kemlu Chile pulang.", ["Kementerian Luar Negeri Chile"]),
        ("Kedutaan Besar Chile hadir bersama Kedubes Peru.", ["Kedubes Peru", "Kedutaan Besar Chile"]),
    ],
)
def test_short_names_of_missions_and_ministries(text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language="id"))
    assert sorted(entity.name or "" for entity in found.entities if entity.kind == "Institution") == expected


def test_what_is_shortened_in_a_name_of_a_firm_is_spelt_out_elsewhere() -> None:
    text = "The Xobbo Land & Housing Corp. paid. The Xobbo Land and Housing Corporation left."
    found = read(Document("test", text, language="en"))
    names = [(one.name, one.aliases) for one in found.entities if one.kind == "Institution"]
    assert names == [("Xobbo Land and Housing Corporation", ("Xobbo Land & Housing Corp",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kementerian Pertanian dan Kementerian Pertanian India meneken MoU.",
            ["Kementerian Pertanian", "Kementerian Pertanian India"],
        ),
        ("Kementerian Pertanian India tiba. Kementerian Pertanian pulang.", ["Kementerian Pertanian India"]),
        ("PT Misal Jaya Abadi dan PT Misal hadir. PT Misal pulang.", ["PT Misal Jaya Abadi"]),
    ],
)
def test_a_ministry_beside_that_of_another_country_is_another(text: str, expected: list[str]) -> None:
    found = read(Document("test", text, language="id"))
    assert sorted(entity.name or "" for entity in found.entities if entity.kind == "Institution") == expected

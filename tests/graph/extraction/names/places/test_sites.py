"""Towns in the names of buildings; every text is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", "Mereka bertemu di Hotel Contoh Kendari, Rabu.", ["Kendari"]),
        ("id", "Mereka bertemu di Ballroom Hotel Contoh Bengkulu.", ["Bengkulu"]),
        ("id", "Mereka bertemu di Istana Kepresidenan Bogor.", ["Bogor"]),
        ("id", "Mereka bertemu di Bandara Contoh Manado.", ["Manado"]),
        ("id", "Mereka bertemu di Pendopo Kabupaten Jepara.", ["Kabupaten Jepara"]),
        ("id", "Mereka bertemu di Rumah Dinas Wali Kota Padang.", ["Padang"]),
        ("id", "Mereka bertemu di Ruang Rapat Balai Kota Malang.", ["Malang"]),
        # an ambiguous name only where the text tells of its mayor or government
        ("id", "Wali Kota Batu tiba. Mereka bertemu di Hotel Contoh Inn Batu, Rabu.", ["Batu"]),
        ("id", "Mereka bertemu di Hotel Contoh Inn Batu, Rabu.", []),
        # a hotel's name that is a town of another country
        ("id", "Mereka bertemu di Aula Hotel Aston, Jambi, Rabu.", ["Jambi"]),
        ("en", "They met at the Serena Hotel Kampala.", ["Kampala"]),
        ("en", "They met at the Grand Hyatt Jakarta on Monday.", ["Jakarta"]),
        ("en", "They met at the Durban International Convention Centre.", ["Durban"]),
        ("en", "They met at the City Hall of Tulsa.", ["Tulsa"]),
    ],
)
def test_a_building_at_which_something_is_tells_its_town(language: str, text: str, expected: list[str]) -> None:
    assert [entity.name for entity in read(Document("test", text, language=language)).entities] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Mereka bertemu di Hotel Kendari."),
        ("id", "Mereka bertemu di Ballroom Hotel Aston, Senin."),
        ("id", "Mereka lewat di Jalan Contoh Kendari."),
        ("id", "Hotel Contoh Kendari ramai."),
        ("en", "They met at the Grand Hotel Indonesia."),
    ],
)
def test_other_names_with_a_town_in_them_are_none(language: str, text: str) -> None:
    assert read(Document("test", text, language=language)).entities == ()

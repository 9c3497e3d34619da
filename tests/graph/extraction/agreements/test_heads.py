"""Signers told by their office alone; all names are invented."""

from __future__ import annotations

import pytest

from graph.extraction import extract
from graph.model import Date, Document


def signers(language: str, text: str) -> set[str]:
    """Return the names of those who sign any agreement that a text tells of."""
    source = extract(Document("made-up", text, language=language, issued=Date("2024-05-07")))
    names = {entity.iri: entity.name or "" for entity in source.entities}
    return {names[str(one.object)] for one in source.statements if one.predicate == "signatory"}


_BOTH = {"Budi Contoh", "Taro Yamada"}


@pytest.mark.parametrize(
    ("language", "deed", "said", "expected"),
    [
        (
            "id",
            "Kota Malang dan Kota Kyoto menjadi kota kembar setelah kedua wali kota menandatangani nota kesepahaman.",
            "Wali Kota Malang Budi Contoh senang.\n\nWali Kota Kyoto Taro Yamada juga senang.",
            _BOTH,
        ),
        (
            "en",
            "Malang and Kyoto are sister cities now, for both mayors signed a memorandum of understanding on Monday.",
            "Malang Mayor Budi Contoh was glad.\n\nThe Mayor of Kyoto, Taro Yamada, was too.",
            _BOTH,
        ),
        (
            "en",
            "Malang and Kyoto are sister cities now, for both mayors signed a memorandum of understanding on Monday.",
            "Malang Mayor Budi Contoh was glad.\n\nThe Deputy Mayor of Kyoto, Taro Yamada, was too.",
            set(),
        ),
        (
            "en",
            "Malang and Kyoto are sister cities now, for both mayors signed a memorandum of understanding in 2009.",
            "Malang Mayor Budi Contoh was glad.\n\nThe Mayor of Kyoto, Taro Yamada, was too.",
            set(),
        ),
    ],
)
def test_both_mayors_are_those_that_the_text_names(language: str, deed: str, said: str, expected: set[str]) -> None:
    assert signers(language, f"{deed}\n\n{said}") == expected

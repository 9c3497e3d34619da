"""Names of bodies in another order; the towns and countries are real, what is told of them is made up."""

from __future__ import annotations

import pytest

from graph.extraction.names.who import read
from graph.model import Document


def _bodies(text: str, language: str = "en") -> list[str | None]:
    found = read(Document("test", text, language=language))
    return sorted(entity.name or "" for entity in found.entities if entity.kind == "Institution")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Transport met Lagos. The Transport Ministry was glad.", ["Ministry of Transport"]),
        ("The Home Ministry left. The Ministry of Home Affairs stayed.", ["Ministry of Home Affairs"]),
        (
            "The Ministry of Environment and Forestry (LHK) met Lagos. The LHK Ministry and the Environment "
            "Ministry paid.",
            ["Ministry of Environment and Forestry"],
        ),
        (
            "The Embassy of Japan in Jakarta hosted it. The Japanese Embassy was glad, and Japan's embassy paid.",
            ["Embassy of Japan in Jakarta"],
        ),
        (
            "The Japanese Ministry of the Environment came. The Ministry of the Environment of Japan paid.",
            ["Ministry of the Environment of Japan"],
        ),
        (
            "The Department of Transport of Lagos met. The Transport Department paid.",
            ["Department of Transport of Lagos"],
        ),
        ("The Chamber of Commerce of Lyon met. The Lyon Chamber of Commerce paid.", ["Chamber of Commerce of Lyon"]),
        # other fields, other countries
        ("The Foreign Ministry met the Ministry of Foreign Trade.", ["Foreign Ministry", "Ministry of Foreign Trade"]),
        ("The Embassy of Japan met the Chinese Embassy.", ["Chinese Embassy", "Embassy of Japan"]),
        (
            "Kenya's Health Ministry met the Ministry of Health of Chad.",
            ["Health Ministry", "Ministry of Health of Chad"],
        ),
        # one of two: nothing tells which
        (
            "The Ministry of Health of Chad met the Ministry of Health of Kenya. The Health Ministry paid.",
            ["Health Ministry", "Ministry of Health of Chad", "Ministry of Health of Kenya"],
        ),
    ],
)
def test_one_body_by_two_orders(text: str, expected: list[str]) -> None:
    assert _bodies(text) == expected


def test_nobody() -> None:
    assert _bodies("It rained in Lagos.") == []

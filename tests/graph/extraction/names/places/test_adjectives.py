"""Adjectives of regions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from graph.extraction.names.places import adjectives


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Scottish", "Scotland"), ("South Australian", "South Australia"), ("Danish", None), ("", None)],
)
def test_the_region_of_an_adjective(words: str, expected: str | None) -> None:
    told = adjectives.region(words)
    assert (told and told[0]) == expected


def test_every_listed_region_is_in_the_gazetteer() -> None:
    listed = yaml.safe_load(Path(adjectives.__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    for country, regions in listed.items():
        for words in regions.values():
            for word in words:
                told = adjectives.region(word)
                assert told is not None
                assert told[1].country == country

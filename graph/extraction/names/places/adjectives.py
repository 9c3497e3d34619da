"""Adjectives of regions that have a government of their own: "Scottish", "Flemish", "South Australian"."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import yaml

from graph.gazetteer import gazetteer
from graph.gazetteer.place import Place

_FILE = Path(__file__).with_suffix(".yaml")


@lru_cache(maxsize=1024)
def region(words: str) -> tuple[str, Place] | None:
    """Return the region that an adjective tells, under its English name: "Scottish" -> "Scotland"; None for others."""
    told = _regions().get(words.casefold())
    if told is None:
        return None
    name, country = told
    return name, gazetteer().find(name, country, "Region")[0]


@cache
def _regions() -> dict[str, tuple[str, str]]:
    """Return name and country of the region by adjective."""
    listed = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {
        adjective.casefold(): (name, country)
        for country, regions in listed.items()
        for name, adjectives in regions.items()
        for adjective in adjectives
    }

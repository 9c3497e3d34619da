"""A country as a list writes it -> its ISO code."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph import iris
from graph.gazetteer import gazetteer

_CODE = 2


@cache
def country_code(text: str | None) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a name, an ISO code or a Wikidata id; None for what is no country."""
    if not text:
        return None
    if text in _wikidata():
        return _wikidata()[text]
    if len(text) == _CODE and text.isascii() and text.isupper():
        known = gazetteer().get(iris.entity("country", text.lower()))
        if known:
            return known.country
    found = gazetteer().find(text, kind="Country")
    return found[0].country if found else None


@cache
def _wikidata() -> dict[str, str]:
    """Return the codes of countries by their Wikidata ids."""
    lines = (Path(__file__).parent / "data" / "countries.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if not line.startswith("#"))
    return {qid: code for code, qid in pairs}

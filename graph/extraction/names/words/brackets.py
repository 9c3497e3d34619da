"""Titles with their short form in brackets: "Wakil Gubernur (Wagub) X", "Kepala Dinas (Kadis) Pariwisata"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.lexicon import Hits


def doubled(lower: Sequence[str], titles: Hits) -> Hits:
    """Return the hits of titles where one goes on to the end of a bracket that holds another form of it.

    `lower` are the folded words of the text. The form in brackets is no title of its own.
    """
    found = dict(titles)
    for first, (end, section) in titles.items():
        short = titles.get(end + 1)
        if short is not None and lower[end] == "(" and lower[short[0] : short[0] + 1] == [")"]:
            found[first] = short[0] + 1, section
            found.pop(end + 1, None)
    return found

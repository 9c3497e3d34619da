"""Where the gazetteer's names stand among the tokens of a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from graph.extraction.lexicon import Hits
from graph.extraction.names.words.romanised import is_hyphenated
from graph.extraction.tokens import Tokens
from graph.gazetteer import Match, gazetteer

_OFFICE = 4  # words of an office behind its first
_SITE = re.compile(r"\.(?:id|com|co|net|org|tv)\b", re.IGNORECASE)
_CIVIC = (["city", "hall"], ["city", "council"])  # whose "City" is no part of a town's name that has one without it


def matches(text: str, tokens: Tokens, titles: Hits, language: str) -> dict[int, tuple[int, Match]]:
    """Return the gazetteer's matches in a text by their first token, with the token after their last.

    A match inside a token ("Ambon-Darwin") stands under that token; the first one wins. Words of an office are no
    part of a place's name: in "Wali Kota Bogor" it is Bogor, not Kota Bogor.
    """
    found: dict[int, tuple[int, Match]] = {}
    starts = tokens.starts
    offices: dict[int, int] = {}  # the token after the office that a token stands in, behind its first
    for i, (end, _) in titles.items():
        for inner in range(i + 1, min(end, i + 1 + _OFFICE)):
            offices[inner] = max(offices.get(inner, 0), end)
    places = gazetteer()
    for match in places.matches(text, language):
        if text.startswith(".", match.end) and _SITE.match(text, match.end):
            continue  # "Sonora.ID" is a site
        first = bisect_right(starts, match.start) - 1
        word = tokens.words[first]
        if word[:1].isupper() and not tokens.capital[first]:
            continue  # the verb of a title: "Xobbo Puji Kebersihan"
        if "-" in word and first > 0 and is_hyphenated(tokens.words[first - 1], word, known=False):
            continue  # Kim Se-hwan is not in Sé
        office = offices.get(first, 0)
        if office and office < len(starts) and starts[office] < match.end:
            shorter = places.match(text, starts[office], language)
            if shorter is None:
                continue
            match, first = shorter, office
        last = bisect_left(starts, match.end)
        if last - first > 1 and tokens.lower[last - 1] == "'s":
            last -= 1
            owner = places.match(text[match.start : tokens.ends[last - 1]], 0, language) or match
            match = owner._replace(start=match.start, end=tokens.ends[last - 1])  # "Peru's" is not Perus
        elif last - first > 1 and tokens.lower[last - 1 : last + 1] in _CIVIC:
            town = places.match(text[match.start : tokens.ends[last - 2]], 0, language)
            same = [place for place in match.places if town is not None and place in town.places]
            if town is not None and same and not same[0].name.endswith("City"):  # Quezon City is a whole name
                last -= 1
                match = town._replace(start=match.start, end=tokens.ends[last - 1])
        if first >= 0:
            found.setdefault(first, (last, match))
    return found

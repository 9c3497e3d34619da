"""Verbs of titles in which all words have capitals: "Universitas X Teken LoI", "Mayor Roe Meets Guests"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.lexicon import Lexicon
from graph.extraction.tokens import Tokens

_LONG = 4  # letters of a word that titles write with a capital
_LEAST = 4  # such words of a title


def lowered(tokens: Tokens, sentence: Sequence[int], words: Lexicon) -> Tokens:
    """Return the tokens with verbs of titles counted as written small, so that they end the names before them.

    `sentence` are the numbers of the tokens' sentences.
    """
    verbs = words.sets.get("words.headline", frozenset())
    small = words.sets.get("words.preposition", frozenset())
    found: list[int] = []
    titles: dict[int, bool] = {}
    for i, word in enumerate(tokens.lower):
        if word not in verbs or not tokens.capital[i]:
            continue
        number = sentence[i]
        if number not in titles:
            first, last = bisect_left(sentence, number), bisect_right(sentence, number)
            long = [k for k in range(first, last) if len(tokens.words[k]) >= _LONG and tokens.words[k].isalpha()]
            long = [k for k in long if tokens.lower[k] not in small]
            titles[number] = len(long) >= _LEAST and all(tokens.capital[k] for k in long)
        if titles[number] or word == "oks":  # "Council OKs pact"
            found.append(i)
    if not found:
        return tokens
    capital = list(tokens.capital)
    for i in found:
        capital[i] = False
    return replace(tokens, capital=capital)

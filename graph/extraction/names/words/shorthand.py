"""Offices told twice, the second time shortened in brackets: "Sekretaris Kota (Sekkot) Bogor, X"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress

from graph.extraction.tokens import Tokens

_BACK = 4  # words before the bracket among which the office begins
_SHORT = 3  # letters of words that are short themselves


def without(tokens: Tokens, titles: Collection[str], posts: Collection[str]) -> tuple[Tokens, tuple[str, ...]]:
    """Return the tokens without short offices in brackets amid the long ones, and what was left out, as it stands.

    `titles` are the words and phrases that are offices, `posts` those which tell by their short form that they are of a
    city: these stay, and so does what is in brackets behind a name, which says who somebody is.
    """
    spots = [
        i
        for i, word in enumerate(tokens.lower)
        if word == "(" and 0 < i < len(tokens) - 3 and tokens.lower[i + 2] == ")"
        if tokens.lower[i + 1] not in posts and _shortens(tokens, i, titles)
    ]
    if not spots:
        return tokens, ()
    gone = {k for i in spots for k in range(i, i + 3)}
    keep = [i not in gone for i in range(len(tokens))]
    left = Tokens(
        tokens.text,
        list(compress(tokens.words, keep)),
        list(compress(tokens.lower, keep)),
        list(compress(tokens.starts, keep)),
        list(compress(tokens.ends, keep)),
        list(compress(tokens.capital, keep)),
    )
    return left, tuple(tokens.text[tokens.ends[i - 1] : tokens.ends[i + 2]] for i in spots)


def _shortens(tokens: Tokens, i: int, titles: Collection[str]) -> bool:
    """Tell whether the word in the bracket at `i` is short for an office that goes on behind it."""
    short = tokens.lower[i + 1]
    if short not in titles or not tokens.capital[i + 3]:
        return False
    if "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i + 3]]:
        return False
    before = (tokens.lower[k] for k in range(i - 1, max(-1, i - 1 - _BACK), -1))
    return any(word[0] == short[0] and len(word) > _SHORT and word in titles for word in before)

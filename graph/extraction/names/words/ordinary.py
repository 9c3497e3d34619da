"""Ordinary words with capitals in the titles of papers: "an MoU on Clean Water"."""

from __future__ import annotations

from collections.abc import Container, Mapping

from graph.extraction.lexicon import Hits, Lexicon
from graph.extraction.tokens import Tokens

_MOST = 12  # words of a paper's title
_ABOUT = frozenset({"on", "regarding", "concerning", "tentang", "mengenai", "terkait"})
_NAMING = ("titles", "honorifics", "territories", "known")
_JOINS = frozenset({"and", "of", "in", "the", "for", "to", "&", "dan", "di", "bidang"})


def make_small(tokens: Tokens, words: Lexicon, hits: Mapping[str, Hits], places: Container[int]) -> None:
    """Take the capitals of words in the titles of papers for none, so that they begin no name.

    A title ends before an office or a body. `places` are the tokens at which the gazetteer knows a place: these stay
    names.
    """
    for i, word in enumerate(tokens.lower):
        if word in _ABOUT and _is_paper(tokens, words, i - 1):
            _title(tokens, words, i + 1, hits, places)


def _is_paper(tokens: Tokens, words: Lexicon, i: int) -> bool:
    i -= 2 if i > 2 and tokens.words[i] == ")" else 0
    return i >= 0 and tokens.lower[i] in words.sets["words.paper"]


def _title(tokens: Tokens, words: Lexicon, first: int, hits: Mapping[str, Hits], places: Container[int]) -> None:
    last = first
    while last < len(tokens) and last - first < _MOST and (tokens.capital[last] or tokens.lower[last] in _JOINS):
        body = last in hits["heads"] and (last == first or tokens.lower[last - 1] in _JOINS)  # on the University of X
        if body or any(last in hits[kind] for kind in _NAMING):
            break
        last += 1
    named = [i for i in range(first, last) if tokens.capital[i]]
    if len(named) < 2 or tokens.lower[named[0]] in words.sets["plain.month"]:
        return
    for i in named:
        if i not in places and not tokens.words[i].isupper():
            tokens.capital[i] = False

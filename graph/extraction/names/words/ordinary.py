"""Ordinary words with capitals: in headlines in title case and in titles of papers ("an MoU on Clean Water")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping

from graph.extraction.lexicon import Hits, Lexicon
from graph.extraction.reading import Span
from graph.extraction.tokens import Tokens

_WORDS = 5  # of a headline
_LONG = 3  # letters of a word that title case leaves small
_MOST = 12  # words of a paper's title
_NAMING = ("titles", "honorifics", "heads", "governments", "territories", "known", "acronyms", "degrees")
_ABOUT = frozenset({"on", "regarding", "concerning", "tentang", "mengenai", "terkait"})
_JOINS = frozenset({"and", "of", "in", "the", "for", "to", "&", "dan", "di", "bidang"})


def make_small(
    tokens: Tokens, lines: tuple[Span, ...], words: Lexicon, hits: Mapping[str, Hits], places: Container[int]
) -> None:
    """Take the capitals of ordinary words in headlines and titles of papers for none, so that they begin no name.

    `lines` are the sentences, `places` what the gazetteer knows. In a headline a word is ordinary that the text has
    without a capital too; in a paper's title every word is that names no place.
    """
    _headlines(tokens, lines, words, hits, places)
    for i, word in enumerate(tokens.lower):
        if word in _ABOUT and _is_paper(tokens, words, i - 1):
            _title(tokens, words, i + 1, places)


def _headlines(
    tokens: Tokens, lines: tuple[Span, ...], words: Lexicon, hits: Mapping[str, Hits], places: Container[int]
) -> None:
    first = 0
    small: set[str] = set()
    for line in lines:
        last = bisect_left(tokens.starts, line.end, first)
        if last - first >= _WORDS and _is_headline(tokens, words, line, first, last):
            small = small or {word for word, capital in zip(tokens.lower, tokens.capital, strict=True) if not capital}
            for i in range(first, last):
                naming = i in places or any(i in hits[kind] for kind in _NAMING)
                if not naming and tokens.lower[i] in small:
                    tokens.capital[i] = False
        first = last


def _is_headline(tokens: Tokens, words: Lexicon, line: Span, first: int, last: int) -> bool:
    """Tell whether a line without a full stop has capitals in all long words."""
    text = tokens.text
    if tokens.words[last - 1] in {".", "!", "?", ":", "”", '"'} or text[line.end : line.end + 1] not in {"", "\n"}:
        return False
    function = words.sets["words.function"]
    small = [w for w in range(first, last) if not tokens.capital[w] and len(tokens.words[w]) > _LONG]
    return all(tokens.lower[i] in function or not tokens.words[i].isalpha() for i in small)


def _is_paper(tokens: Tokens, words: Lexicon, i: int) -> bool:
    i -= 2 if i > 2 and tokens.words[i] == ")" else 0
    return i >= 0 and tokens.lower[i] in words.sets["words.paper"]


def _title(tokens: Tokens, words: Lexicon, first: int, places: Container[int]) -> None:
    last = first
    while last < len(tokens) and last - first < _MOST and (tokens.capital[last] or tokens.lower[last] in _JOINS):
        last += 1
    named = [i for i in range(first, last) if tokens.capital[i]]
    if len(named) < 2 or tokens.lower[named[0]] in words.sets["plain.month"]:
        return
    for i in named:
        if i not in places and not tokens.words[i].isupper():
            tokens.capital[i] = False

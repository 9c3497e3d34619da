"""Words and punctuation marks of a text, with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

CAPITAL = f"[A-Z{''.join(filter(str.isupper, map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))))}]"
"""A capital Latin letter, as a regular expression: names begin with "Ş" and "Ł" too."""
_TOKEN = re.compile(
    r"\w++(?![-.'’‘‑\u0300-\u036f])"  # most words, told at once
    r"|['’]s\b"  # the English possessive stands alone
    # S.A, H.E, M.Si, but not Mr.Li, Ir.H.Adi
    r"|(?!(?:(?:Mrs?|Ms|Drs?|Drg|Hj?|Ir|KH)\.){1,6}[A-Z][a-z])[^\W\d_]{1,3}+(?:\.[^\W\d_]{1,4})+\b"
    r"|[\w\u0300-\u036f]++(?:(?!['’]s\b)[-'’‘‑][\w\u0300-\u036f]++)*+"
    r"|[^\s\w]"
)


def fold(word: str) -> str:
    """Return a word in the form in which lexicons are matched: case folded, with straight apostrophes and hyphens."""
    if word.isascii():
        return word.lower()
    return word.casefold().replace("’", "'").replace("‘", "'").replace("‑", "-")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text in parallel lists.

    `words[i] == text[starts[i]:ends[i]]`, `lower[i]` is its folded form, `capital[i]` tells that it begins with an
    upper-case letter.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capital: list[bool]

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`, in order. Linear in its length."""
    found = list(_TOKEN.finditer(text))
    words = [match[0] for match in found]
    return Tokens(
        text,
        words,
        [word.lower() if word.isascii() else fold(word) for word in words],
        [match.start() for match in found],
        [match.end() for match in found],
        [word[0].isupper() for word in words],
    )


@lru_cache(maxsize=32768)
def phrase(text: str) -> tuple[str, ...]:
    """Return the folded words of a lexicon entry, without a final full stop (which the text may leave out)."""
    if text.isascii() and text.replace(" ", "").isalpha():
        return tuple(text.lower().split())  # most entries
    words = [fold(word) for word in _TOKEN.findall(text)]
    return tuple(words[:-1] if len(words) > 1 and words[-1] == "." else words)

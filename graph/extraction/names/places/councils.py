"""Which councils are bodies that vote, and which are the governments of their towns."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from graph.extraction.names.words.draft import Draft

_BEFORE, _BEHIND = 40, 800  # characters before and behind a council that tell what it is


def is_council(draft: Draft, first: int, end: int) -> bool:
    """Tell whether "X City Council" is the body that votes, and not the government."""
    return draft.word(end - 1) == "council" and sits(draft, first, end)


def sits(draft: Draft, first: int, end: int) -> bool:
    """Tell whether the words before or behind a council at tokens `first` to `end` tell that it votes or is chaired."""
    start = draft.tokens.starts[first]
    seat = _before(draft.lexicon.sets["words.sits"])
    chaired = draft.capital(end - 1) and seat.search(draft.document.text, max(0, start - _BEFORE), start)
    return votes(draft, end) or bool(chaired)


def votes(draft: Draft, end: int) -> bool:
    """Tell whether the words behind a body's name, which ends before token `end`, tell that it votes or sits."""
    at, last = draft.tokens.ends[end - 1], draft.sentences[draft.sentence[end - 1]].end
    verb = _behind(draft.lexicon.sets["words.votes"], draft.lexicon.sets["words.sat"])
    spots = _spots(draft.document.text, verb)
    i = bisect_left(spots, (at, 0))
    return i < len(spots) and spots[i][1] <= min(last, at + _BEHIND)


@lru_cache(maxsize=2)
def _spots(text: str, verb: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where in a text the verb stands: found once, for a text can name a council in every line."""
    return [found.span() for found in verb.finditer(text)]


@lru_cache
def _before(phrases: frozenset[str]) -> re.Pattern[str]:
    """Return the expression for phrases that end right before a council, but for an article and one more word."""
    return re.compile(rf"(?:{_any(phrases)})(?: the)?(?: [a-z]+)? \Z", re.IGNORECASE)


@lru_cache
def _behind(stems: frozenset[str], words: frozenset[str]) -> re.Pattern[str]:
    """Return the expression for words that begin with one of `stems`, or are one of `words` before a blank."""
    return re.compile(rf"{_any(stems)}|(?:{_any(words)}) ", re.IGNORECASE)


def _any(phrases: frozenset[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases))

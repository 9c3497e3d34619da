"""Clauses that are of the page and not of the report on it: rights, tags, titles of other reports."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.lexicon import languages, phrases

_BELOW = re.compile(r"(?:[ \t]*\n){1,2}(?:[ \t]*\S[^\n]{0,100}(?:\n|\Z)){1,5}")
"""The short lines below a heading, up to an empty one."""


def is_furniture(passages: Passages, clause: Clause) -> bool:
    """Whether a clause is of the page: "Copyright 2021", "Tags: ...", "Read also: ...", and what stands behind such."""
    own, link, _ = _expressions()
    before = passages.clauses[clause.index - 1] if clause.index else clause
    said, led = (passages.text[one.start : one.end].casefold() for one in (clause, before))
    if led.rstrip().endswith(":") and link.search(led):
        return True
    if any(first <= clause.start < last for first, last in _contacts(passages.text)):
        return True
    for word in _spoken(passages.text):  # far faster than the expression, which few clauses need
        if word in said:
            return own.search(said) is not None
    return False


@lru_cache(maxsize=1)
def _contacts(text: str) -> list[tuple[int, int]]:
    """Return where the lines stand that tell whom papers may ask, below a line that says so ("Media contact:")."""
    found = []
    for heading in _headings().finditer(text):
        below = _BELOW.match(text, heading.end())
        found.append((heading.start(), below.end() if below else heading.end()))
    return found


@cache
def _headings() -> re.Pattern[str]:
    words = sorted(_all("contact"), key=len, reverse=True)
    return re.compile(rf"^[ \t*_#]*(?:{_any(words)})[ \t*_]*(?:[:,][^\n]*)?$", re.IGNORECASE | re.MULTILINE)


@lru_cache(maxsize=1)
def _spoken(text: str) -> list[str]:
    """Return the words of pages that stand in a text."""
    whole = text.casefold()
    return [word for word in _expressions()[2] if word in whole]


@cache
def _expressions() -> tuple[re.Pattern[str], re.Pattern[str], tuple[str, ...]]:
    """Return the expression for a clause of the page, the one for a clause that leads to the next, and all words.

    Pages put the words of every language around a report.
    """
    words, labels, leads, links = (_all(category) for category in ("word", "label", "lead", "link"))
    own = rf"©|\b(?:{_any(words)})\b|\b(?:{_any(labels)}):|\b(?:{_any(leads)})"
    return re.compile(own), re.compile(rf"\b(?:{_any(links)}):\s*\Z"), ("©", *words, *labels, *leads)


def _all(category: str) -> list[str]:
    known = (entry for language in languages() for entry in phrases(language, "page").get(category, ()))
    return [entry.casefold() for entry in known]


def _any(entries: list[str]) -> str:
    return "|".join(map(re.escape, entries))

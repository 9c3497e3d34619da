"""Documents in several languages: a release with its translation below, minutes with a letter from abroad.

The rules of a language misread another's sentences, so each language is read apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from graph.extraction.lexicon import languages, lexicon
from graph.model import Document

_LINE = re.compile(r"[^\n]*\n?")
_WORD = re.compile(r"[^\W\d_]+")
_VISIBLE = re.compile(r"\S")
_TOLD = 8  # function words of a line that tell another language
_TIMES = 4  # as many as those of the document's own


def by_language(document: Document) -> tuple[Document, ...]:
    """Return a document as it is to be read, its own language first.

    That is the document itself, mostly. Where whole lines are in another of the languages that there are rules for,
    it is one document a language, in which blanks stand for the lines in others: every offset holds in all of them.
    Lines too short to tell go with the one before.
    """
    own = document.language or ""
    words = _function_words()
    if own not in words:
        return (document,)
    spoken = set(document.text.split())
    others = [other for other in words if other != own and len(words[other] & spoken) >= _TOLD]
    if not others:
        return (document,)
    lines = _LINE.findall(document.text)
    told, last = [], own
    for line in lines:
        last = _language(line, own, others) or last
        told.append(last)
    return tuple(
        replace(document, language=language, text="".join(_masked(lines, told, language)))
        for language in dict.fromkeys((own, *told))
        if language in told
    )


def _language(line: str, own: str, others: list[str]) -> str | None:
    """Return the language of a line, None where its words do not tell."""
    known, words = _function_words(), _WORD.findall(line.casefold())
    counts = {language: sum(word in known[language] for word in words) for language in (own, *others)}
    best = max(counts, key=lambda language: (counts[language], language == own))
    rest = max(count for language, count in counts.items() if language != best)
    if best == own:
        return own if counts[own] > _TIMES * rest else None
    return best if counts[best] >= _TOLD and counts[best] >= _TIMES * rest else None


def _masked(lines: list[str], told: list[str], language: str) -> list[str]:
    return [line if one == language else _VISIBLE.sub(" ", line) for line, one in zip(lines, told, strict=True)]


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    """Return the function words of each language that are of no other."""
    every = {language: frozenset(lexicon(language, "words").sets["words.function"]) for language in languages()}
    return {
        language: own.difference(*(words for other, words in every.items() if other != language))
        for language, own in every.items()
    }

"""Clauses that are of the page and not of the report on it: rights, tags, titles of other reports."""

from __future__ import annotations

import re
from functools import cache

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.lexicon import languages, phrases


def is_furniture(passages: Passages, clause: Clause) -> bool:
    """Whether a clause is of the page: "Copyright 2021", "Tags: ...", "Read also: ...", and what stands behind such."""
    own, link = _expressions()
    before = passages.clauses[clause.index - 1] if clause.index else clause
    text = passages.text
    return bool(own.search(text, clause.start, clause.end) or link.search(text, before.start, before.end))


@cache
def _expressions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the expression for a clause of the page, and the one for a clause that leads to the next.

    Pages put the words of every language around a report.
    """
    own = rf"©|\b(?:{_any('word')})\b|\b(?:{_any('label')}):|\b(?:{_any('lead')})"
    return re.compile(own, re.IGNORECASE), re.compile(rf"\b(?:{_any('link')}):\s*\Z", re.IGNORECASE)


def _any(category: str) -> str:
    known = (entry for language in languages() for entry in phrases(language, "page").get(category, ()))
    return "|".join(map(re.escape, known))

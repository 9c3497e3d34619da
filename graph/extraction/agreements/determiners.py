"""Whether a text has spoken of a document before, as the words beside its noun tell ("the accord", "another MoU")."""

from __future__ import annotations

from collections.abc import Mapping

from graph.extraction.clauses.cues import Cue, words
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import WORD

BEHIND = "-behind"
"""How categories end of words that only stand behind their noun."""
_BESIDE = 5  # words before a noun among which its article stands


def determiner(passages: Passages, clause: Clause, noun: Cue) -> str:
    """Return the category of the word beside a noun of a clause that tells, "none" where none does.

    What stands before a comma tells only where nothing behind it does ("Further, the MoU", "the first, old pact").
    """
    if noun.category == "elliptic":
        return "former"
    text, table = passages.text, words(passages.reading.language, "determiners")
    begin = max(clause.start, noun.start - 60)
    comma = text.rfind(",", begin, noun.start) + 1
    after = WORD.findall(text, noun.end, min(clause.end, noun.end + 20))[:2]
    told = _before(text, table, comma, noun.start) if comma else []
    told = told or _before(text, table, begin, noun.start)
    if any(category.endswith(BEHIND) for category in table.values()):  # else "the pact marks another step"
        told += [table[word].removesuffix(BEHIND) for word in map(str.casefold, after) if word in table]
    strong = [one for one in told[:2] if one in ("former", "further")]
    return next(iter((*strong, *told)), "none")


def _before(text: str, table: Mapping[str, str], start: int, end: int) -> list[str]:
    """Return the categories of the words before a noun between two offsets, the nearest first."""
    words_before = WORD.findall(text, start, end)[-_BESIDE:]
    nearest = map(str.casefold, reversed(words_before))
    return [table[word] for word in nearest if not table.get(word, BEHIND).endswith(BEHIND)]

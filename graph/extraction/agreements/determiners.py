"""Whether a text has spoken of a document before, as the words beside its noun tell ("the accord", "another MoU")."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue, words
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import WORD

BEHIND = "-behind"
"""How categories end of words that only stand behind their noun."""
_BESIDE = 5  # words before a noun among which its article stands


def determiner(passages: Passages, clause: Clause, noun: Cue) -> str:
    """Return the category of the word beside a noun of a clause that tells, "none" where none does."""
    if noun.category == "elliptic":
        return "former"
    text, table = passages.text, words(passages.reading.language, "determiners")
    before = WORD.findall(text, max(clause.start, noun.start - 60), noun.start)[-_BESIDE:]
    after = WORD.findall(text, noun.end, min(clause.end, noun.end + 20))[:2]
    told = [table[word] for word in map(str.casefold, reversed(before)) if not table.get(word, BEHIND).endswith(BEHIND)]
    if any(category.endswith(BEHIND) for category in table.values()):  # else "the pact marks another step"
        told += [table[word].removesuffix(BEHIND) for word in map(str.casefold, after) if word in table]
    strong = [one for one in told[:2] if one in ("former", "further")]
    return next(iter((*strong, *told)), "none")

"""Persons whom only the words around an unknown name tell: "said X", "X, who ...", "the painter X", "Moderator: X"."""

from __future__ import annotations

from functools import cache

from graph.extraction.names.words.draft import Draft

_PHRASE = 3  # words of a cue
_AGES = range(15, 100)
_BREAKS = frozenset({",", ":", "(", "/", "–", "—", "-", '"', "“", "‘"})


def cued(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the words around tokens `first` to `last`, an unknown name of two words or more, tell a person."""
    return _before(draft, first) or _after(draft, last) or _labelled(draft, first)


def _ends(draft: Draft, last: int, kind: str) -> bool:
    """Tell whether a phrase of the set `words.KIND` ends before token `last`."""
    phrases = draft.lexicon.sets[f"words.{kind}"]
    lower = draft.lower
    if not last or lower[last - 1] not in _endings(phrases):
        return False
    return any(" ".join(lower[last - size : last]) in phrases for size in range(1, _PHRASE + 1) if last >= size)


@cache
def _endings(phrases: frozenset[str]) -> frozenset[str]:
    """Return the last words of phrases."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def _before(draft: Draft, first: int) -> bool:
    i = first
    if not draft.together(i - 1, first):
        return False
    if draft.word(i - 1) == "," and draft.together(i - 2, first):
        return _ends(draft, i - 1, "human")
    return _ends(draft, i, "human") or _ends(draft, i, "meets")


def _after(draft: Draft, last: int) -> bool:
    """Tell whether a verb of persons, an age or "who" follows token `last - 1`."""
    if not draft.together(last, last - 1):
        return False
    if draft.has(last, "words.acts"):
        return True
    i = last + 1
    if draft.word(last) not in {",", "("} or not draft.together(i, last):
        return False
    age = draft.word(i).isdigit() and int(draft.word(i)[:4]) in _AGES and draft.word(i + 1) in {",", ")"}
    article = draft.word(i) in {"a", "an", "the", "seorang"}
    noun = next((k for k in range(i + article, i + article + 4) if draft.has(k, "words.human")), 0)
    near = noun and all(not draft.capital(k) and draft.word(k) not in _BREAKS for k in range(i, noun + 1))
    return age or draft.word(i) in {"who", "whose", "seorang"} or bool(near)


def _labelled(draft: Draft, first: int) -> bool:
    """Tell whether a label such as "Moderator:" or "By" stands before token `first` and begins its line."""
    i = first - 1
    if draft.word(i) == ":":
        return _ends(draft, i, "label") or _ends(draft, i, "human")
    if draft.word(i) == "/" and draft.word(i - 2) in {"(", "["}:
        return True  # (Agency/Jane Roe)
    line = draft.document.text.rfind("\n", 0, draft.tokens.starts[first]) + 1 if i >= 0 else 0
    return draft.word(i) in {"by", "oleh"} and draft.tokens.starts[i] == line

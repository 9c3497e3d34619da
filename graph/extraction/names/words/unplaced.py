"""Words that a place has for a name too, and that are no place where they stand: degrees, surnames."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft


def is_other(draft: Draft, i: int) -> bool:
    """Tell whether a place's name at `i` is a degree or a surname: "X, SE, M.Si.", "Jane E. Roe"."""
    if draft.word(i - 1) == "." and len(draft.word(i - 2)) == 1 and draft.together(i - 3, i):
        return draft.capital(i - 2) and draft.capital(i - 3)
    if not draft.hit("degrees", i):
        return False
    return "." in draft.word(i) or (draft.word(i - 1) in {",", "."} and draft.tokens.words[i].isupper())

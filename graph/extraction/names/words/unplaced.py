"""Words that a place has for a name too, and that are no place where they stand: degrees, surnames, directions."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft

_NONE = (-1, "")


def is_other(draft: Draft, i: int) -> bool:
    """Tell whether a place's name at `i` is a degree, surname or direction: "X, SE, M.Si.", "A. Roe", "East Peru"."""
    if draft.has(i, "words.compass") and (found := draft.places_at.get(i + 1)) and found[1].places[0].kind == "Country":
        return draft.together(i, i + 1)
    if draft.word(i - 1) == "." and len(draft.word(i - 2)) == 1 and draft.together(i - 3, i):
        return draft.capital(i - 2) and draft.capital(i - 3)
    if draft.word(i - 1) == "(" and draft.word(i + 1) == ")":
        return draft.behind("honorifics", i - 1 - (draft.word(i - 2) == "."), 2)  # Dr. (Can) X
    if not draft.hit("degrees", i):
        return False
    return "." in draft.word(i) or (draft.word(i - 1) in {",", "."} and draft.tokens.words[i].isupper())


def is_honoured(draft: Draft, first: int) -> bool:
    """Tell whether an honorific stands before token `first`, or one word before it: "Mr. Lima", "Mr. Sun Lima"."""
    honorifics = draft.hits["honorifics"]
    point = draft.word(first - 1) == "."
    if honorifics.get(first - 1 - point, _NONE)[0] == first - point:
        return True
    dotted = draft.word(first - 2) == "." and first - 3 in honorifics
    return dotted and draft.capital(first - 1) and draft.together(first - 3, first)

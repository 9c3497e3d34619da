"""For whom somebody signs: "signed on behalf of X", "wrote her name for X", "menekennya mewakili X"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft

_SIDES = (("on", "behalf", "of"), ("on", "the", "side", "of"), ("in", "the", "name", "of"), ("atas", "nama"))
_OWN = frozenset({"his", "hers", "theirs"})
_SIGNED = 7  # tokens of "put his name to it"


def past_signing(draft: Draft, i: int) -> int:
    """Return the last token of what leads to a person's side: "signed on behalf of X", "atas nama X", "for X".

    So too "wrote her name for X", "menekennya mewakili X"; `i` where nothing does.
    """
    own = draft.word(i) in _OWN and draft.word(i + 1) == "for"  # A wrote her name for X, B his for Y
    j = i + (own or draft.has(i, "words.signs"))
    while i < j < i + _SIGNED and draft.word(j).isalpha() and draft.cover[j] is None and not _leads(draft, j):
        if draft.has(j, "words.clause") or draft.word(j) in {"with", "by", "in", "dengan", "di"}:
            return i
        j += 1
    for side in _SIDES:
        if tuple(draft.tokens.lower[j : j + len(side)]) == side:
            return j + len(side) - 1
    return j if draft.word(j) in {"for", "mewakili"} and draft.together(i - 1, j) else i


def _leads(draft: Draft, i: int) -> bool:
    return draft.word(i) in {"for", "mewakili"} or any(draft.word(i) == side[0] for side in _SIDES)

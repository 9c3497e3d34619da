"""Words that call a town somebody's twin: "sister city", "the Japanese twin town of"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft
from graph.gazetteer import gazetteer

_PHRASE = 3  # words of a phrase for twins


def twin_at(draft: Draft, i: int) -> int:
    """Return the token behind "sister city" or the like that begins at token `i`, `i` where none does."""
    phrases = draft.lexicon.sets["words.twin"]
    return next((i + size for size in range(_PHRASE, 0, -1) if " ".join(draft.lower[i : i + size]) in phrases), i)


def twin_before(draft: Draft, i: int) -> bool:
    """Tell whether "sister city" or the like ends before token `i`."""
    phrases = draft.lexicon.sets["words.twin"]
    if draft.sentence[i - 1 : i] != draft.sentence[i : i + 1]:
        return False  # "A and B become sister cities" / "Updated May 7"
    return any(" ".join(draft.lower[max(0, i - size) : i]) in phrases for size in range(1, _PHRASE + 1))


def past_twin(draft: Draft, i: int) -> int:
    """Return the token behind the twin that somebody's town is called at token `i`, before its name, else `i`."""
    first = i + (gazetteer().demonym(draft.tokens.words[i]) is not None if draft.word(i) else 0)
    last = twin_at(draft, first)
    last += last > first and draft.word(last) == "of"
    return last if last > first and draft.capital(last) and draft.together(i, last) else i

"""Towns that a body's name or the dateline tells: "X City Council", "X Twinning Society", "XOBBINGTON –"."""

from __future__ import annotations

from bisect import bisect_left

from graph.extraction.names.places.twinned import twin_at
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_noun

_MOST = 3  # words of a town's name
_DASHES = frozenset("–—-:")


def of_bodies(draft: Draft) -> list[str]:
    """Return the towns whose councils or twinning bodies the text names: "X City Council", "X Twinning Society"."""
    found = []
    for name in draft.names:
        if name.kind == "institution":
            last = next((k for k in range(name.first + 1, name.last) if twin_at(draft, k) > k), 0)
            last = last or next((k for k in range(name.first + 1, name.last - 1) if _ruled(draft, k, name.last)), 0)
            last -= draft.word(last - 1) == "town" and last - 1 > name.first
            if last and all(is_unknown(draft, k) for k in range(name.first, last)):
                found.append(draft.text(name.first, last))
    return found


def _ruled(draft: Draft, i: int, last: int) -> bool:
    """Tell whether "City Council" or the like stands at tokens `i` to `last`."""
    hit = draft.hit("governments", i)
    return hit is not None and hit[0] == last and hit[1] == "after.city"


def of_dateline(draft: Draft) -> str | None:
    """Return the unknown town of the dateline in capitals ("XOBBINGTON –"), as the text writes it elsewhere."""
    end = bisect_left(draft.sentence, 1)
    if not 2 <= end <= _MOST + 1 or draft.word(end - 1) not in _DASHES or not draft.text(0, end - 1).isupper():
        return None
    words = draft.lower[: end - 1]
    if any(draft.cover[: end - 1]) or not all(is_unknown(draft, i) for i in range(end - 1)):
        return None
    found = (k for k in draft.where[words[0]] if k >= end and draft.lower[k : k + len(words)] == words)
    first = next((k for k in found if draft.capital(k)), None)
    return draft.text(first, first + len(words)) if first is not None else None


def is_unknown(draft: Draft, i: int) -> bool:
    """Tell whether token `i` is a capitalised word that is neither an ordinary one nor a person's or a body's."""
    word = draft.tokens.words[i]
    if i in draft.told or not draft.capital(i):
        return False
    if not word.isalpha() and not word.replace("-", "").replace("’", "").replace("'", "").isalpha():
        return False
    ordinary = draft.has(i, "words", "plain", "sectors", "demonyms", "names.given", "territories", "nouns")
    return not ordinary and i not in draft.countries_at and not (draft.language == "id" and is_noun(draft.word(i)))

"""Words in capitals in names of persons: surnames so written ("Jean DUPONT"), and lines in capitals."""

from __future__ import annotations

from graph.extraction.names.persons.honorifics import honorifics
from graph.extraction.names.words.draft import Draft

_AROUND = 60  # characters that tell whether a line is in capitals


def is_surname(draft: Draft, i: int, first: int) -> bool:
    """Tell whether a word in capitals is a surname so written ("Jean DUPONT"), or part of a name so written."""
    if not draft.tokens.words[i].replace("-", "").isalpha() or draft.hit("known", i) or draft.hit("acronyms", i):
        return False
    if i > first:
        before = i - 1 - (draft.word(i - 1) == ".")  # JANE P. ROE
        return draft.tokens.words[before].isupper() or draft.has(first, "names.given") or honorifics(draft, i - 1) == i
    following = draft.tokens.words[i + 1] if draft.together(i, i + 1) else ""
    led = draft.behind("titles", i, 4) or honorifics(draft, i - 1) == i or honorifics(draft, i - 2) == i
    if following.istitle() and (draft.has(i, "names.family") or (led and not draft.hit("heads", i + 1))):
        return True  # TANAKA Kenji, Governor XOBBA Kenji
    known = draft.has(i, "names") or draft.has(i + 1, "names")
    return known and following.isupper() and len(following) > 2 and following.replace("-", "").isalpha()


def is_all(draft: Draft, i: int) -> bool:
    """Tell whether the words around `i` are all in capitals, as in a headline."""
    span = draft.sentences[draft.sentence[i]]
    at = draft.tokens.starts[i]
    return draft.document.text[max(span.start, at - _AROUND) : min(span.end, at + _AROUND)].isupper()

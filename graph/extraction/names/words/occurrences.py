"""What the other occurrences of a word in the text tell of it: a name, a surname, or a word of a headline."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft

_TITLE = 300  # characters of a headline
_SAME = 20  # occurrences of a word that are looked at


def only_in_headline(draft: Draft, first: int, last: int) -> bool:
    """Tell whether unknown words stand in a title in title case, and nowhere else: "Bupati dan Camat Saling Sapa"."""
    if draft.sentence[first] > 1 or draft.has(first, "names") or draft.has(last - 1, "names"):
        return False
    span = draft.sentences[draft.sentence[first]]
    if span.end - span.start > _TITLE:
        return False
    line = draft.document.text[span.start : span.end]
    if line[-1:] in '.!?"”' or len(line.split()) < 5 or not draft.in_title_case(first):
        return False
    return all(_is_name_once(draft, i) for i in range(first, last))


def _is_name_once(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is a name nowhere else: it stands there alone, or elsewhere in lower case too."""
    others = _others(draft, i)
    return not others or any(not draft.capital(k) for k in others)


def is_surname(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` stands behind a given name elsewhere in the text: "Jane Roe ... Roe, the consul"."""
    others = _others(draft, i)
    return len(draft.word(i)) > 2 and any(draft.has(k - 1, "names.given") and draft.capital(k) for k in others)


def recurs(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is a name elsewhere too: it has a capital amid a sentence, and nowhere none."""
    others = _others(draft, i)
    amid = any(not draft.begins(k) and not draft.in_title_case(k) for k in others)
    return len(draft.word(i)) > 3 and amid and all(draft.capital(k) for k in others) and i not in draft.places_at


def _others(draft: Draft, i: int) -> list[int]:
    """Return where else the word at `i` stands, among its first occurrences."""
    return [k for k in draft.where.get(draft.word(i), ())[:_SAME] if k != i]

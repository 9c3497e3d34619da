"""Persons whom only a deed tells: "signed by Xobro for Briggen and Yana Zed for Cassel", "Xobro signed as mayor of"."""

from __future__ import annotations

from graph.extraction.names.persons.persons import enter, name_before
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_acronym

_DEED = 14  # words between a verb of signing and "by", with the day and the place of the deed
_NEXT = 4  # words between "for" and the body, with what tells its kind ("for the city of")
_BEHALF = 2  # words of "on behalf of" behind the first
_LIST = 8  # words between the end of one name and the next, with whom the one signs for
_OFFICE = frozenset({"as", "selaku", "sebagai"})
_SIDES = frozenset({"for", "untuk", "on", "atas", "mewakili", *_OFFICE})
_BY = frozenset({"by", "oleh"})
_JOINS = frozenset({"and", "dan", "serta", "while", "sedangkan", "sementara"})


def find(draft: Draft) -> None:
    """Enter the unknown names of those who a clause says signed for a body, or as its officer."""
    last = -1  # the end of the last name so entered
    for at in sorted(draft.capital_at):
        verb = draft.has(at + 1, "words.signs")
        i = at + 1 + verb
        if draft.word(i) not in _SIDES or not draft.together(at, i) or not _of_body(draft, i):
            continue
        name = name_before(draft, at + 1)
        if name is None or not _is_free(draft, *name):
            continue
        first, end = name
        before = draft.word(first - 1)
        by = before in _BY and any(
            draft.has(k, "words.signs") and draft.together(k, i) for k in range(max(0, first - _DEED), first)
        )
        listed = before in _JOINS and 0 < first - last <= _LIST + _NEXT and draft.together(last - 1, i)
        plain = draft.has(first, "plain", "sectors") or draft.hit("heads", first) or draft.hit("nouns", first)
        alone = verb and (end - first > 1 or not draft.begins(first) or (draft.word(i) in _OFFICE and not plain))
        if by or listed or alone:
            enter(draft, first, end)
            last = end


def _of_body(draft: Draft, i: int) -> bool:
    """Tell whether a word at `i` such as "for" or "as" is followed by a place, a body or an office."""
    if draft.word(i) in _OFFICE:
        return bool(draft.hit("titles", i + 1) or draft.hit("titles", i + 2))
    reach = _NEXT + _BEHALF * (draft.word(i) == "on")
    for k in range(i + 1, min(i + 1 + reach, draft.size)):
        if not draft.together(i, k):
            return False
        if draft.capital(k):
            known = draft.cover[k]
            return k in draft.places_at or (known is not None and known.kind in ("place", "institution"))
    return False


def _is_free(draft: Draft, first: int, end: int) -> bool:
    """Tell whether no word of a name is a town's, an initialism or in another name."""
    return not any(
        draft.cover[k] is not None or k in draft.places_at or is_acronym(draft.tokens.words[k])
        for k in range(first, end)
    )

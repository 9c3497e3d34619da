"""Where a name of an English institution ends that an acronym tells, or that goes on behind a place in it."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import initials, is_acronym, is_free, is_proper
from graph.gazetteer import gazetteer

_TAUGHT = frozenset({"university", "college", "polytechnic"})
_TAIL = 4  # words that a name goes on for
_FURTHER = 8  # tokens that an acronym may add to a name


def beyond_place(draft: Draft, head: int, last: int) -> int:
    """Return where a name ends that capitalised words go on behind a place: "Chamber of Industries of the X Coast"."""
    end = last
    while end - last < _TAIL and draft.capital(end) and is_free(draft, end, head) and is_proper(draft, end):
        stops = any(draft.hit(kind, end) for kind in ("titles", "honorifics", "governments"))
        if stops or draft.has(end, "names.given", "words.function"):
            return last
        end += 1
    part = draft.hit("blocked", end - 1) or draft.has(end - 1, "words.generic") or draft.word(end) in {"and", "&"}
    return last if part or draft.in_title_case(head) else end


def campus(draft: Draft, head: int, end: int, last: int) -> int:
    """Return where the name of a university ends that its campus or country follows: "Xobbing University Malaysia".

    `head` and `end` are the tokens of its head noun, `last` the token after its name without them.
    """
    if draft.language != "en" or draft.word(end - 1) not in _TAUGHT or draft.in_title_case(head):
        return last
    stop = last
    while (found := draft.places_at.get(stop)) and is_free(draft, stop, head) and not found[1].ambiguous:
        stop = found[0]
    return last if draft.capital(stop) and draft.together(stop, head) else stop


def spelt_out(draft: Draft, first: int, last: int) -> tuple[int, int]:
    """Return the extent of a name that the acronym in brackets behind it tells: "Kenya Power and Light Co (KPLC)"."""
    for stop in range(last, min(last + _FURTHER, draft.size - 1)):
        if not is_free(draft, stop, first):
            break
        if draft.word(stop) != "(":
            continue
        if not is_acronym(draft.tokens.words[stop + 1]):
            break
        for begin in range(first, max(first - _FURTHER, -1), -1):
            if not is_free(draft, begin, first):
                break
            if draft.capital(begin) and initials(draft.text(begin, stop)) == draft.word(stop + 1):
                return begin, stop
        break
    return first, last


def is_adjective(draft: Draft, i: int) -> bool:
    """Tell whether token `i` is the adjective of a country, and no name of one, before a common noun."""
    word = draft.tokens.words[i]
    return gazetteer().demonym(word) is not None and not gazetteer().find(word) and not draft.capital(i + 1)

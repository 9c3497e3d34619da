"""Where the name of a body ends before its officer's: "Perumda X Kota Y Budi Contoh", "PT Bumi Lestari Adi Putra"."""

from __future__ import annotations

from graph.extraction.names.institutions.english import located
from graph.extraction.names.persons.letters import is_initial
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_free

_CLOSING = frozenset({",", "dan", "serta"})
_PERSON = 6  # words of an officer's name


def before_town(draft: Draft, begin: int, last: int) -> int:
    """Return where a body's name ends with its town before its officer's name in a run of words, 0 where it does not.

    The word for the kind of the town tells it: "Perumda Tirta Misal Kota Bogor Adi Putra".
    """
    for i in range(begin + 1, last - 2):
        cue = draft.hit("territories", i)
        place = cue is not None and (draft.places_at.get(i) or draft.places_at.get(cue[0]))
        if cue is not None and place and cue[1].startswith("before"):
            return place[0] if place[0] < last else 0
    return 0


def begins(draft: Draft, i: int, last: int) -> bool:
    """Tell whether a person's name begins at token `i` of a run that ends at `last`: "PT Bumi Lestari Adi Putra"."""
    known = draft.has(i, "names.given") or draft.hit("honorifics", i) is not None
    return known and not (last - i > 2 and draft.has(i, "words.firm"))


def is_told(draft: Draft, head: int, last: int) -> bool:
    """Tell whether the officer of the body at tokens `head` to `last` stands apart from it in commas.

    "Budi Contoh, Direktur Utama PT Bumi Lestari Adi, dan"; "Direktur Utama PT Bumi Lestari Adi, Budi Contoh, dan".
    """
    if draft.word(last) == "(" and (draft.hit("heads", last) or (0, ""))[1] == "legal":
        return True  # PT Bumi Lestari (Persero)
    office = next((k for k in (head - 1, head - 2, head - 3) if (draft.hit("titles", k) or (0,))[0] == head), 0)
    if draft.word(last) == ",":
        end = last + 1
        while _is_part(draft, end, last):
            end += 1
        if last + 1 < end <= last + _PERSON and draft.word(end) in _CLOSING:
            return True
    first = office - 1
    while office and draft.word(office - 1) == "," and _is_part(draft, first - 1, office) and office - first < _PERSON:
        first -= 1
    told = first < office - 1 and not draft.behind("titles", first, 3)
    known = any(draft.has(i, "names.given", "names.family") for i in range(first, office - 1))
    return told and (known or draft.begins(first))


def _is_part(draft: Draft, i: int, at: int) -> bool:
    """Tell whether token `i` can be a word of a person's name that stands in commas beside token `at`."""
    free = is_free(draft, i, at) and draft.capital(i) and not draft.has(i, "sectors", "plain")
    return free and not any(draft.hit(kind, i) for kind in ("titles", "heads", "governments", "territories"))


def before_name(draft: Draft, head: int, begin: int, last: int) -> int:
    """Return where a body's name ends before its officer's, of two words: "Dirut Perumda Tirta Pakuan Rino Indira"."""
    if draft.language == "id" and last - begin > 1 and draft.word(last) == "." and is_initial(draft, last - 1):
        return last - 1  # Direktur Politeknik X M. Rino Indira
    if draft.language == "id" and last - begin > 2 and last - 3 in draft.places_at and located(draft, last - 3):
        return last - 2 if draft.places_at[last - 3][0] == last - 2 else last  # RSUD X Makassar Adi Putra
    followed = draft.word(last) == "," and draft.capital(last + 1)
    if draft.language != "id" or last - begin < 3 or followed or draft.word(last) in {"(", "tbk"}:
        return last
    two = range(last - 2, last)
    if any(draft.has(i, "sectors", "plain", "words.firm") or located(draft, i) for i in two):
        return last
    if any(not draft.tokens.words[i][1:].islower() and "-" not in draft.word(i) for i in two):
        return last
    text, whole = draft.document.text, draft.text(head, last)
    return last if text.find(whole, text.find(whole) + 1) >= 0 else last - 2

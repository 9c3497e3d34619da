"""Words that a person's name begins with, and towns whose names could begin one: "Wali Kota Bima I Made X"."""

from __future__ import annotations

from graph.extraction.names.words.draft import Draft
from graph.gazetteer import Match

_ARTICLES = frozenset({"i", "ni"})
_BUTON = frozenset({"la", "wa"})
_AT = frozenset({"di", "ke", "dari", "asal"})
_KINDS = ("territories", "governments")
_SAME = 20  # occurrences of a word that are looked at
_SHORT = 3  # letters of what is no name of its own
_MOST = 5  # words of an officer's name
_SYLLABLE = 5  # letters of the longest words of most Chinese and Vietnamese names


def is_given_name(draft: Draft, i: int) -> bool:
    """Tell whether a place's name at `i` is rather the first word of a person's name."""
    return draft.has(i, "names.given") and draft.capital(i + 1) and draft.together(i, i + 1)


def begins_name(draft: Draft, i: int) -> bool:
    """Tell whether words stand at `i` that only persons' names begin with.

    They are a rank, the article of a Balinese name, "La Ode" and "Wa Ode" of Buton, and shortened names ("Moh. X").
    """
    if draft.word(i) in _ARTICLES:
        return draft.capital(i) and draft.has(i + 1, "words.balinese") and draft.capital(i + 1)
    if draft.word(i + 1) == "ode" and draft.word(i) in _BUTON:
        return draft.capital(i) and draft.capital(i + 1)
    if draft.word(i + 1) == "." and draft.has(i, "abbreviations.never") and draft.has(i, "names.home"):
        return draft.capital(i) and draft.capital(i + 2)
    hit = draft.hits["honorifics"].get(i)
    return hit is not None and hit[1] == "rank" and draft.capital(i)


def leads_officer(draft: Draft, first: int, last: int, match: Match) -> bool:
    """Tell whether a town's name that is a person's too stands before its officer's, and does not begin it.

    It does if an honorific, or two words of a name, follow, and it is no common name, or the text tells one of the
    two elsewhere: "Wali Kota Darwin Jane Roe", but "Wali Kota Bima Arya Contoh".
    """
    if draft.language != "id" or not draft.capital(last) or not draft.together(first, last):
        return False
    if draft.hit("honorifics", last) or begins_name(draft, last):
        return not draft.has(last, "names")
    end = last
    while end - last < _MOST and draft.capital(end) and draft.cover[end] is None and draft.together(first, end):
        end += 1 + (draft.word(end + 1) == "." and len(draft.word(end)) == 1)
    plain = (draft.has(i, "words.function", "sectors", "words.headline") for i in range(last, min(end, last + 2)))
    if end == last or any(plain):
        return False
    if end - last == 1:
        return len(draft.word(last)) > _SHORT and is_told(draft, first, last)  # Wali Kota Bima Arya, of Bima
    if last - first > 1:
        return not all(draft.has(i, "names.home") for i in range(first, last))
    if is_told(draft, first, last) or _is_person(draft, last, end):
        return True
    if draft.has(first, "names.given", "names.home"):
        return not (match.ambiguous or draft.has(first, "names.home"))
    if draft.has(first, "names.family"):
        return len(draft.word(first)) > _SYLLABLE and (draft.has(last, "names") or draft.has(last + 1, "names"))
    return draft.has(last, "names") and any(place.country == "ID" for place in match.places)  # Siak Budi Contoh


def is_told(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the text has a town's name elsewhere where only a place fits: "Kota Bima", "di Bima", "BIMA (".

    It does so too before two officers of different names: "Wali Kota Bima X dan Wakil Wali Kota Bima Y".
    """
    size = last - first
    for k in draft.where[draft.word(first)][:_SAME]:
        end = k + size
        if k == first or draft.lower[k:end] != draft.lower[first:last]:
            continue
        if draft.capital(end) and draft.together(k, end):
            sure = draft.behind("titles", k, 4) and draft.word(end) != draft.word(last)
        else:
            sure = draft.word(k - 1) in _AT or (draft.begins(k) and draft.word(end) == "(")
            sure = sure or (draft.begins(k) and draft.tokens.words[k].isupper())
        if sure or (any(draft.behind(kind, k, 4) for kind in _KINDS) and k - 1 not in draft.in_titles):
            return True
    return False


def _is_person(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the words `first` to `last` stand elsewhere without the word before them."""
    words = draft.lower[first:last]
    return any(
        k != first and draft.lower[k : k + last - first] == words and draft.word(k - 1) != draft.word(first - 1)
        for k in draft.where[draft.word(first)][:_SAME]
    )

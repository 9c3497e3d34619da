"""The field of an office before its body: "director of urban mobility at X", "head of programmes"."""

from __future__ import annotations

from graph.extraction.names.offices.joining import PLAIN, take
from graph.extraction.names.persons.described import nation_at, noun_at
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft


def read_field(draft: Draft, office: Office, j: int) -> None:
    """Read the field that begins at token `j` behind an office, and the body behind it."""
    _long_field(draft, office, j)
    _plain_field(draft, office)


def _long_field(draft: Draft, office: Office, j: int) -> None:
    """Read "director of urban mobility at X" and "Minister of Foreign Affairs of X"."""
    k = j
    while k - j < 9 and draft.together(k, office.first):
        held = draft.cover[k]
        if held is not None:
            break
        word = draft.word(k)
        if word in {"at", "of", "in", "for"} and k > j:
            step = k + 1 + (draft.word(k + 1) in ARTICLES)
            nation = nation_at(draft, step)
            if nation is not None:
                office.title, office.nation, office.last = draft.text(office.first, k), nation[:2], nation[2]
                return
            name = draft.cover[step] if draft.together(step, k) else None
            if name is not None and name.first == step and name.kind in ("place", "institution"):
                office.title = draft.text(office.first, k)
                office.last = k
                take(draft, office, name)
                return
            noun = noun_at(draft, step)
            if noun and word != "for":
                office.title = draft.text(office.first, k)
                office.noun, office.last = noun, step + len(noun.split())
                return
        if _last_of_field(draft, office, k, j):
            office.title, office.last = draft.text(office.first, k + 1), k + 1
            return
        if not (draft.has(k, "sectors") or word in {"and", "&", ",", "the"} or not draft.capital(k)):
            break
        if word == "," and not draft.has(k + 1 + (draft.word(k + 1) in {"and", "&"}), "sectors"):
            break
        if not draft.tokens.words[k][0].isalnum() and word not in {"&", ","}:
            break
        if draft.hit("titles", k) and not draft.has(k, "sectors"):
            break
        ordinary = k == j and draft.word(k + 1) in {"at", "of"} and word.isalpha()  # dean of nursing at X
        joins = word in {"and", "&", ",", "of", "the"} or ordinary
        if not draft.has(k, "sectors") and not joins and not _modifier(draft, k):
            break
        k += 1
    while k > j and draft.word(k - 1) in {"and", "of", "the", ",", "&"}:
        k -= 1
    if k > j and draft.has(k - 1, "sectors"):
        office.title, office.last = draft.text(office.first, k), k


def _plain_field(draft: Draft, office: Office) -> None:
    """Read the ordinary words of "head of programmes, X" and "superintendent of schools, X"."""
    if office.of is not None or office.noun is not None or draft.word(office.last) not in {"of", "for"}:
        return
    k = office.last + 1 + (draft.word(office.last + 1) == "the")
    end = k
    while end - k < PLAIN and draft.together(end, office.first) and draft.word(end).isalpha():
        if draft.capital(end) or draft.cover[end] is not None:
            return
        end += 1
    if end > k and draft.word(end) == "," and draft.capital(end + 1):
        office.last = end
        if not office.plural:
            office.title = draft.text(office.first, end)


def _last_of_field(draft: Draft, office: Office, k: int, j: int) -> bool:
    """Tell whether an unknown word ends a minister's field: "Minister of Health and Wellbeing, X"."""
    if office.section not in ("minister", "secretary") or not draft.capital(k) or draft.has(k, "sectors", "names"):
        return False
    joined = k == j or draft.word(k - 1) in {"and", "&"}
    return joined and draft.word(k + 1) in {",", "(", ")", ".", ";"} and k not in draft.places_at


def _modifier(draft: Draft, k: int) -> bool:
    return not draft.has(k, "words.function") and draft.has(k + 1, "sectors") and not draft.capital(k)

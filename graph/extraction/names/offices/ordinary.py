"""Names of officers that ordinary words are part of, or that are one word: "Roe Kiat How", "Angela Mar", "Budi"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft
from graph.extraction.names.words.naming import is_acronym, is_noun


def with_first(draft: Draft, j: int, office: Office) -> tuple[int, int, int] | None:
    """Return (first, last, after) of a name whose first word is an ordinary one: "Gubernur X Lalu Y Z"."""
    if office.of is None and not office.owned and draft.language == "id":
        return None
    if not draft.has(j, "words.function", "plain") or not draft.capital(j) or draft.in_title_case(j):
        return None
    found = persons.name_at(draft, j + 1)
    return (j, *found[1:]) if found is not None and found[0] == j + 1 and not draft.hit("titles", j) else None


def with_last(draft: Draft, stop: int, office: Office) -> tuple[int, int] | None:
    """Return (first, last) of a name that ends before `stop` with an ordinary word: "Roe Kiat How, director of X"."""
    i = stop - 1
    if office.of is None or not draft.capital(i) or draft.cover[i] is not None or draft.in_title_case(i):
        return None
    ordinary = draft.has(i, "words.function", "plain")
    if (
        ordinary
        and draft.has(i - 2, "names.family")
        and is_given(draft, i - 1)
        and persons.is_part(draft, i - 2, i - 2)
    ):
        return i - 2, stop  # Roe Soon Young
    found = persons.name_before(draft, i) if ordinary else None
    return (found[0], stop) if found is not None and found[1] == i else None


def is_given(draft: Draft, i: int) -> bool:
    """Tell whether the ordinary word at `i` has a capital amid a sentence, as in a name: "Roe Soon Young"."""
    return draft.has(i, "words.function", "plain") and draft.capital(i) and not draft.in_title_case(i)


def is_last(draft: Draft, i: int) -> bool:
    """Tell whether the ordinary word at `i` behind one word of a name can be its last: "Supervisor Angela Mar"."""
    if not draft.capital(i) or not draft.together(i - 1, i) or draft.cover[i] is not None or draft.in_title_case(i):
        return False
    ordinary = draft.has(i, "plain", "words.function") or draft.hit("heads", i) is not None
    return ordinary and not draft.capital(i + 1) and not draft.word(i + 1).isdigit() and draft.has(i - 1, "names.given")


def mononym(draft: Draft, i: int, office: Office) -> tuple[int, int, int] | None:
    """Return (first, last, after) of a name of one word behind an office and its body: "Direktur X, Budi."."""
    word = draft.tokens.words[i] if i < draft.size else ""
    told = office.of is not None or office.owned or office.noun is not None
    if draft.language != "id" or not told or len(word) < 4 or not word.isalpha() or not draft.capital(i):
        return None
    if i in draft.places_at or draft.capital(i + 1) or is_acronym(word) or word.isupper():
        return None
    return None if draft.has(i, "sectors", "words.function") or draft.hit("titles", i) else persons.name_at(draft, i)


def is_unknown(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is none of the language or of its institutions, as an Indonesian's only name is."""
    word = draft.tokens.words[i]
    ordinary = draft.belongs[i] or any(draft.hit(kind, i) for kind in ("heads", "titles", "blocked", "known", "nouns"))
    name = draft.language == "id" and len(word) > 4 and word.istitle() and i not in draft.places_at
    return name and not ordinary and not is_noun(draft.word(i))

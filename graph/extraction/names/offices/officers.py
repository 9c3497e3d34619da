"""Where the name of a body ends and its officer's begins: "Direktur Misal Raya Jane Roe"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.words.beginnings import begins_name
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import is_acronym
from graph.extraction.names.words.occurrences import recurs

_SAME = 20  # occurrences of a word that are looked at
_SHORTEST = 4  # letters of a body's name of one word
_LONGEST = 4  # words of a name
_FURTHEST = 6  # words of a body before an officer's honorific
_RANKS = frozenset({"prof", "dr", "drs", "ir"})  # honorifics that need no full stop


def body_before(draft: Draft, first: int, last: int) -> int | None:
    """Return where the officer's name begins in the run of capitalised words `first` to `last` behind an office.

    The words before it are a body, for the text names it by them elsewhere too. None where the whole run is a
    person's name.
    """
    unnamed = last - first > 2 and not draft.has(first, "names")
    for i in range(last - 1, first, -1):
        if _known(draft, first, i) is not None or (unnamed and first + 1 < i < last - 1 and _recurs(draft, first, i)):
            return i
    return None


def named_apart(draft: Draft, first: int) -> tuple[int, int, int] | None:
    """Return (first, last, after) of an officer's name behind an unknown body's at `first`: "Ketua X Y, A B, "."""
    end = first
    while end - first < persons.MOST and (draft.capital(end) or draft.has(end, "words.particle")):
        if draft.cover[end] is not None or draft.has(end, "names") or draft.hit("titles", end):
            return None
        end += 1
    if end == first or draft.word(end) != "," or not draft.together(first, end + 1):
        return None
    held = draft.cover[end + 1]
    if held is not None and held.kind != "person":
        return None
    found = persons.name_at(draft, end + 1, strict=True) if held is None else (held.first, held.last, held.last)
    if found is None or found[1] - found[0] < 2 or (end - first < 2 and not _told(draft, first, *found[:2])):
        return None
    i = found[2] + (draft.word(found[2]) == ",")
    listed = draft.word(i) in {"dan", "serta"} and not draft.hit("titles", i + 1)
    ends = draft.word(found[2]) in {",", ".", ";"} or not draft.capital(i)
    return None if listed or not ends or (draft.capital(i) and draft.together(first, i)) else found


def honoured(draft: Draft, first: int) -> tuple[int, int, int] | None:
    """Return (first, last, after) of an officer's name whose honorific ends a body's: "Rektor Xyz Prof. A B"."""
    i = first
    while i - first < _FURTHEST and draft.capital(i) and draft.cover[i] is None and draft.together(first, i):
        dotted = draft.word(i + 1) == "." and len(draft.word(i)) > 1
        if draft.hit("honorifics", i) is not None and (dotted or draft.word(i) in _RANKS):
            found = persons.name_at(draft, i) if i > first else None
            return found if found is not None and found[0] > i else None
        if draft.hit("honorifics", i) is not None or draft.hit("heads", i) is not None:
            return None
        i += 1
    return None


def behind_unknown(draft: Draft, found: tuple[int, int, int]) -> tuple[int, int, int] | None:
    """Return (first, last, after) of a name that its rank or article tells behind unknown words: "Camat X I Made Y"."""
    begins = draft.language == "id" and found[2] == found[1] and begins_name(draft, found[1])
    return persons.name_at(draft, found[1]) if begins and draft.together(*found[:2]) else None


def _told(draft: Draft, body: int, first: int, last: int) -> bool:
    """Tell whether a single unknown word before a name is a body's: none of a person, who is told by a known name."""
    known = any(draft.has(i, "names") for i in range(first, last))
    return known and len(draft.word(body)) > _SHORTEST and draft.word(body) not in draft.lexicon.sets["sectors"]


def _known(draft: Draft, first: int, last: int) -> Name | None:
    """Return the institution in whose name or short form the words `first` to `last` stand elsewhere."""
    words = draft.lower[first:last]
    for k in draft.where.get(words[0], ())[:_SAME]:
        name = draft.cover[k]
        if name is None or name.kind != "institution" or draft.lower[k : k + len(words)] != words:
            continue
        if k == name.first or draft.word(k - 1) == "(" or not draft.has(k, "names"):
            return name
    return None


def _recurs(draft: Draft, first: int, last: int) -> bool:
    """Tell whether the words `first` to `last` stand elsewhere without the word behind them."""
    words = draft.lower[first:last]
    for k in draft.where.get(words[0], ())[:_SAME]:
        end = k + len(words)
        if k != first and draft.lower[k:end] == words and draft.capital(k) and draft.word(end) != draft.word(last):
            return True
    return False


def enter_body(draft: Draft, first: int, last: int) -> Name:
    """Enter the body whose name stands before its officer's."""
    last -= draft.word(last - 1) == ","
    while last - first > 1 and (draft.word(last - 1) == "." or draft.hit("honorifics", last - 1)):
        last -= 1
    known = _known(draft, first, last)
    return draft.add(Name(first, last, "institution", known.core if known is not None else draft.text(first, last)))


def release(draft: Draft, body: Name) -> Name | None:
    """Take an officer's name out of what was read as the name of a body behind an office; return the shorter body.

    None where the text tells neither: the body without these words elsewhere, nor the person by the last of them.
    """
    for i in range(body.first + 2, body.last):
        if (
            body.last - i <= _LONGEST
            and i not in draft.places_at
            and all(_is_word(draft, k) for k in range(i, body.last))
        ):
            surname = body.last - i == 2 and recurs(draft, body.last - 1)
            if surname or _stands_alone(draft, body, i):
                draft.drop(body)
                return draft.add(Name(body.first, i, "institution", draft.text(body.first, i)))
    return None


def without_name(draft: Draft, body: Name) -> Name | None:
    """Take an officer's name out of the English name of a body that ends with a field or its head before it.

    "Permanent Secretary in the Ministry of Xobbing and Transport Jane Roe"; outside of ministries a given name tells.
    """
    ministry = draft.has(body.first, "words.ministry")
    for i in range(body.first + 2, body.last - 1):
        whole = draft.has(i - 1, "sectors") or draft.behind("heads", i, 3) or _ends_place(draft, i)
        known = draft.has(i, "names.given") or (ministry and draft.has(i - 1, "sectors"))
        words = all(_is_word(draft, k) and not draft.hit("heads", k) for k in range(i, body.last))
        if body.last - i <= _LONGEST and known and whole and words:
            draft.drop(body)
            return draft.add(Name(body.first, i, "institution", draft.text(body.first, i)))
    return None


def _ends_place(draft: Draft, i: int) -> bool:
    return any(draft.places_at.get(k, (0,))[0] == i for k in range(i - 3, i))


def _is_word(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` can be one of a person's name that was taken for a body's."""
    word = draft.tokens.words[i]
    name = draft.capital(i) and word.replace("-", "").isalpha() and not is_acronym(word)
    return name and not draft.has(i, "sectors", "plain", "territories")


def _stands_alone(draft: Draft, body: Name, last: int) -> bool:
    """Tell whether the words of a body up to `last` are the whole name of an institution elsewhere."""
    words = draft.lower[body.first : last]
    for k in draft.where.get(words[0], ())[:_SAME]:
        name = draft.cover[k]
        if name is not None and name is not body and name.first == k and name.kind == "institution":
            end = next((j for j in range(k, name.last) if draft.word(j) == "("), name.last)
            if draft.lower[k:end] == words:
                return True
    return False

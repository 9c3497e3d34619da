"""Institutions that only the words around tell: "A and B", "the consultancy X", "X, a firm", "partner with X"."""

from __future__ import annotations

from graph.extraction.names.institutions.entries import again
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES, is_acronym, is_free, is_proper, open_end
from graph.gazetteer import gazetteer

_ARTICLES = frozenset({"a", "an", "the", "sebuah", "suatu"})
_WORDS = 4  # words between a noun and a name
_MOST = 5  # words of a name that only a noun tells


_FIRMS = ("company", "agency", "university", "group")
"""Sections of nouns before which any name is an institution's: "the utility X", "perusahaan Jepang X"."""


_GOES_ON = frozenset(
    ["that", "which", "whose", "of", "from", "in", "with", "based", "owned", "run", "behind", "for", ",", ".", ";", ")"]
) | {"yang", "asal", "milik", "dari", "di", "pengelola", "penyedia"}
"""What goes on behind a noun that tells what the name before it is: "X, a company that ...", "X, perusahaan asal Y"."""


def explained(draft: Draft) -> None:
    """Enter the names of several words before a noun that explains them, which else look like persons'."""
    for i, (end, section) in sorted(draft.hits["nouns"].items()):
        if section in _FIRMS and draft.cover[i] is None and not draft.capital(i):
            if draft.capital(end) and draft.capital(end + 1):
                _called(draft, end, i)
            after = draft.word(end)
            owned = draft.cover[end] if end < draft.size else None
            if after in _GOES_ON or (owned is not None and owned.kind == "place"):
                _explained(draft, i, least=2)


def find(draft: Draft) -> None:
    """Enter institutions that the words around tell: "A and B", "the consultancy X", "X, a firm", "partner with X"."""
    known = len(draft.names)
    for i, (end, section) in sorted(draft.hits["nouns"].items()):
        if draft.cover[i] is not None or (draft.capital(i) and not draft.begins(i)):
            continue
        if section in ("city", "undertaking"):
            continue
        begin = end + (draft.word(end) == ",")
        _announced(draft, begin, i)
        if section in _FIRMS:
            _called(draft, begin, i)
        if section == "several":
            _two(draft, begin, i)
        if not draft.capital(i) and (draft.language == "id" or draft.hit("titles", end) is None):
            _explained(draft, i)
    for i, (end, _) in sorted(draft.hits["partners"].items()):
        _announced(draft, end + (draft.word(end) in {"the", "perusahaan"}), i, partner=True)
    for name in [name for name in draft.names if name.kind == "institution"]:
        _beside(draft, name)
    again(draft, [name.core for name in draft.names[known:]])


def _beside(draft: Draft, name: Name) -> None:
    """Enter the unknown institutions before and behind a known one: "A and B", "A with B"."""
    i = name.last + (draft.word(name.last) == "." and draft.together(name.last, name.last + 1))
    if draft.word(i) in {"dengan", "with"}:
        _announced(draft, i + 1, i)
    if draft.word(i) == "(" and draft.word(i + 2) == ")":
        i += 3
    while draft.word(i) in {"and", "dan", "serta", ","} and draft.together(i, i + 1):
        j = i + 1
        while draft.word(j) in {"and", "dan", "serta", "the"}:
            j += 1
        last = _unknown(draft, j, i)
        if not last:
            break
        draft.add(Name(j, last, "institution", draft.text(j, last)))
        i = last
    i = name.first - 1
    listed = draft.word(name.last) in {"and", "dan", "serta", ","}
    while draft.word(i) in {"and", "dan", "serta", ",", "the"} and draft.together(i, i - 1):
        if draft.word(i) in {",", "the"} and not listed:
            break
        while draft.word(i) in {"and", "dan", "serta", ",", "the"}:
            i -= 1
        if not (is_free(draft, i, name.first) and _distinctive(draft.tokens.words[i])) or draft.has(i, "plain.acronym"):
            break
        if (draft.capital(i - 1) and draft.together(i - 1, i)) or draft.word(i - 1) in {"at", "in", "di"}:
            break
        draft.add(Name(i, i + 1, "institution", draft.text(i, i + 1)))
        i -= 1


def _announced(draft: Draft, j: int, i: int, partner: bool = False) -> None:
    last = _unknown(draft, j, i, partner)
    if last and draft.word(last) in PARTICLES and draft.word(last) != "di":
        held = draft.cover[last + 1] if draft.together(last, last + 1) else None
        if held is not None and held.kind == "place" and held.first == last + 1:
            draft.drop(held)  # Jardín Botánico de X
        last = open_end(draft, j, last)
    if last:
        draft.add(Name(j, last, "institution", draft.text(j, last)))


def _called(draft: Draft, j: int, i: int) -> None:
    """Enter the name at token `j`, whatever it is made of, before which the noun at `i` tells what it names."""
    if draft.language == "id":
        j += draft.has(j, "demonstratives.after") and draft.word(j + 1) == ","
        j += draft.word(j) == "," and draft.has(j - 1, "demonstratives.after")  # perusahaan itu, X
        while j - i < _WORDS and not draft.capital(j) and draft.word(j).isalpha() and not _is_plain(draft, j):
            j += 1  # perusahaan air minum X
    adjective = draft.cover[j] if j < draft.size else None
    if draft.language == "id" and draft.together(j, i):
        if adjective is not None and adjective.kind == "place" and draft.capital(adjective.last):
            j = adjective.last  # perusahaan Jepang X
        elif draft.has(j, "words.local"):
            j += 1 + (draft.word(j + 1) == ",")
    last = j
    while last - j < _MOST and is_free(draft, last, i) and is_proper(draft, last):
        if draft.hit("titles", last) or draft.hit("honorifics", last) or draft.has(last, "words.function"):
            break
        last += 1
    person = draft.has(j, "names") and draft.word(j - 1) != ","
    word = draft.tokens.words[j] if last > j else ""
    if last - j < 1 + (draft.word(j - 1) == ",") or person or draft.has(last - 1, "demonyms"):
        return
    if last > j and draft.word(last) in PARTICLES:
        part = draft.cover[last + 1] if draft.together(last, last + 1) else None
        if part is not None and part.kind == "place" and part.last == last + 2 and part.first == last + 1:
            draft.drop(part)  # Feiras do Atlântico
        last = open_end(draft, j, last)
    place = draft.places_at.get(j)
    if draft.word(last).isdigit() or not word[1:].isalnum():
        return
    if (place is not None and place[0] >= last) or gazetteer().demonym(word):
        return
    draft.add(Name(j, last, "institution", draft.text(j, last)))


def _two(draft: Draft, j: int, i: int) -> None:
    """Enter the two names behind a plural: "their waste companies, X and Y"."""
    _called(draft, j, i)
    first = draft.cover[j] if j < draft.size else None
    if first is not None and first.kind == "institution" and draft.word(first.last) in {"and", "dan", "&"}:
        _called(draft, first.last + 1, first.last)


def _is_plain(draft: Draft, i: int) -> bool:
    """Tell whether an ordinary word or a name stands at token `i`, and no kind of firm ("perusahaan air minum")."""
    return draft.cover[i] is not None or draft.has(i, "words.function", "words.speech", "words.acts", "words.link")


def _explained(draft: Draft, i: int, least: int = 1) -> None:
    """Enter the name before a noun that explains it: "Hansol, perusahaan yang ...", "Acme, a company that ..."."""
    j = _article(draft, i)
    while draft.word(j) in _ARTICLES or draft.has(j, "words.links"):
        j -= 1
    if draft.word(j) != "," or not draft.together(j, i):
        return
    first = j
    while (
        j - first < 6
        and is_free(draft, first - 1, i)
        and is_proper(draft, first - 1)
        and not draft.has(first - 1, "words.function")
    ):
        first -= 1
    if first < j and draft.capital(first - 1) and draft.together(first - 1, first) and draft.cover[first - 1] is None:
        first -= not draft.begins(first - 1)  # Country Garden, a company
    first += first + 1 < j and draft.begins(first) and draft.word(first).endswith("nya")
    known = draft.places_at.get(first)
    if first + 1 == j and any(draft.word(first) in draft.lower[one.first : one.last] for one in _persons(draft)):
        return  # Menurut Budi, dinas terkait ...
    if draft.has(j - 1, "demonyms") or gazetteer().demonym(draft.tokens.words[j - 1].removesuffix("s")):
        return  # the Central Americans, a group from X
    if first + least <= j and (known is None or known[0] < j) and not draft.hit("titles", first):
        draft.add(Name(first, j, "institution", draft.text(first, j)))


def _persons(draft: Draft) -> list[Name]:
    return [name for name in draft.names if name.kind == "person"]


def _article(draft: Draft, i: int) -> int:
    """Return the token of the article before the noun at `i` and its adjectives ("the Danish waste company")."""
    for j in range(i - 1, i - _WORDS, -1):
        if draft.word(j) in _ARTICLES:
            return j
        held = draft.cover[j] if j >= 0 else None
        adjective = held is not None and held.kind == "place" and gazetteer().demonym(draft.tokens.words[j])
        if not adjective and (draft.capital(j) or not draft.word(j).replace("-", "").isalpha()):
            break
    return i - 1


def _unknown(draft: Draft, j: int, at: int, partner: bool = False) -> int:
    """Return the token after an unknown proper name at `j` that may be an institution's, or 0."""
    last = j
    while last - j < 6 and is_free(draft, last, at) and is_proper(draft, last):
        if draft.has(last, "words.function", "plain.acronym") or draft.hit("titles", last):
            break
        last += 1
    if (draft.hit("nouns", j) or (0,))[0] == last:
        return 0  # MoU dengan Perguruan Tinggi
    if last == j or (last - j == 1 and not _distinctive(draft.tokens.words[j])) or draft.hit("honorifics", j):
        return 0
    if draft.cover[last : last + 1] != [None] and draft.cover[last : last + 1] and draft.capital(last):
        return 0
    if all(draft.has(i, "sectors", "plain") for i in range(j, last)) or draft.has(last - 1, "words.kind"):
        return 0
    step = last + 1 + (draft.word(last + 1) in {"the", "a", "an"})
    if draft.word(last) == "," and draft.hit("titles", step):
        return 0
    if any(_distinctive(draft.tokens.words[i]) for i in range(j, last)):
        return last
    if partner and last - j > 1 and not any(draft.has(i, "names.given", "names.family") for i in range(j, last)):
        return last
    ordinary = any(
        draft.has(i, "sectors", "heads", "blocked", "plain") or draft.hit("heads", i) or draft.hit("blocked", i)
        for i in range(j, last)
    )
    return last if ordinary and not draft.has(j, "names.given") else 0


def _distinctive(word: str) -> bool:
    """Tell whether one word looks like an institution's name: an acronym or a name with a capital inside."""
    return is_acronym(word) or (word[1:] != word[1:].lower() and "-" not in word)

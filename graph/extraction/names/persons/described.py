"""Bodies that an office names by a noun, a description or a short form: "the Danish firm X", "Rektor universitas"."""

from __future__ import annotations

from graph.extraction.names.persons.office import Office
from graph.extraction.names.persons.persons import name_at
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES
from graph.extraction.tokens import phrase
from graph.gazetteer import gazetteer

_NOUN = 5  # words up to a noun for a body, with what describes it
_NAME = 6  # words of a body's name
_SHORT = 2  # words of the short form of a firm's name
_MANY = 64  # places of a word at which the long form may stand, so that long texts take time in proportion


def past_noun(draft: Draft, i: int) -> Name | None:
    """Return the institution behind a noun that tells what it is: "the Danish firm X", "the engineering company X"."""
    k = _noun_behind(draft, i)
    while k is not None:
        last = draft.hits["nouns"][k][0]
        name = draft.cover[last] if draft.together(i, last) else None
        if name is not None:
            return name if name.kind == "institution" and name.first == last else None
        k = _noun_behind(draft, i, k + 1)
    return None


def _noun_behind(draft: Draft, i: int, begin: int = -1) -> int | None:
    """Return where a noun for a body stands behind the words at `i` that describe it, from `begin` on."""
    for k in range(max(i, begin), i + _NOUN):
        if draft.hit("nouns", k) and not draft.capital(k):
            return k
        if not draft.together(i, k + 1) or draft.cover[k] is not None or draft.hit("titles", k):
            return None
        ordinary = draft.word(k)[:1].isalpha() and not draft.capital(k) and not draft.has(k, "words.function")
        if not ordinary and draft.word(k) not in {"'s", "’", "'"}:
            adjective = draft.has(k, "sectors") or gazetteer().demonym(draft.tokens.words[k])
            if not adjective and not draft.word(k).endswith("-based"):
                return None
    return None


def unknown_noun(draft: Draft, i: int) -> Name | None:
    """Enter the unknown body behind a noun, and before its officer's name: "the bus company Xyz Abc, Jane Roe, "."""
    k = _noun_behind(draft, i)
    while k is not None:
        first = last = draft.hits["nouns"][k][0]
        while last - first < _NAME and draft.together(i, last) and draft.cover[last] is None and _is_word(draft, last):
            last += 1
        if last > first and draft.word(last) == "," and not draft.has(first, "names"):
            held = draft.cover[last + 1]
            found = held.kind == "person" if held is not None else name_at(draft, last + 1, strict=True) is not None
            return draft.add(Name(first, last, "institution", draft.text(first, last))) if found else None
        k = _noun_behind(draft, i, k + 1)
    return None


def _is_word(draft: Draft, i: int) -> bool:
    particle = draft.word(i) in PARTICLES and draft.capital(i - 1) and draft.capital(i + 1)
    return (draft.capital(i) and not draft.hit("titles", i)) or particle


def bare_noun(draft: Draft, i: int) -> str | None:
    """Return the noun at `i` that stands for a body named before: "Rektor universitas, X", "Ketua Yayasan, X"."""
    hit = draft.hit("nouns", i)
    end = i + 1 + draft.has(i + 1, "demonstratives.after")
    named = draft.word(end) == "," or (draft.capital(end) and not draft.capital(i))
    return draft.word(i) if hit and hit[0] == i + 1 and named else None


def past_field(draft: Draft, office: Office) -> Name | None:
    """Return the institution behind the field of a scholar: "Pengamat hubungan internasional Universitas X"."""
    if not draft.has(office.last - 1, "words.scholar"):
        return None
    j = office.last
    while j - office.last < 5 and draft.together(j, office.first) and not draft.capital(j) and draft.word(j).isalpha():
        j += 1
    name = draft.cover[j] if draft.together(j, office.first) else None
    return name if name is not None and name.kind == "institution" and name.first == j > office.last else None


def short_form(draft: Draft, j: int) -> Name | None:
    """Enter the short form at token `j` of a firm's name: "Director Acme Widgets, X" beside "Acme Widgets Ltd"."""
    last = j + _SHORT
    if not draft.capital(j) or draft.cover[j] is not None or draft.word(last) != ",":
        return None
    for i in draft.where[draft.lower[j]][:_MANY]:
        name = draft.cover[i]
        words = [word for word in phrase(name.core) if word != "."] if name and name.kind == "institution" else []
        words = words[1:] if words[:1] in (["pt"], ["cv"]) else words
        if len(words) > _SHORT and draft.lower[j:last] == words[:_SHORT]:
            return draft.add(Name(j, last, "institution", draft.text(j, last)))
    return None


def nation_at(draft: Draft, i: int) -> tuple[str, bool, int] | None:
    """Return the country of "Brazilian port" at token `i`, whether its capital is meant, and the token after."""
    if not draft.has(i + 1, "words.town") or not draft.capital(i) or not draft.together(i, i + 1):
        return None
    code = gazetteer().demonym(draft.tokens.words[i])
    last = i + 1
    while draft.has(last, "words.town") and draft.together(last, i):
        last += 1
    return (code, draft.has(i + 1, "words.capital"), last) if code else None


def noun_at(draft: Draft, i: int) -> str | None:
    """Return the common noun for an institution or territory at `i`, if one stands there."""
    for kind in ("nouns", "territories"):
        hit = draft.hit(kind, i)
        if hit and (not draft.capital(i) or draft.word(i - 1) == "the"):
            return " ".join(draft.tokens.lower[i : hit[0]])
    return None

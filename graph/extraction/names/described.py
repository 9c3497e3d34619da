"""Bodies that an office names by a noun, a description or a short form: "the Danish firm X", "Rektor universitas"."""

from __future__ import annotations

from graph.extraction.names.draft import Draft, Name
from graph.extraction.names.office import Office
from graph.extraction.names.tokens import phrase
from graph.gazetteer import gazetteer

_SHORT = 2  # words of the short form of a firm's name
_MANY = 64  # places of a word at which the long form may stand, so that long texts take time in proportion


def past_noun(draft: Draft, i: int) -> Name | None:
    """Return the institution behind a noun that tells what it is: "the Danish firm X", "the engineering company X"."""
    for k in range(i, i + 4):
        hit = draft.hit("nouns", k)
        name = draft.cover[hit[0]] if hit and draft.together(i, hit[0]) and not draft.capital(k) else None
        if hit and name is not None and name.kind == "institution" and name.first == hit[0]:
            return name
        adjective = draft.has(k, "sectors") or gazetteer().demonym(draft.tokens.words[k]) if draft.word(k) else None
        if not adjective and not draft.word(k).endswith("-based"):
            return None
    return None


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

"""Bodies that only a possessive before an office tells: "Xyz Abc, whose director, Jane Roe, ..."."""

from __future__ import annotations

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import PARTICLES
from graph.gazetteer import gazetteer

_MOST = 5  # words of a body's name


def read(draft: Draft, office: Office) -> None:
    """Enter the unknown body that "whose", "and its" or "Its" before an office means, and give it to the office."""
    i = office.first - 1
    while draft.has(i, "words.adjective", "words.former", "words.acting"):
        i -= 1
    if office.section != "body" or office.of is not None or office.noun is not None:
        return
    end = 0
    if draft.word(i) == "whose":
        end = i - (draft.word(i - 1) == ",")
    elif draft.word(i) == "its" and (draft.word(i - 1) == "and" or (draft.begins(i) and draft.word(i - 1) == ".")):
        end = i - 1
    body = _run_before(draft, end) if end else None
    if body is not None:
        office.of = draft.add(Name(body, end, "institution", draft.text(body, end)))


def _run_before(draft: Draft, end: int) -> int | None:
    """Return where the capitalised words before token `end` begin that can be a body's name, and are no other."""
    i = end
    while end - i < _MOST and draft.together(i - 1, end - 1) and draft.cover[i - 1] is None:
        joins = draft.word(i - 1) in PARTICLES | {"of", "&"} and i < end and draft.capital(i - 2)
        if not (draft.capital(i - 1) and draft.tokens.words[i - 1].replace("-", "").isalpha()) and not joins:
            break
        i -= 1
    single = end - i == 1 and "-" not in draft.word(i)
    if i == end or single or draft.begins(i) or (draft.capital(i - 1) and draft.together(i - 1, i)):
        return None
    for k in range(i, end):
        if draft.has(k, "names.given", "plain.month", "words.function") or draft.hit("titles", k):
            return None
        if gazetteer().demonym(draft.tokens.words[k]) or draft.hit("honorifics", k):
            return None
    whole = draft.places_at.get(i)
    return None if whole is not None and whole[0] == end else i

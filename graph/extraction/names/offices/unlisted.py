"""Words between an office and its body that no list holds: "Direktur Komersial PT X", "Kepala Disporapar Kota X"."""

from __future__ import annotations

from graph.extraction.names.offices.joining import take
from graph.extraction.names.offices.towns import cue, leads_town
from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.beginnings import begins_name
from graph.extraction.names.words.draft import Draft, Name

_MOST = 5  # words
_SECTIONS = ("body", "government", "embassy")
_AND = frozenset({"dan", "&"})


def read(draft: Draft, office: Office) -> None:
    """Read the unlisted words behind an office, which are its field, its village or its body, up to a name behind them.

    A head of a department that they name is the town's: "Kepala Disporapar Kota X".
    """
    if draft.language != "id" or office.section not in _SECTIONS or office.plural:
        return
    if office.of is not None or office.noun is not None or office.owned or office.local:
        return
    first = end = office.last
    while end - first < _MOST and draft.together(office.first, end) and _is_word(draft, end):
        end += 1
    body = draft.cover[end] if end > first and draft.together(office.first, end) else None
    if body is None or body.first != end or body.kind not in ("place", "institution"):
        return
    if leads_town(draft, office):
        office.of = draft.add(Name(first, end, "place", draft.text(first, end), cue=cue(office)))
        office.last = body.last if body.kind == "place" else end
    elif body.kind == "place" and office.section == "body" and not _is_citys(draft, first, end):
        draft.drop(body)
        office.of = draft.add(Name(first, body.last, "institution", draft.text(first, body.last)))
        office.last = body.last
    else:
        office.title, office.last = draft.text(office.first, end), end
        take(draft, office, body)


def _is_citys(draft: Draft, first: int, end: int) -> bool:
    """Tell whether the office before words of a body is the town's own: "Kepala Disporapar X", "Direktur Kantor X"."""
    return draft.has(first - 1, "words.civic") or any(draft.hit("heads", i) for i in range(first, end))


def _is_word(draft: Draft, i: int) -> bool:
    """Tell whether the word at `i` is one of a field or body, and none of a person's name or of another office."""
    if draft.cover[i] is not None:
        return False
    if draft.word(i) in _AND:
        return draft.capital(i - 1) and draft.capital(i + 1)
    known = draft.has(i, "names.given", "words.headline", "plain.month", "words.function") or begins_name(draft, i)
    return draft.capital(i) and not known and not any(draft.hit(kind, i) for kind in ("titles", "honorifics"))

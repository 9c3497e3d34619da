"""What commas set apart between an office and its holder: "the Permanent Secretary, Ministry of X, Jane Roe"."""

from __future__ import annotations

from graph.extraction.names.persons import persons
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import fields

_MOST = 9  # words of a field
_OFFICERS = frozenset({"secretary", "body", "government", "minister"})  # who are of a department


def read(draft: Draft, office: Office) -> None:
    """Read the body or the field that stands between an English office and its holder, behind a comma or "on"."""
    i = office.last
    if draft.language != "en" or office.plural or not draft.together(office.first, i):
        return
    if draft.word(i) == "on" and draft.capital(i + 1):
        end = next((k for k in range(i + 2, i + _MOST) if draft.word(k) == ","), 0)  # Adviser to the Governor on X, Y
        if end and not any(draft.cover[i:end]) and _holder(draft, end, i):
            office.last = end
        return
    if office.section not in _OFFICERS or not draft.capital(office.first):
        return
    if draft.word(i) != "," or office.of is not None or office.noun is not None or office.nation is not None:
        return
    j = i + 1 + (draft.word(i + 1) == "the")
    field = fields(draft, j, i) if draft.capital(j) and draft.cover[j] is None else j  # Director, Public Affairs, X
    k = field + (draft.word(field) == "," and field > j)
    body = draft.cover[k] if (k > field or field == j) and draft.together(i, k) else None
    if body is not None and (body.kind not in ("place", "institution") or body.first != k):
        body = None
    end = _past_places(draft, body.last) if body is not None else field
    if end > j and _holder(draft, end, i) and not _is_held(draft, office):
        office.title = draft.text(office.first, field) if field > j else office.title
        office.of, office.last = body, end


def _past_places(draft: Draft, i: int) -> int:
    """Return the token after the places behind a body: "Ministry of X, Abuja, Jane Roe"."""
    name: Name | None = draft.cover[i + 1] if draft.word(i) == "," and draft.together(i, i + 1) else None
    while name is not None and name.kind == "place" and draft.word(name.last) == ",":
        i = name.last
        name = draft.cover[i + 1] if draft.together(i, i + 1) else None
    return i


def _holder(draft: Draft, i: int, at: int) -> bool:
    """Tell whether a comma and a person's name of two words or with an honorific stand at token `i`."""
    if draft.word(i) != "," or not draft.together(i + 1, at):
        return False
    held = draft.cover[i + 1]
    if held is not None:
        return held.kind == "person"
    found = persons.name_at(draft, i + 1, strict=True)
    told = found is not None and (found[1] - found[0] > 1 or found[0] > i + 1)
    return told and found is not None and persons.plausible(draft, found[0], found[1], officer=True)


def _is_held(draft: Draft, office: Office) -> bool:
    """Tell whether an office may be that of somebody named before it: no article leads it, or a name and a comma do."""
    i = office.first - 1
    while draft.word(i) in ARTICLES or draft.has(i, "words.former", "words.acting"):
        i -= 1
    if not draft.together(i, office.first):
        return False
    if i == office.first - 1:
        return True
    held = draft.cover[i - 1]
    stands = draft.word(i) in {",", "(", ";", "–", "—"}
    return stands and ((held is not None and held.kind == "person") or persons.name_before(draft, i) is not None)

"""Regional units of larger bodies: "Kanwil Kemenag Provinsi X", "BPJS Kesehatan Cabang X", "Kodim 0123/X"."""

from __future__ import annotations

from graph.extraction.names.institutions.titled import ROMAN
from graph.extraction.names.words.draft import Draft, Name
from graph.extraction.names.words.naming import after_territory

_AT = frozenset({"di", "ke", "dari"})  # before a building
_LOOSE = frozenset({"kantor", "perwakilan"})  # buildings and envoys too


def find(draft: Draft) -> None:
    """Let the names of bodies in `draft` begin with the word for their unit that stands before them."""
    for word in sorted(draft.lexicon.sets.get("words.unit", ())):
        for i in draft.where.get(word, ()):
            body = i + 1 + (draft.word(i + 1) in {"wilayah", "perwakilan"} and draft.capital(i + 1))
            held = draft.cover[body] if draft.together(i, body) else None
            if held is None or held.kind != "institution" or held.first != body or any(draft.cover[i:body]):
                continue
            local = any(k in draft.places_at or draft.hit("territories", k) for k in range(body + 1, held.last))
            loose = body == i + 1 and word in _LOOSE and (not local or draft.word(i - 1) in _AT)
            if draft.capital(i) and not loose:
                _enter(draft, i, held, held.core if local else None)


def _enter(draft: Draft, first: int, body: Name, short: str | None) -> None:
    last = past_number(draft, body.last)
    draft.drop(body)
    unit = draft.add(Name(first, last, "institution", draft.text(first, last)))
    unit.acronym = body.acronym or short


def branch(draft: Draft, i: int, end: int) -> int:
    """Return where the name of a body from `i` to `end` ends that its branch follows: "X Kantor Cabang Bogor"."""
    unit = end + (draft.word(end) == "kantor" and draft.capital(end))
    last = after_territory(draft, unit + 1, i) if draft.has(unit, "words.branch") and draft.capital(unit) else 0
    return last if last > unit + 1 else end


def past_number(draft: Draft, i: int) -> int:
    """Return the token after a number in Roman digits that ends a name before `i`: "Kanwil X Jawa Tengah II"."""
    number = draft.together(i - 1, i) and draft.tokens.words[i].isupper() and ROMAN.match(draft.word(i))
    return i + 1 if number and not draft.capital(i + 1) else i


def garrison(draft: Draft, head: int, end: int) -> tuple[int, int] | None:
    """Read a unit of the forces, with its number and its seat or by-name: "Kodim 0123/X", "Lantamal V X"."""
    i = end + (draft.word(end).isdigit() or ROMAN.match(draft.word(end)) is not None)
    slash = draft.word(i) == "/" and i > end
    last = after_territory(draft, i + slash, head)
    if last == i + slash and draft.capital(last) and draft.together(last, head) and (slash or i == end):
        last += 1
    return (head, last) if draft.capital(head) and last > i + slash else None

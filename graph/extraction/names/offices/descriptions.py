"""Persons whom a later sentence calls by an office: "A had time. The Mayor of X sat down", "Wali Kota X itu duduk"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from graph.extraction.names.persons.office import Office
from graph.extraction.names.words.context import Context

_BACK = 2  # sentences before an office in which its holder is named
_BEHIND = 5  # tokens of the places between an Indonesian office and "itu": "Wali Kota X, Jepang, itu"


def holders(context: Context, offices: list[Office]) -> Iterator[tuple[Office, str]]:
    """Yield each office that stands without a name, where it can mean the person whom the text spoke of last."""
    for office in offices:
        beside = office.of is None or office.of in context.iri_of
        if office.holder is None and not office.plural and beside and _points_back(context, office):
            person = _spoken_of(context, office)
            if person is not None:
                yield office, person


def _points_back(context: Context, office: Office) -> bool:
    """Tell whether an office stands as a subject with "the", or with "itu" behind it."""
    draft, lead = context.draft, office.first - 2
    if draft.word(office.last) == "'s":
        return False  # the mayor's office
    if draft.language == "id":
        i = office.last
        while (
            i < office.last + _BEHIND and draft.together(i, office.first) and (draft.cover[i] or draft.word(i) == ",")
        ):
            i += 1
        return any(draft.has(k, "demonstratives.after") and draft.together(k, office.first) for k in (i, i + 1))
    if draft.word(lead + 1) != "the" or draft.begins(lead + 1):
        return draft.word(lead + 1) == "the"
    return draft.capital(lead) or not draft.word(lead).isalpha() or draft.has(lead, "words.clause")


def _spoken_of(context: Context, office: Office) -> str | None:
    """Return the person named first in the last sentence before an office that names any.

    None where one is named before the office in its own sentence, or none in the sentences right before.
    """
    draft = context.draft
    said = [iri for first, iri in context.sentence(office.first) if first < office.first]
    for back in range(_BACK + 1):
        person = next((iri for iri in said if context.entities[iri].kind == "Person"), None)
        if person is not None:
            return person if back else None
        end = bisect_left(draft.sentence, draft.sentence[office.first] - back)
        said = [iri for _, iri in context.sentence(end - 1)] if end else []
    return None

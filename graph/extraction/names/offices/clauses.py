"""Offices told in a clause of their own: "He is chairman of X", "A, who chairs X and is Mayor of Y"."""

from __future__ import annotations

from graph.extraction.names.offices import predicates
from graph.extraction.names.persons.office import ARTICLES, Office
from graph.extraction.names.words.draft import Draft, Name

_CLAUSE = 20  # tokens of a relative clause
_AND, _WHO = frozenset({"and", "dan", "serta"}), frozenset({"who", "yang"})


def join(draft: Draft, offices: list[Office]) -> None:
    """Join the offices that have no holder with the person whom their clause is about."""
    persons = sorted((name for name in draft.names if name.kind == "person"), key=lambda name: name.first)
    told: Office | None = None
    previous: Office | None = None
    for office in offices:
        if office.holder is None:
            chained = told is not None and office.first - told.last <= 2 and draft.word(office.first - 1) in _AND
            holder = told.holder if chained and told is not None else _subject(draft, office, persons, previous)
            holders = [holder] if holder is not None else predicates.holders(draft, office, persons)
            if holders:
                office.holder, office.rule = holders[-1], "clause"
                office.others += holders[:-1]
                told = office
        previous = office


def _subject(draft: Draft, office: Office, persons: list[Name], previous: Office | None) -> Name | None:
    """Return the person whom the clause of an office is about, where a link and a pronoun or "who" tell one.

    Before "who" stands the person, or the office told before: "A, the mayor of X, who is also chairman of Y".
    """
    i = office.first - 1
    while draft.word(i) in ARTICLES:
        i -= 1
    linked = i
    while draft.has(linked, "words.copula") and draft.together(linked, office.first):
        linked -= 1
    if linked == i or not draft.together(linked, office.first):
        return None
    if draft.word(linked) in draft.lexicon.sets["words.pronoun"]:
        return predicates.named_before(draft, linked, persons)
    if draft.word(linked) not in (_AND if office.plural else _AND | _WHO):
        return None
    who = next((k for k in range(linked, max(0, linked - _CLAUSE), -1) if draft.word(k) in _WHO), 0)
    if not who or not draft.together(who, linked):
        return None
    end = predicates.past_apposition(draft, who - 1) if draft.word(who - 1) == "," else who
    named = draft.cover[end - 1]
    if named is not None and named.kind == "person" and named.last == end:
        return named
    if previous is not None and previous.last == end:
        return previous.holder
    return predicates.surnamed(draft, end, persons)

"""Whom "we" stands for in what somebody is quoted to say ("we have a pact with B", "pihaknya bermitra dengan B")."""

from __future__ import annotations

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.tags import is_behind
from graph.extraction.clauses.uses import Part

_NEAR = 3  # clauses of the paragraph before and behind in which a verb of speech may stand
_BACK = 6  # clauses before, whatever their paragraph, in which the speaker of a quote may be named last
_BEHIND = 60  # characters between a verb of speech and the speaker behind it, an office included
_BEFORE = 40  # characters between a speaker and the verb, what describes the speaker included


def spoken_for(passages: Passages, clause: Clause, offset: int | None = None) -> str | None:
    """Return the place or institution that "we" means in a clause, before an offset where one is given.

    It is that of whoever speaks by a verb of speech near the clause, or of the person named last where that verb has
    its subject in itself ("katanya").
    """
    words = clause.of("connectives", "we")
    if not words or (offset is not None and words[0].start >= offset):
        return None
    index, clauses = clause.index, passages.clauses
    behind = clauses[index + 1 : index + 1 + _NEAR]
    before = clauses[max(0, index - _NEAR) : index][::-1]
    beside = [one for one in (clause, *behind, *before) if one.paragraph == clause.paragraph]
    for one in (*beside, *clauses[max(0, index - _BACK) : index][::-1]):
        if (speaker := _speaker(passages, one)) is not None:
            return passages.office_at(speaker)
    named = [part for one in before for part in reversed(one.parts) if part.kind == "Person"]
    return passages.office_at(named[0]) if named and clause.of("tenor", "say") else None


def home_of(passages: Passages, clause: Clause) -> str | None:
    """Return the city or region that "we" means in a clause: that of the speaker's office, or where the body sits."""
    body = spoken_for(passages, clause)
    place = passages.seats.get(body, body) if body is not None else None
    return place if place is not None and passages.is_city(place) else None


def _speaker(passages: Passages, clause: Clause) -> Part | None:
    """Return who speaks by a verb of speech of a clause, behind it where a quote ends before it, else before it."""
    says = clause.of("connectives", "says")
    people = [part for part in clause.parts if part.kind == "Person"] if says else []
    for say in says if people else ():
        if is_behind(passages.text, say):
            behind = [part for part in people if 0 <= part.start - say.end <= _BEHIND]
            if behind:
                return behind[0]
        ahead = [part for part in people if 0 <= say.start - part.end <= _BEFORE]
        if ahead:
            return ahead[-1]
    return None

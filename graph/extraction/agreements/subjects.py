"""Whose deed it is where its subject is no name: "the two cities signed", "the two universities signed"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages

_VERB = 30  # characters between "the two cities" and their deed
_NOUN = 80  # and between "the two" and the deed
_PARTS = 60  # mentions before among which they may be
_BACK = 6  # clauses before in which two bodies of one kind may be named
_PAIR = 2
_KIND = re.compile(r"\b(?i:the two|both|kedua) ([a-z]{4,})\b")
_PLURAL = (("ies", "y"), ("ches", "ch"), ("s", ""))


def of_bodies(passages: Passages, clause: Clause) -> frozenset[int]:
    """Return where the deeds of a clause stand whose subject is two cities or bodies: nobody before them signs those.

    "The delegation met Ann Arden, and the two cities signed it"; not "the mayors of the two cities signed it".
    """
    cues = clause.of("connectives", "sides", "towns")
    deeds = [act.start for act in clause.of("signing")] if cues else []
    if not deeds:
        return frozenset()
    joined = {one.end for one in clause.of("connectives", "clause", "and")}
    parts = [part.start for part in clause.parts]
    found = []
    for cue in cues:
        at = bisect_left(deeds, cue.end)
        if at == len(deeds) or deeds[at] - cue.end > _VERB or "," in passages.text[cue.end : deeds[at]]:
            continue
        if bisect_left(parts, cue.start) < bisect_left(parts, deeds[at]):
            continue
        mark = passages.text[cue.start - 2 : cue.start] in (", ", "; ", ": ")
        if mark or cue.start - 1 in joined or cue.start - clause.start <= 1:
            found.append(deeds[at])
    return frozenset(found)


def kindred(passages: Passages, clause: Clause, act: Cue) -> tuple[str, ...]:
    """Return the two bodies named last that a noun before a deed calls by their kind ("the two chambers signed")."""
    words = _KIND.findall(passages.text, max(clause.start, act.start - _NOUN), act.start)
    if not words:
        return ()
    kind = words[-1] if passages.reading.language == "id" else _singular(words[-1])
    found: dict[str, None] = {}
    before = reversed(passages.clauses[max(0, clause.index - _BACK) : clause.index + 1])
    for part in islice((part for one in before for part in reversed(one.parts)), _PARTS):
        name = passages.entities[part.entity].name if part.kind == "Institution" and part.end <= act.start else None
        if name and kind in name.casefold().split():
            found.setdefault(part.entity)
        if len(found) == _PAIR:
            return tuple(found)[::-1]
    return ()


def may_be_of(passages: Passages, clause: Clause, agreement: Agreement) -> bool:
    """Whether a clause may speak of an agreement: of "the two cities" not of one that only bodies made."""
    bodies = bool(agreement.told) and not any(map(passages.is_place, agreement.told))
    return not (bodies and clause.of("connectives", "towns"))


def _singular(noun: str) -> str:
    return next((noun.removesuffix(end) + one for end, one in _PLURAL if noun.endswith(end)), noun)

"""Of another partner the same is told by "with" alone: "with A it was signed in 1993, while with B in 1997"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.frame import ALIKE, Frame
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors, sides_of

_HEAD = 18  # characters between the start of a clause and its "with" ("sedangkan dengan", "whereas that with")
_BEHIND = 16  # characters between the partner, or where it lies, and its day ("with B (Cassia) on 3 May 1997")
_NEXT = 3  # words between "with" and the partner
_NAMED = ("agreements", "twinning", "cooperation", "events")
_DONE = ("signed", "renewed", "planned")


def alike(passages: Passages, clause: Clause, before: Frame | None, told: Sequence[Frame]) -> list[Frame]:
    """Return the agreement that a clause has with a partner of its own, as the clause before it had with another.

    Empty where the clause names its own paper or tells no day, or the one before does not say with whom.
    """
    if before is None or before.clause.index != clause.index - 1 or before.state not in _DONE or not clause.dates:
        return []
    turns = any(cue.start == clause.start for cue in clause.of("connectives", "clause"))  # "Whereas with C ..."
    if clause.sentence != before.clause.sentence and not turns:
        return []
    withs = clause.of("connectives", "with")
    if not withs or withs[0].start - clause.start > _HEAD or any(layer in clause.cues for layer in _NAMED):
        return []
    sides = sides_of(passages, clause)
    if sides.before(withs[0].start) or not (before.partners or before.rule == "noun-pair"):
        return []
    group = sides.following(withs[0], _NEXT)
    partners = actors(passages, group)
    days = [date for date in clause.dates if date.last is None]
    if len(partners) != 1 or len(days) != 1 or partners[0] in before.parties:
        return []
    if any(one.leads and not set(one.leads) & set(before.partners) for one in told):
        return []  # it says itself who agrees
    act = next((one for one in told if one.act), None)
    lying = [part.end for part in clause.parts if part.use == "container" and part.end <= days[0].start]
    if act is None and not 0 <= days[0].start - max(group[0].end, *lying, 0) <= _BEHIND:
        return []  # "with C it opened a school in 1997"
    one = replace(
        before,
        clause=clause,
        start=act.start if act else withs[0].start,
        state=act.state if act else before.state,
        rule=ALIKE,
        leads=before.leads[:1],
        partners=partners,
        guess=(),
        date=days[0],
        signers=act.signers if act else (),
        present=act.present if act else (),
        strong=True,
        apart=False,
        determiner="further",
        named_at=-1,
    )
    return [one]

"""What a deed is done for, or only waited for: infinitives, "after it is signed", celebrations."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention
from graph.model import Date

_PAPER = 60  # characters between what was done and the deed that it was done for
_SET = 2  # and between "will" or "plans to" and that
_NEAR = 25  # and between "after" and a deed
_FRONT = 2  # and between the start of a clause and "after"
_VISITED = 5  # and between "visited" and where
_TO = (" to ", "untuk ", "guna ")
_BEHIND = 5  # and between "after" and "the signing"


def on_occasion(clause: Clause, hedge: Cue) -> bool:
    """Whether an infinitive tells what was done ("they used the day to sign"), and not what is to be done there."""
    plans = [cue.end for cue in clause.of("status", "planned")]
    return any(
        0 <= hedge.start - cue.end <= _PAPER and not any(0 <= cue.start - end <= _SET for end in plans)
        for cue in (*clause.of("status", "occasion"), *clause.of("connectives", "visited"))
    )


def is_purpose(clause: Clause, act: Cue) -> bool:
    """Whether a deed is only what somebody set out for ("terbang ke X untuk menandatangani")."""
    purpose = any(cue.start < act.start < cue.end for cue in clause.of("status", "planned"))
    return (purpose and not on_occasion(clause, act)) or is_second_purpose(clause, act)


def is_second_purpose(clause: Clause, act: Cue) -> bool:
    """Whether a deed is the second thing that somebody went for ("flew to X to attend the forum and sign a pact")."""
    aims = [cue.start for cue in clause.of("connectives", "aim") if cue.end <= act.start]
    if not aims or not any(cue.end + 1 == act.start for cue in clause.of("connectives", "and")):
        return False
    goes = [*clause.of("events", "travel", "visit"), *clause.of("occasions", "stay")]
    return any(cue.end <= aims[-1] for cue in goes)


def is_goal(text: str, clause: Clause, place: Part, offset: int) -> bool:
    """Whether a place is only where somebody went for a deed at an offset ("visited Alderton on Monday to sign")."""
    visits = clause.of("events", "visit", "travel")
    return text[max(0, offset - 6) : offset].casefold().endswith(_TO) and any(
        0 <= place.start - cue.end <= _VISITED for cue in visits
    )


def only_then(clause: Clause, act: Cue) -> bool:
    """Whether a deed is only that after which something is to come ("after the MoU is signed, they will ...")."""
    after = any(0 <= act.start - cue.end <= _NEAR for cue in clause.of("status", "past"))
    return after and any(cue.start > act.end for cue in clause.of("status", "planned"))


def comes_first(clause: Clause, act: Cue) -> bool:
    """Whether a clause begins with a signing as what is done ("after the signing, they are to tour the port")."""
    words = [cue for cue in clause.of("status", "past") if cue.start - clause.start <= _FRONT]
    return act.category == "signing" and any(0 <= act.start - cue.end <= _BEHIND for cue in words)


def celebrated(clause: Clause, date: DateMention, issued: Date | None) -> bool:
    """Whether a date is that of an anniversary ("celebrate thirty years as twins in 2019")."""
    late = issued is not None and date.first.year >= issued.year
    return late and any(cue.start < date.start for cue in clause.of("status", "standing"))

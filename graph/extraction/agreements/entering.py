"""Agreements told in an entry on a partner, whose clauses leave out one side or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.frame import TWIN, Frame
from graph.extraction.clauses.entries import Entry
from graph.extraction.clauses.passages import Clause, Passages

_BEGUN = 60  # characters between a noun for a tie and the word that tells since when it is
_DAY = 12  # and between that word and the day
_HEDGES = ("denied", "ended", "expired", "in-negotiation", "negation", "planned", "proposed")
_DONE = ("signed", "renewed")


def of_entry(passages: Passages, clause: Clause, found: Sequence[Frame]) -> tuple[Frame, ...]:
    """Give agreements told in an entry the two sides of the entry, where their clause names no others.

    A tie with the day of its beginning ("The relationship was established in 2007") is one too.
    """
    entry = passages.entries.of.get(clause.index)
    if entry is None:
        return tuple(found)
    both = {entry.owner, entry.partner}
    told = tuple(
        [
            replace(one, leads=(entry.owner,), partners=(entry.partner,), guess=(), strong=one.strong or _is_dated(one))
            if len(one.parties) < len(both) and {*one.parties, *one.guess} <= both
            else replace(one, strong=one.strong or (set(one.parties) == both and _is_dated(one)))
            for one in found
        ]
    )
    return told if any(one.strong for one in told) else (*told, *_begun(clause, entry, passages.twinned))


def _is_dated(frame: Frame) -> bool:
    """Whether a frame tells of a deed that makes twins, with its day."""
    return frame.act and frame.date is not None and frame.state in _DONE and frame.twin


def _begun(clause: Clause, entry: Entry, twins: bool) -> tuple[Frame, ...]:
    """Return the frame of a tie that a clause tells with the day since when it is."""
    if not clause.dates or clause.of("status", *_HEDGES):
        return ()
    for noun in clause.of("ties", "bond", "tie"):
        for cue in clause.of("connectives", "since"):
            date = next((one for one in clause.dates if 0 <= one.start - cue.end <= _DAY), None)
            if date is not None and 0 <= cue.start - noun.end <= _BEGUN and date.last is None:
                return (
                    Frame(
                        clause=clause,
                        start=noun.start,
                        kind=TWIN if twins else None,
                        twin=twins,
                        state="signed",
                        rule="dated",
                        leads=(entry.owner,),
                        partners=(entry.partner,),
                        date=date,
                    ),
                )
    return ()

"""Papers that a deed only counts, and that the clauses behind it name ("signed four papers. The first is ...")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.cues import VAGUE
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.dates.dates import DateMention

_NEXT = 5  # clauses behind the deed, or behind the last paper, in which one is named
_PAIR = 2
_HEAD = 40  # characters of a date that heads a line
_DONE = ("signed", "renewed")


def counting(
    passages: Passages, told: Sequence[Frame], frames: Callable[[Passages, Clause], Sequence[Frame]]
) -> Frame | None:
    """Return the deed of a clause that counts papers and names at most one side, if the clauses behind it name them.

    `frames` tells what a clause tells of agreements.
    """
    for frame in told:
        if not frame.act or frame.state not in _DONE or len(frame.parties) >= _PAIR:
            continue
        if not any(cue.start < frame.named_at < cue.end for cue in frame.clause.of("connectives", "plural")):
            continue
        index = frame.clause.index
        behind = passages.clauses[index + 1 : index + 1 + _NEXT]
        if any(is_item(one, frame) or _is_first(one) for clause in behind for one in frames(passages, clause)):
            return frame
    return None


def is_item(frame: Frame, tally: Frame) -> bool:
    """Whether a frame only names a paper and its parties, as one of several that were counted.

    It may leave out the one who signed all of them.
    """
    named = frame.noun not in (*VAGUE, "twin", "ordinal", "elliptic")
    bare = bool(frame.partners) and not frame.leads and len(tally.parties) == 1
    told = named and frame.strong and (frame.state is None or (bare and frame.state in _DONE))
    return told and (bare or (not frame.act and len(frame.parties) >= _PAIR))


def _is_first(frame: Frame) -> bool:
    """Whether a frame tells of the first of several papers ("the first memorandum was signed by A and B")."""
    return frame.strong and frame.act and len(frame.parties) >= _PAIR and bool(frame.clause.of("status", "first"))


def told_of(tally: Frame, frame: Frame) -> Frame:
    """Give a paper that was counted who signed all of them, and the day, if it has none of its own."""
    if not is_item(frame, tally):
        return frame
    if frame.partners and not frame.leads:
        frame = replace(frame, leads=tally.parties, guess=())
    return dated_by(tally, frame)


def goes_on(last: Clause, clause: Clause) -> bool:
    """Whether a clause stands near enough to the deed, or to the last paper that it counts, to name another."""
    return clause.index - last.index <= _NEXT


def dated_by(head: Frame | None, frame: Frame) -> Frame:
    """Give a paper in a list what is told of the deed that heads the list."""
    if head is None or frame.date is not None or frame.state not in (None, head.state):
        return frame
    both = tuple(sorted({head.clause.sentence, frame.clause.sentence}))
    same = head.clause.sentence == frame.clause.sentence
    return replace(
        frame,
        date=head.date,
        state=head.state,
        leads=frame.leads or (head.parties if same and len(head.parties) == 1 else ()),
        signers=frame.signers or (head.signers if same else ()),
        act=frame.act or same,
        sentences=both,
    )


def head_day(passages: Passages, clause: Clause) -> DateMention | None:
    """Return the date that heads the line of a clause, cut from it at a colon ("12 March: a letter signed by A")."""
    before = passages.clauses[clause.index - 1] if clause.index else clause
    if before.sentence != clause.sentence or before.parts or len(before.dates) != 1:
        return None
    alone = before.end - before.start <= _HEAD and passages.text[before.start : before.end].rstrip().endswith(":")
    return before.dates[0] if alone and before.dates[0].last is None else None

"""What the clauses right after an agreement tell of its end ("That tie was allowed to die three years later")."""

from __future__ import annotations

from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement
from graph.extraction.agreements.frame import Frame
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages

_AFTER = 2  # clauses behind the last word of an agreement in which its end is told
_HEAD = 30  # characters of a clause in which it points back to what was told
_REACH = 110  # characters between that word and the word for the end
_HEDGED = 25  # characters between a hedge and the end that it denies or puts off
_GONE = {"ended": "ended", "over": "ended", "stopped": "ended", "expired": "expired", "out": "expired"}


def add_end(passages: Passages, agreement: Agreement) -> None:
    """Add to an agreement that is signed what the clauses behind its last word tell of its end."""
    last = max((frame for frame in agreement.frames if frame.strong), key=_place, default=agreement.frames[0])
    if agreement.rough not in ("signed", "renewed"):
        return
    for clause in passages.clauses[last.clause.index + 1 : last.clause.index + 1 + _AFTER]:
        if clause.paragraph != last.clause.paragraph:
            return
        if (told := _end(passages, clause)) is not None:
            cue, state = told
            bare = replace(last, leads=(), partners=(), guess=(), signers=(), present=(), date=None, sentences=())
            end = replace(bare, clause=clause, start=cue.start, state=state, act=False, strong=False)
            agreement.add(replace(end, noun="none", named_at=-1))
            return


def _place(frame: Frame) -> int:
    return frame.clause.index


def _end(passages: Passages, clause: Clause) -> tuple[Cue, str] | None:
    """Return the word for an end in a clause that points back, and the status; None for none, or one to come.

    A tie that came to its end has ended; a paper has expired.
    """
    backs = [cue for cue in clause.of("status", "anaphor", "anaphor-tie") if cue.start - clause.start <= _HEAD]
    turns = [cue.start for cue in clause.of("connectives", "clause")]  # "it replaces the one which lapsed"
    hedges = [cue.end for cue in clause.of("status", "planned", "negation", "denied")]
    issued = passages.reading.document.issued
    if not backs or (issued and any(date.first.earliest > issued.latest for date in clause.dates)):
        return None
    for cue in clause.of("status", *_GONE):
        aside = any(0 <= cue.start - end <= _HEDGED for end in hedges) or any(
            backs[0].end <= turn < cue.start for turn in turns
        )
        if 0 <= cue.start - backs[0].end <= _REACH and not aside:
            return cue, "ended" if backs[0].category == "anaphor-tie" else _GONE[cue.category]
    return None

"""For whom somebody says "we" ("we have similar cooperation with B", said the rector of A)."""

from __future__ import annotations

import re

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages

_WE = re.compile(r"\b(?:we|kami|kita)(?: (?:also|already|have|had|now|juga|sudah|telah|kini|pun))* ?\Z", re.IGNORECASE)
_REACH = 24  # characters before a verb in which "we" may stand
_BACK = 3  # clauses before a quotation in which its speaker may be named


def speaking(passages: Passages, clause: Clause, verb: Cue) -> tuple[str, ...]:
    """Return the body of whoever says that "we" do what a verb tells, none where nobody does.

    The speaker is the first named behind the verb, else the last named shortly before it, and holds an office.
    """
    if not _WE.search(passages.text, max(clause.start, verb.start - _REACH), verb.start):
        return ()
    said = [part for part in clause.parts if part.start >= verb.end]
    told = [part for one in passages.clauses[max(0, clause.index - _BACK) : clause.index] for part in one.parts]
    for part in (*said, *reversed(told)):
        if part.kind == "Person":
            body = passages.office_at(part)
            return (body,) if body is not None else ()
    return ()

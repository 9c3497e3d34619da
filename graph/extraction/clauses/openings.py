"""Where those begin whom a word such as "with" introduces, also behind a count of them ("with three towns, namely")."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.uses import Part

_COUNTED = 90  # characters between "with" and "namely"
_PLACED = ("place", "container", "origin")
_COMMA = 2  # characters of ", " before "namely"


def begin(text: str, clause: Clause, parts: Sequence[Part], cue: Cue) -> int:
    """Return the offset from which those follow whom a cue introduces.

    It is the end of the cue, the start of a name that the cue reaches into ("sister [city of Osaka]"), or the end of
    the "namely" that a list of unnamed others opens ("dengan sejumlah kampus di Aceh, antara lain Universitas X").
    """
    for part in parts:
        if cue.start < part.start < cue.end < part.end:
            return part.start
    return next((one.end for one in clause.of("ties", "namely", "among") if _opens(text, clause, cue, one)), cue.end)


def _opens(text: str, clause: Clause, cue: Cue, namely: Cue) -> bool:
    """Whether nobody is named, and nothing done, between a cue and the comma before "namely"."""
    if not cue.end < namely.start <= cue.end + _COUNTED or text[namely.start - _COMMA : namely.start] != ", ":
        return False
    named = any(cue.end <= part.start < namely.start and part.use not in _PLACED for part in clause.parts)
    done = any(cue.end <= verb.start < namely.start for verb in clause.of("signing"))
    dated = any(one.start == namely.start for one in clause.of("connectives", "each"))  # "masing-masing A pada ..."
    return not named and not done and not dated

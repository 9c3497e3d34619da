"""Who only says what a sentence tells, in a tag of speech behind it ("..., the mayor of Alderton said")."""

from __future__ import annotations

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.uses import Part

_OFFICE = 30  # characters of an office between a comma, or a verb of speech, and the speaker's place or name
_END = 16  # characters behind a verb of speech that tell no more than a day
_PRESS = 8  # characters between "in a release of" and whose it is
_MARKS = tuple(",”\"'’")  # signs that end what was said


def tagged(text: str, clause: Clause) -> set[Part]:
    """Return the mentions that a tag of speech at the end of a clause names, or in whose release it is told."""
    if not clause.parts:
        return set()
    says = [cue for cue in clause.of("participation", "comment") if cue.start > clause.parts[0].end]
    sources = {
        part
        for word in clause.of("connectives", "press")
        for part in clause.parts
        if 0 <= part.start - word.end <= _PRESS
    }
    return sources | {
        part for say in says for part in clause.parts if _before(text, clause, part, say) or _behind(text, part, say)
    }


def is_behind(text: str, say: Cue) -> bool:
    """Whether a verb of speech stands behind what was said ('..., said X')."""
    return text[say.start - 2 : say.start].rstrip().endswith(_MARKS)


def _behind(text: str, part: Part, say: Cue) -> bool:
    """Whether somebody is told behind a verb of speech that a comma sets apart (", said the mayor of Alderton")."""
    return 0 <= part.start - say.end <= _OFFICE and is_behind(text, say)


def _before(text: str, clause: Clause, part: Part, say: Cue) -> bool:
    """Whether somebody stands between a comma and a verb of speech that ends a clause (", X said on Monday")."""
    comma = text.rfind(", ", clause.start, part.start)
    last = clause.end - say.end <= _END and say.start - part.end == 1
    return last and clause.parts[0].end <= comma and part.start - comma <= _OFFICE

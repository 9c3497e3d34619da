"""The cues that a reading means: phrases of the lexicons, but those that a name, an office or a date masks."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from graph.extraction.clauses.cues import Cue, find
from graph.extraction.dates.dates import DateMention
from graph.extraction.reading import Reading, Role

_NEVER = sys.maxsize
_BREAK = re.compile(r"[.!?;]\s")  # over which the words of an office that a clause tells may go


def unmasked(reading: Reading, told: Sequence[DateMention]) -> tuple[Cue, ...]:
    """Return the cues of a reading whose dates are `told`, in the order of the text, without those that are masked."""
    return tuple(_undated(_unnamed(find(reading.document.text, reading.language), reading), told))


def _words(text: str, role: Role) -> tuple[int, int]:
    """Return where the words of an office stand: of one that a clause tells from its title on ("A signed as mayor")."""
    title = text.rfind(role.title, role.start, role.end) if role.rule == "clause" else role.start
    return max(title, role.start), role.end


def in_one_sentence(text: str, role: Role) -> bool:
    """Whether the words of an office stand in one sentence, and not in the one behind its holder's name."""
    return role.rule != "clause" or _BREAK.search(text, role.start, role.end) is None


def _undated(cues: Iterable[Cue], told: Sequence[DateMention]) -> Iterator[Cue]:
    """Return the cues that are no part of a date, "3 May" is no hedge, and none that only sound like one."""
    ends = [date.end for date in told]
    for cue in cues:
        dated = False
        if cue.layer == "status":
            index = bisect_right(ends, cue.start)
            dated = index < len(told) and told[index].start <= cue.start
        if not dated and cue.category != "none":
            yield cue


def _unnamed(cues: Iterable[Cue], reading: Reading) -> Iterator[Cue]:
    """Return the cues that are no part of a name or office: "Sister Cities International" makes no sister city."""
    spans = [(mention.start, mention.end) for mention in reading.mentions if mention.form == "name"]
    spans += [
        _words(reading.document.text, role) for role in reading.roles if in_one_sentence(reading.document.text, role)
    ]
    names = iter(sorted(spans))
    start, end = next(names, (_NEVER, _NEVER))
    for cue in cues:
        while end <= cue.start:
            start, end = next(names, (_NEVER, _NEVER))
        begun = cue.layer == "status" and start < cue.start < end  # PT Adi Guna meneken
        if not (start <= cue.start and (cue.end <= end or begun)) or cue.layer in ("events", "connectives"):
            yield cue

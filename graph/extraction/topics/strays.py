"""Words for topics that can tell no field of a paper where they stand: titles of offices, what a place is known for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.furniture import is_furniture
from graph.extraction.clauses.passages import Clause, Passages

_JOINED = 1  # characters between an office or body and what it is of
_AND = re.compile(r" (?:and|dan|&|serta) \Z")
_LINK = 7  # characters of the longest of these


def telling(passages: Passages, clause: Clause, cues: Iterable[Cue]) -> list[Cue]:
    """Return the cues of a clause, in the order of the text, that may tell a field of a paper."""
    if is_furniture(passages, clause):
        return []
    fields = clause.of("fields")
    offices = {cue.end for cue in fields if cue.category == "office"}
    strays = [cue.start for cue in fields if cue.category == "never"]
    if not offices and not strays:
        return list(cues)
    papers = [cue.start for cue in clause.of("agreements")]
    kept, titled = [], set[int]()
    for cue in cues:
        if _held(passages.text, cue.start, offices, titled):
            titled.add(cue.end)
            continue
        stray = max((start for start in strays if start <= cue.start), default=None)
        if stray is None or any(stray < paper < cue.start for paper in papers):
            kept.append(cue)
    return kept


def _held(text: str, start: int, offices: set[int], titled: set[int]) -> bool:
    """Whether what starts there is what an office is of: "Minister of Health", "Dinas Pariwisata dan Kebudayaan"."""
    if any(0 <= start - end <= _JOINED for end in offices):
        return True
    link = _AND.search(text, max(0, start - _LINK), start) if titled else None
    return link is not None and any(end == link.start() for end in titled)

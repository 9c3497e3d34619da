"""Where what is told of somebody begins and ends in a clause."""

from __future__ import annotations

from graph.extraction.clauses.passages import Passages
from graph.extraction.clauses.uses import Part


def edges_of(passages: Passages, part: Part) -> tuple[int, int]:
    """Return where a mention starts and ends together with the office that is told beside it."""
    roles = passages.offices_at(part) if part.kind == "Person" else []
    if not roles:
        return part.start, part.end
    return min(part.start, *[role.start for role in roles]), max(part.end, *[role.end for role in roles])

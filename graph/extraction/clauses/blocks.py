"""Signature blocks at the end of a paper: "For the City of Alderton", and below it who signs."""

from __future__ import annotations

import re

from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.uses import Part
from graph.extraction.layout import column

_LINES = 24  # clauses below a deed in which its signature blocks stand
_LINE = 120  # characters of the longest line of one
_NEAR = 2  # clauses between the line of a side and the name of who signs for it
_BEFORE = re.compile(r"\n[^\S\n]*\Z")
_BEHIND = re.compile(r"[^\S\n]*(?:\n|\Z)")
_FOR = re.compile(
    r"(?:signed )?(?:for(?: and on behalf of)?|on behalf of|untuk(?: dan atas nama)?|atas nama) (?!.*[.!?;]\s*\Z)",
    re.IGNORECASE,
)


def signed_for(passages: Passages, clause: Clause) -> tuple[list[str], list[str]]:
    """Return the persons and the bodies of the signature blocks that stand below a clause, each in their order.

    Whom somebody signs for stands in the line above the name, or with the office in the line below it.
    """
    persons: dict[str, None] = {}
    bodies: dict[str, None] = {}
    told: dict[int, tuple[str, int]] = {}  # by column, whom the line above is for, and which clause that is
    for line in passages.clauses[clause.index + 1 : clause.index + 1 + _LINES]:
        if line.end - line.start > _LINE:
            break
        at, columns = column(passages.text, line.start)
        if _FOR.match(passages.text[line.start : line.end]):
            named = [part.entity for part in line.parts if part.use != "container" and part.kind != "Person"]
            told.pop(at, None)
            told.update((at, (body, line.index)) for body in named[:1])
        body, above = told.get(at, (None, 0))
        near = body if body is not None and line.index - above <= _NEAR * columns else None
        for part in line.parts:
            if part.kind == "Person" and (side := near or _of_line_below(passages, part)) is not None:
                persons.setdefault(part.entity)
                bodies.setdefault(side)
                told.pop(at, None)
    return list(persons), list(bodies)


def _of_line_below(passages: Passages, signer: Part) -> str | None:
    """Return the body of the office that stands alone in the line below a name which stands alone in its own."""
    alone = _BEFORE.search(passages.text, max(0, signer.start - _LINE), signer.start) and _BEHIND.match(
        passages.text, signer.end
    )
    return passages.office_at(signer) if alone else None

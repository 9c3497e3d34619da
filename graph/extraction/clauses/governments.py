"""Territories that a clause names by their governments, which act as such, or through an agency."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.uses import Part

_WORD = re.compile(r"\b(?:pemerintah|government|gov(?:’|')?t)\b", re.IGNORECASE)
_ACTING = re.compile(
    r"\b(?:pem(?:erintah|kot|ko|kab|prov|da)|government|gov(?:’|')?t|city|municipality)\b", re.IGNORECASE
)
_BESIDE = 2  # characters between a government and "through"
_NEXT = 25  # and between "through" and the agency


def governs(text: str, clause: Clause, country: str) -> bool:
    """Whether a clause names a country by its government, which works with cities and bodies as a country does not."""
    return any(_WORD.search(text, part.start, part.end) for part in clause.parts if part.entity == country)


def represented(text: str, clause: Clause) -> set[Part]:
    """Return the governments that act through an agency, which agrees for them ("the government through its bank")."""
    through = clause.of("connectives", "through")
    return {
        one
        for one, other in (pairwise(clause.parts) if through else ())
        if other.kind == "Institution"
        and one.kind not in ("Institution", "Person")
        and any(0 <= cue.start - one.end <= _BESIDE and 0 <= other.start - cue.end <= _NEXT for cue in through)
        and _ACTING.search(text, one.start, one.end)
    }

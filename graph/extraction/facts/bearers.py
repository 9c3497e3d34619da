"""The mentions of a clause that can take a side in what it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from graph.extraction.facts.passages import Clause
from graph.extraction.facts.uses import Part

SKIPPED = ("office", "container")
"""What a mention does that only says whose office it is, or where somebody lies."""


def bearers(text: str, clause: Clause, small: Mapping[str, str]) -> list[Part]:
    """Return the mentions that name somebody by themselves, in order; `small` are words that only join others.

    "The two cities" names nobody by itself: the agreement that it speaks of does; nor does "city" in "the five cities".
    """
    counts = Counter((part.start, part.end) for part in clause.parts if part.kind != "Person")
    counted = clause.of("counts")
    return [
        part
        for part in clause.parts
        if part.use not in SKIPPED
        and counts[part.start, part.end] < 2
        and (part.named or text[part.start : part.end].casefold() not in small)  # "his colleague"
        and (part.named or not any(cue.start < part.start < cue.end for cue in counted))  # "kelima kota itu"
    ]

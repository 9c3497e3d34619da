"""Cooperation that one of two offers, the other being told in another sentence ("He offered cooperation on waste")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.extraction.agreements.agreement import Agreement, Frames
from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.stages import GROUPS
from graph.extraction.clauses.passages import Passages


def offers(passages: Passages, loose: Sequence[Frame], found: Sequence[Agreement]) -> list[Agreement]:
    """Return the agreements that clauses with a city offer and that found no place, but for what it plans anyway."""
    told = {frame for one in found for frame in one.frames}
    open_ = {party for one in found if GROUPS[one.rough] == "open" for party in one.told}
    made = [frame for frame in loose if frame.state == "proposed" and frame.clause.of("ties", "offer")]
    return [
        Agreement(Frames([replace(frame, strong=True)]))
        for frame in made
        if frame not in told
        and open_.isdisjoint(frame.parties or frame.guess)
        and any(map(passages.is_city, frame.parties or frame.guess))
    ]

"""What an agreement makes that the text calls only by a general word ("the accord")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.facts.agreement import Agreement
from graph.extraction.facts.passages import Passages


def make_twins(passages: Passages, agreements: Iterable[Agreement]) -> None:
    """Make twinnings of the unnamed agreements between cities that the text calls sister cities elsewhere."""
    if not passages.twinned:
        return
    named = [{part.entity for part in clause.parts} for clause in passages.clauses if clause.of("twinning", "relation")]
    for agreement in agreements:
        parties = set(agreement.parties)
        bare = agreement.named is None and not agreement.twin and all(map(passages.is_city, parties))
        if bare and any(parties & others for others in named):
            agreement.frames[0] = replace(agreement.frames[0], twin=True)

"""A clause: the mentions, dates and cues that stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.uses import Part
from graph.extraction.dates.dates import DateMention


@dataclass(frozen=True, eq=False)
class Clause:
    """`text[start:end]`, a part of the sentence number `sentence` in paragraph number `paragraph`; only itself."""

    index: int
    start: int
    end: int
    sentence: int
    paragraph: int
    parts: tuple[Part, ...]
    dates: tuple[DateMention, ...]
    cues: Mapping[str, tuple[Cue, ...]]
    _told: dict[str, dict[str, tuple[Cue, ...]]] = field(default_factory=dict, init=False, repr=False)

    def of(self, layer: str, category: str | None = None, *others: str) -> tuple[Cue, ...]:
        """Return the clause's cues of a layer, of the given categories or all."""
        if layer not in self.cues:
            return ()
        if category is None:
            return self.cues[layer]
        told = self._told.get(layer) or self._tell(layer)
        if not others:
            return told.get(category, ())
        if category not in told and told.keys().isdisjoint(others):
            return ()
        return tuple([cue for cue in self.cues[layer] if cue.category == category or cue.category in others])

    def _tell(self, layer: str) -> dict[str, tuple[Cue, ...]]:
        """Return the cues of a layer by category, and keep them: no other question is put to a clause so often."""
        told = self._told[layer] = {}
        for cue in self.cues[layer]:
            told[cue.category] = (*told.get(cue.category, ()), cue)
        return told

"""A clause: the mentions, dates and cues that stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

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

    def of(self, layer: str, *categories: str) -> tuple[Cue, ...]:
        """Return the clause's cues of a layer, of the given categories or all."""
        if layer not in self.cues:
            return ()
        if not categories:
            return self.cues[layer]
        told = self._told[layer]
        if len(categories) == 1:
            return told.get(categories[0], ())
        if told.keys().isdisjoint(categories):
            return ()
        return tuple([cue for cue in self.cues[layer] if cue.category in categories])

    @cached_property
    def _told(self) -> dict[str, dict[str, tuple[Cue, ...]]]:
        """The clause's cues by layer and category: no other question is put to it so often."""
        found: dict[str, dict[str, tuple[Cue, ...]]] = {}
        for layer, cues in self.cues.items():
            told = found[layer] = {}
            for cue in cues:
                told[cue.category] = (*told.get(cue.category, ()), cue)
        return found

"""Whether a deed is told strongly enough to be an agreement: a cooperation without a day or a document is none."""

from __future__ import annotations

from graph.extraction.agreements.frame import SOFT, Told
from graph.extraction.agreements.guesses import everyone
from graph.extraction.agreements.papers import Papers
from graph.extraction.clauses.appositions import is_theirs
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages

HELP = 12
"""Characters between "was" and the verb that it makes passive."""


def is_helped(clause: Clause, act: Cue, *helps: str) -> bool:
    """Whether a word such as "was" (`helps`: "passive", "perfect") stands before a verb."""
    return any(0 <= act.start - cue.end <= HELP for cue in clause.of("connectives", *helps))


class Strength:
    """What the words around the deeds of one clause tell of how sure they are."""

    def __init__(self, passages: Passages, clause: Clause, papers: Papers) -> None:
        self.passages = passages
        self.clause = clause
        self.papers = papers

    def is_loose(self, act: Cue, noun: Cue | None, told: Told) -> bool:
        """Whether the words only tell that there is a cooperation ("menjalin kerja sama"), without a day."""
        if noun is None or noun.category not in SOFT or not act.category.startswith("conclude"):
            return False
        agreed = noun.category == "undertaking" and act.category == "conclude-agree"
        agreed = agreed or act.category == "conclude-tie"
        several = len({*told.leads, *told.partners}) >= 2 or len(everyone(self.passages, self.clause)) >= 2
        return not (agreed and several) and self.papers.date(act.start) is None

    def is_hedged(self, state: str | None, told: Told) -> bool:
        """Whether a cooperation is offered, or talked of; planned by one with another; or renewed by sister cities."""
        planned = state == "planned" and bool(told.leads and told.partners)
        text, start = self.passages.text, self.clause.start
        twins = state in ("planned", "renewed") and any(
            state == "renewed" or not is_theirs(text, start, twin.start) for twin in self.papers.twins
        )
        return planned or twins or state in ("proposed", "in-negotiation")

    def makes_twins(self, act: Cue, noun: Cue | None, state: str | None, told: Told) -> bool:
        """Whether a clause makes sister cities of two: with a day or a hedge, else it only mentions that they are."""
        if noun is not None or not self.papers.twins:
            return False
        several = len({*told.leads, *told.partners}) >= 2
        if any(cue.start == act.start for cue in self.clause.of("events", "inauguration")) and not several:
            return False  # a monument to them
        if state in ("signed", "renewed") and self.papers.date(act.start) is None:
            standing = any(0 <= act.start - cue.end <= HELP for cue in self.clause.of("status", "standing"))
            return several and act.category != "conclude-agree" and not standing
        return True

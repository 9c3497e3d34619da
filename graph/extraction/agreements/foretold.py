"""Papers of which a hedge only tells what they are to bring, for they are there already."""

from __future__ import annotations

from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause

_RIGHT = 8  # characters between "may" and the paper that it is about ("may this pact bring")


def foretold(clause: Clause, noun: Cue, determiner: str) -> bool:
    """Whether a hedge only tells what a document known already is to bring ("under the pact the two will ...").

    So does a wish before it: "I hope that the pact will bring", "may this pact bring".
    """
    if determiner != "definite":
        return False
    if any(0 <= noun.start - cue.end <= 1 for cue in clause.of("status", "means", "through")):
        return True
    plans = clause.of("status", "planned")
    behind = [cue for cue in plans if cue.start > noun.end]
    wishes = [cue for cue in clause.of("status", "wish") if cue.end <= noun.start and noun.layer == "agreements"]
    if wishes and not behind and all(noun.start - cue.end > _RIGHT for cue in wishes):
        return False  # "hopes for the pact"
    before = {cue.start for cue in wishes}
    return all(cue in behind or cue.start in before for cue in plans)

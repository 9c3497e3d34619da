"""Partners of whom a text only says that they are those it spoke of ("It has two, A and B.", "A has been one.")."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.enumerations import owner
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors, sides_of
from graph.extraction.ties.counterparts import HEDGES, Pair, further, members, whose

_BACK = 3  # clauses before in which partners are spoken of
_ONE = 2  # words between who is one of them and the verb


def pointed(passages: Passages, clause: Clause) -> Iterator[Pair]:
    """Return the pairs that a clause tells so, in the order of the text."""
    cues = clause.of("pointing")
    opening = _opening(passages, clause) if cues else None
    if opening is None or clause.of("twinning", "relation") or clause.of("signing"):
        return
    told, noun = opening
    home = whose(passages, told, sides_of(passages, told), noun) or owner(passages, clause)
    twin = noun.layer == "twinning" or noun.category in ("kin", "twins")
    if home is None or (twin and not passages.is_place(home)):
        return
    sides = sides_of(passages, clause)
    for cue in cues:
        if status.of_tie(clause, cue) in HEDGES:
            continue
        if cue.category == "one":
            group = sides.before(cue.start, _ONE)[-1:]
        else:
            group = members(passages, further(passages, clause, sides, sides.after(cue.end)))
        for partner in actors(passages, [part for part in group if part.kind not in ("Person", "Country")]):
            if partner != home:
                yield home, partner, twin and passages.is_place(partner), "pointed"


def _opening(passages: Passages, clause: Clause) -> tuple[Clause, Cue] | None:
    """Return the last clause shortly before that speaks of partners, with the first noun for them."""
    for one in reversed(passages.clauses[max(0, clause.index - _BACK) : clause.index]):
        twins = (*one.of("twinning", "relation"), *one.of("ties", "kin", "twins"))
        nouns = (*twins, *one.of("ties", "partner"), *one.of("cooperation", "several"))
        if nouns:
            return one, min(nouns)
    return None

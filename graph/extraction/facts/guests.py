"""Who visits whom, and who meets whom, as the words around a word for it tell."""

from __future__ import annotations

from graph.extraction.facts.cues import Cue
from graph.extraction.facts.events import places
from graph.extraction.facts.passages import Clause, Passages
from graph.extraction.facts.sides import Sides, actors
from graph.extraction.facts.uses import Part

_FAR = 90  # characters between a visit and where the guests come from
_EARLIER = 8  # clauses before in which those who met may be named
_BACK = (" from", " dari")  # ends of words for coming home


def guests(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> tuple[list[Part], list[Part], list[str]]:
    """Return who visits, who receives them, and the places where."""
    origins = [part for part in clause.parts if part.use == "origin" and abs(part.start - cue.end) < _FAR]
    if cue.category == "visit-host":
        hosts = sides.before(cue.start)
        people = [part for part in hosts if not passages.is_place(part.entity)]
        here = [part.entity for part in hosts if passages.is_place(part.entity)]
        here = here or [iri for iri in actors(passages, people) if passages.is_place(iri)][:1]
        return sides.following(cue) or origins, people, here
    if cue.category == "visit-noun":
        people = [part for part in sides.after(cue.end, 2) if part.kind == "Person"]
        if people:
            goals = [part.entity for part in clause.parts if part.start > cue.end and part.use == "goal"]
            return people, [], goals[:1]
    if cue.category == "delegation":
        beside = [part for part in clause.parts if 0 <= cue.start - part.end <= 1 or 0 <= part.start - cue.end <= 1]
        return origins or [part for part in beside if part.use != "place"], [], places(passages, clause)
    back = passages.text[cue.start : cue.end].casefold().endswith(_BACK)
    uses = ("origin",) if back else ("goal", "place", "actor")
    reached = [
        part.entity
        for part in clause.parts
        if passages.is_place(part.entity) and part.start >= cue.end and part.use in uses
    ]
    venue = None if reached else passages.venue(clause, going=True)
    return sides.before(cue.start) or ([] if back else origins), [], [venue] if venue else reached[:1]


def met(passages: Passages, clause: Clause, sides: Sides, cue: Cue) -> list[Part]:
    """Return who met, as the words around a word for a meeting tell."""
    before = sides.before(cue.start)
    after = sides.after(cue.end, 6)
    after += [
        part for word in clause.of("connectives", "with") if word.start > cue.start for part in sides.following(word)
    ]
    if clause.of("connectives", "same") and len({part.entity for part in (*before, *after)}) < 2:
        before = [*before, *_earlier(passages, clause)]  # "in the same meeting"
    if len({part.entity for part in (*before, *after)}) < 2:
        before = [part for part in clause.parts if part.kind == "Person"] or before
    return [*before, *after]


def _earlier(passages: Passages, clause: Clause) -> list[Part]:
    """Return the persons of the nearest clause before that has two of them."""
    for before in reversed(passages.clauses[max(0, clause.index - _EARLIER) : clause.index]):
        people = [part for part in before.parts if part.kind == "Person"]
        if len({part.entity for part in people}) >= 2:
            return people
    return []

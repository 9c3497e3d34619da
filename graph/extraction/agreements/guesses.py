"""The actors that a clause names anywhere: its parties, where nothing better tells who they are."""

from __future__ import annotations

from graph.extraction.clauses.appositions import is_house
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import actors

_SAYS = 1  # characters between whoever only tells of a deed and "said"


def everyone(passages: Passages, clause: Clause) -> tuple[str, ...]:
    """Return all actors of a clause that the text has named by then; who only tells of a deed is at most one of two."""
    named = passages.first_named
    says = [cue.start for cue in clause.of("participation", "comment")]
    acting = [
        part
        for part in clause.parts
        if part.use == "actor"
        and part.kind != "Person"
        and not is_house(passages.text, clause.start, part.start)
        and named.get(part.entity, part.start) <= part.start
    ]
    silent = [part for part in acting if not any(0 < say - part.end <= _SAYS for say in says)]
    return actors(passages, acting if len(silent) == 1 else silent)


def beside(passages: Passages, clause: Clause, leads: tuple[str, ...]) -> tuple[str, ...]:
    """Return a lone subject with the one other actor of the clause ("A helps B under an accord")."""
    pair = everyone(passages, clause)
    alike = len(pair) == 2 and len({passages.is_place(actor) for actor in pair}) == 1
    return pair if alike and set(leads) < set(pair) else leads

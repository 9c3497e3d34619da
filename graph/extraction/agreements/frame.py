"""The values that one clause's word of one agreement is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.extraction.clauses.passages import Clause
from graph.extraction.dates.dates import DateMention

TWIN = "sister-city-agreement"
"""The kind of an agreement that is called after nothing but the sister cities it makes."""
ALIKE = "alike-with"
"""The rule of what is told by "with" alone, as of another partner before ("with A in 1993, while with B in 1997")."""
SOFT = ("soft", "undertaking")
"""Categories of nouns for what two agree to do, which are no papers."""
WATCHED = "watched"
"""The rule that tells who looked on at a signing: they agree to nothing, if the text tells who does."""
MANY = 5
"""Parties of one paper, of which a verb of signing must tell: others are named together for many reasons."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a clause tells of an agreement.

    `kind` is None where only a general noun names it; `state` is a status, or None where the clause tells none.
    `leads` (who agrees) and `partners` (with whom) are IRIs of places and institutions; `apart` says that the lead
    agrees with each partner on its own; `guess` are other actors of the clause, the parties where nothing better tells.
    `signers` are persons, `present` all who do the signing. `act` tells that a verb or noun of signing stands there. A
    `strong` frame can stand alone; others only add to an agreement. `same` tells that the occasion is the one told
    before, `approved` that a council only gave its consent; `noun` is the category of the noun that names it and
    `named_at` its offset, `determiner` that of the word beside the noun ("the",
    "another"). `sentences` are the evidence where it is more than the clause's own sentence.
    """

    clause: Clause
    start: int
    kind: str | None
    twin: bool
    state: str | None
    rule: str
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    guess: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    date: DateMention | None = None
    apart: bool = False
    act: bool = False
    strong: bool = True
    same: bool = False
    approved: bool = False
    noun: str = "none"
    named_at: int = -1
    determiner: str = "none"
    sentences: tuple[int, ...] = ()

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The leads and the partners, each once."""
        return tuple(dict.fromkeys((*self.leads, *self.partners)))


@dataclass(frozen=True, slots=True)
class Told:
    """The parties that some words tell, and the name of what told them."""

    rule: str
    leads: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()

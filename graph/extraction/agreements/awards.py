"""Contracts that one side gives to another in one clause ("the port has awarded A a contract", "A won it from B")."""

from __future__ import annotations

from graph.extraction.agreements.frame import Frame
from graph.extraction.agreements.papers import Papers
from graph.extraction.agreements.parties import Parties
from graph.extraction.agreements.strength import is_helped
from graph.extraction.clauses import status
from graph.extraction.clauses.cues import Cue
from graph.extraction.clauses.passages import Clause, Passages
from graph.extraction.clauses.sides import Sides, actors
from graph.extraction.clauses.uses import Part

_CONTRACT = 90  # characters between "awarded" and the contract, among which its receiver may stand
_BACK = 120  # and between a contract and "was awarded" behind it
_NEXT = 6  # words between "to" and who gets it ("to the Slovenian company A")
_HIRE = ("hire", "hired")
_DONE = ("signed", "planned", "ended", "expired")


def awarded(passages: Passages, clause: Clause, parties: Parties, papers: Papers) -> list[Frame]:
    """Return the frame of a contract that a clause says to be given or won, with who gives and who gets it."""
    verbs = clause.of("awards", "give", "given", "gain", *_HIRE)
    for verb in verbs:
        noun = _contract(clause, verb)
        if noun is None and verb.category not in _HIRE:
            continue
        state = status.of_act(clause, verb)
        givers, getters = _sides(clause, parties, verb, noun or verb)
        leads = actors(passages, givers)
        partners = tuple(one for one in actors(passages, getters) if one not in leads)
        if state not in _DONE or not leads or not partners or _all_persons(getters):
            continue
        if verb.category in _HIRE and any(passages.is_place(one) for one in partners):
            continue  # "hired a cook from A"
        return [
            Frame(
                clause=clause,
                start=verb.start,
                kind="contract",
                twin=False,
                state=state,
                rule="award",
                leads=leads,
                partners=partners,
                date=papers.date(verb.start),
                noun="contract",
                named_at=noun.start if noun else -1,
                determiner=papers.determiner(noun),
            )
        ]
    return []


def _contract(clause: Clause, verb: Cue) -> Cue | None:
    """Return the contract that a verb gives: right behind it, else the last before it."""
    nouns = clause.of("agreements", "contract")
    behind = next((noun for noun in nouns if 0 <= noun.start - verb.end <= _CONTRACT), None)
    return behind or next((noun for noun in reversed(nouns) if 0 <= verb.start - noun.end <= _BACK), None)


def _sides(clause: Clause, parties: Parties, verb: Cue, noun: Cue) -> tuple[list[Part], list[Part]]:
    """Return who gives a contract, and who gets it."""
    sides = parties.sides
    by = _after(clause, sides, verb.end, "by")
    to = _after(clause, sides, verb.end, "to")
    passive = verb.category in ("given", "hired") or is_helped(clause, verb, "passive")
    if verb.category == "gain":
        return _after(clause, sides, max(noun.end, verb.end), "source", "with", "by"), sides.before(verb.start)
    if not passive:
        given = [part for part in sides.after(verb.end, _NEXT) if part.start < noun.start or verb is noun]
        return sides.before(verb.start), given or to
    return by, to if noun.end <= verb.start else sides.before(verb.start)


def _after(clause: Clause, sides: Sides, offset: int, *words: str) -> list[Part]:
    """Return the first group that follows one of some words from an offset on."""
    groups = (sides.after(cue.end, _NEXT) for cue in clause.of("connectives", *words) if cue.start >= offset)
    return next(filter(None, groups), [])


def _all_persons(parts: list[Part]) -> bool:
    return all(part.kind == "Person" for part in parts)

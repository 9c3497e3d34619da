"""The agreements of a pair of actors, found in the default graph."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph.rdf.entailment import PARTY, STATUS, TWINNING, bond
from graph.rdf.terms import TYPE, row
from graph.store import Draft

DEFAULT = DefaultGraph()


def agreements(draft: Draft, one: NamedNode, other: NamedNode) -> set[NamedNode]:
    """Return the agreements that both are party to.

    Looks the agreements of both up in turns, so that the work follows the smaller number: a country has very many.
    """
    sides = (one, other)
    streams = [draft.match(None, PARTY, side, DEFAULT) for side in sides]
    found: tuple[set[NamedNode], set[NamedNode]] = (set(), set())
    number = 0
    while (quad := next(streams[number], None)) is not None:
        found[number].add(row(quad)[0])
        number = 1 - number
    rest = sides[1 - number]
    return {agreement for agreement in found[number] if Quad(agreement, PARTY, rest, DEFAULT) in draft}


def bonds(draft: Draft, one: NamedNode, other: NamedNode) -> set[NamedNode]:
    """Return the ties that the agreements of two actors make between them."""
    made: set[NamedNode] = set()
    for agreement in agreements(draft, one, other):
        statuses = [row(quad)[2] for quad in draft.match(agreement, STATUS, None, DEFAULT)]
        made |= bond(statuses, Quad(agreement, TYPE, TWINNING, DEFAULT) in draft)
    return made


def parties(draft: Draft, agreement: NamedNode) -> set[NamedNode]:
    """Return the parties of an agreement."""
    objects = (quad.object for quad in draft.match(agreement, PARTY, None, DEFAULT))
    return {node for node in objects if isinstance(node, NamedNode)}

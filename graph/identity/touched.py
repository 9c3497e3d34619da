"""Which things a change of the sources may identify otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from graph.identity.candidates import CLASSES, TYPE
from graph.identity.canonical import Reader
from graph.identity.known import is_place
from graph.identity.places import told
from graph.iris import CP

_NAMES = tuple(NamedNode(f"http://www.w3.org/2004/02/skos/core#{name}") for name in ("prefLabel", "altLabel"))
_HOLDER, _SEAT, _PARTY, _PARTICIPANT = (
    NamedNode(CP + name) for name in ("holder", "positionIn", "party", "participant")
)
_OTHERS = ("agreementKind", "signedOn", "eventKind", "startDate", "heldIn", "locatedIn", "inCountry")
_TELLING = frozenset((*_NAMES, _HOLDER, _SEAT, _PARTY, _PARTICIPANT, *(NamedNode(CP + name) for name in _OTHERS)))
"""The predicates that a candidate is read from, but for the class."""


def identified(draft: Reader, quads: Iterable[Quad]) -> set[NamedNode]:
    """Return the things to be identified anew after these quads of sources went or came.

    What a source comes to speak of has a class among the quads, but for the holder of an office, who may have come
    before it. Where a list tells more, or less, of a thing that it spoke of before, the thing is concerned, and so are
    those that are known by it.
    """
    quads = set(quads)
    typed = {quad.subject for quad in quads if quad.predicate == TYPE}
    found: set[object] = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object in CLASSES}
    found |= {quad.object for quad in quads if quad.predicate == _HOLDER}
    for node in {quad.subject for quad in quads if quad.predicate in _TELLING} - typed:
        if isinstance(node, NamedNode) and not is_place(node):
            found |= _concerned(draft, node)
    return told(quads) | {thing for thing in found if isinstance(thing, NamedNode)}


def _concerned(draft: Reader, node: NamedNode) -> set[object]:
    """Return a thing, what it is party to or takes part in, and who holds it or an office in it."""
    found: set[object] = {node}
    for predicate in (_PARTY, _PARTICIPANT):
        found |= {quad.subject for quad in draft.match(None, predicate, node, None)}
    for office in {node, *(quad.subject for quad in draft.match(None, _SEAT, node, None))}:
        if isinstance(office, NamedNode):
            found |= {quad.object for quad in draft.match(office, _HOLDER, None, None)}
    return found

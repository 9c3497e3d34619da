"""The touched parts of the default graph and of `graph/inferred`, computed anew from their supports."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph.consolidation.keys import Keys, Pair, pair
from graph.consolidation.labels import LABELS, known_labels, names, place_names
from graph.consolidation.supports import Supports
from graph.consolidation.ties import bonds, parties
from graph.rdf.entailment import CALENDAR, END, PARTY, PLACE, SIGNED, START, STATUS, TIES, calendar, finest, tie
from graph.rdf.terms import INFERRED, TYPE, Object, Row, row
from graph.store import Draft, TripleStore

DEFAULT = DefaultGraph()


def bring_up_to_date(store: TripleStore, supports: Supports, keys: Keys) -> None:
    """Write the touched parts into the draft of `supports`; `store` is what held before the change."""
    draft = supports.draft
    ties = keys.ties | _pairs_of_changed_places(supports, keys.statements)
    for thing, texts in keys.labels.items():
        _label(supports, thing, texts)
    for thing in keys.statuses:
        _set(draft, thing, STATUS, _latest(supports, thing))
    for thing, predicate in keys.dates:
        _set(draft, thing, predicate, finest(value for value, _ in supports.stated(thing, predicate)))
    for thing in keys.calendars:
        _calendar(supports, thing)
    for agreement in keys.agreements:
        before = {quad.object for quad in store.match(agreement, PARTY, None, DEFAULT)}
        actors = parties(draft, agreement) | {node for node in before if isinstance(node, NamedNode)}
        ties |= {pair(*two) for two in combinations(actors, 2)}
    for two in ties:
        _tie(supports, two)


def _pairs_of_changed_places(supports: Supports, statements: set[Row]) -> set[Pair]:
    """Write the statements that stand by themselves; return the pairs of what became, or is no longer, a place."""
    draft, ties = supports.draft, set[Pair]()
    changed: set[NamedNode] = set()
    for triple in statements:
        quad, present = Quad(*triple, DEFAULT), supports.supported(triple)
        if triple[1:] == (TYPE, PLACE) and present != (quad in draft):
            changed.add(triple[0])
        (draft.add if present else draft.remove)(quad)
    for place in changed:
        for agreement in [row(quad)[0] for quad in draft.match(None, PARTY, place, DEFAULT)]:
            ties |= {pair(place, other) for other in parties(draft, agreement) - {place}}
    return ties


def _label(supports: Supports, thing: NamedNode, texts: set[Object]) -> None:
    draft = supports.draft
    known = known_labels(supports, thing)
    if known:
        if not any(Quad(thing, name, text, DEFAULT) in draft for name in LABELS for text in known):
            # The gazetteer comes to know a thing that had a name before: another place was merged with it.
            texts = texts | {row(quad)[2] for name in LABELS for quad in draft.match(thing, name, None, DEFAULT)}
        texts = texts | known if supports.ledger.used("relabel") else texts
        old = {Quad(thing, name, text, DEFAULT) for name in LABELS for text in texts}
        new = place_names(supports, thing, known, texts)
    else:
        old = {quad for name in LABELS for quad in draft.match(thing, name, None, DEFAULT)}
        new = names(supports, thing)
    draft.replace(old, {Quad(thing, *name, DEFAULT) for name in new})


def _latest(supports: Supports, thing: NamedNode) -> set[Object]:
    """Return the status that the latest source gives."""
    stated = [(supports.order(graph), value.value, value) for value, graph in supports.stated(thing, STATUS)]
    return {max(stated, key=lambda told: told[:2])[2]} if stated else set()


def _tie(supports: Supports, two: Pair) -> None:
    one, other = two
    directions = (two, (other, one))
    if one == other:
        return
    draft = supports.draft
    asserted = {name for name in TIES if any(supports.supported((here, name, there)) for here, there in directions)}
    places = all(Quad(side, TYPE, PLACE, DEFAULT) in draft for side in two)
    ties = tie(asserted, bonds(draft, one, other), places)
    for here, there in directions:
        old: set[Row] = {(here, name, there) for name in TIES}
        _entail(supports, old, {(here, name, there) for name in ties})


def _calendar(supports: Supports, thing: NamedNode) -> None:
    draft = supports.draft
    old = {row(quad) for name in CALENDAR for quad in draft.match(thing, name, None, DEFAULT)}
    asserted = {(thing, name, value) for name in CALENDAR for value, _ in supports.stated(thing, name)}
    dates = (_objects(draft, thing, predicate) for predicate in (SIGNED, START, END))
    _entail(supports, old, asserted | {(thing, *dated) for dated in calendar(*dates)})


def _entail(supports: Supports, old: set[Row], new: set[Row]) -> None:
    """Replace statements of the default graph, and in `graph/inferred` those of them that no source states."""
    draft = supports.draft
    new = {triple for triple in new if not supports.rejections.hold(triple)}
    entailed = {triple for triple in new if not supports.supported(triple)}
    draft.replace({Quad(*triple, DEFAULT) for triple in old}, {Quad(*triple, DEFAULT) for triple in new})
    draft.replace({Quad(*triple, INFERRED) for triple in old}, {Quad(*triple, INFERRED) for triple in entailed})


def _set(draft: Draft, thing: NamedNode, predicate: NamedNode, values: Iterable[Object]) -> None:
    old = list(draft.match(thing, predicate, None, DEFAULT))
    draft.replace(old, [Quad(thing, predicate, value, DEFAULT) for value in values])


def _objects(draft: Draft, thing: NamedNode, predicate: NamedNode) -> list[Object]:
    return [row(quad)[2] for quad in draft.match(thing, predicate, None, DEFAULT)]

"""The touched parts of the default graph and of `graph/inferred`, computed anew from their supports."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from pyoxigraph import DefaultGraph, NamedNode, Quad

from graph.consolidation.keys import Keys, Pair, pair
from graph.consolidation.labels import LABELS, all_shown, known_labels, names, place_names, reviewed
from graph.consolidation.supports import Supports
from graph.consolidation.ties import bonds, parties
from graph.rdf.entailment import CALENDAR, END, PARTY, PLACE, SIGNED, START, STATUS, TIES, calendar, finest, tie
from graph.rdf.terms import INFERRED, TYPE, Object, Row, row
from graph.store import Draft, TripleStore

DEFAULT = DefaultGraph()


def bring_up_to_date(store: TripleStore, supports: Supports, keys: Keys) -> None:
    """Write the touched parts into the draft of `supports`; `store` is what held before the change."""
    draft = supports.draft
    ties = _pairs_of_changed_places(supports, keys.statements)
    for thing, touched in keys.labels.items():
        if thing in keys.lessened or not all_shown(supports, thing, touched):
            _label(supports, thing, {text for _, text in touched})
    for thing, statuses in keys.statuses.items():
        # More of the status that the latest source gives, whichever source that is: it stays the latest.
        if thing in keys.lessened or statuses != set(_objects(draft, thing, STATUS)):
            _set(draft, thing, STATUS, _latest(supports, thing))
    for (thing, predicate), values in keys.dates.items():
        _set(draft, thing, predicate, _dates(supports, thing, predicate, values))
    for thing, stated in keys.calendars.items():
        _calendar(supports, thing, stated)
    for agreement in keys.agreements:
        before = {quad.object for quad in store.match(agreement, PARTY, None, DEFAULT)}
        actors = parties(draft, agreement) | {node for node in before if isinstance(node, NamedNode)}
        ties |= {pair(*two) for two in combinations(actors, 2)}
    for two in ties | keys.ties.keys():
        _tie(supports, two, keys.ties.get(two, set()))


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
        texts = texts | known | reviewed(supports, thing, known) if supports.ledger.used("relabel") else texts
        old = {Quad(thing, name, text, DEFAULT) for name in LABELS for text in texts}
        new = place_names(supports, thing, known, texts)
    else:
        old = {quad for name in LABELS for quad in draft.match(thing, name, None, DEFAULT)}
        new = names(supports, thing)
    draft.replace(old, {Quad(thing, *name, DEFAULT) for name in new})


def _latest(supports: Supports, thing: NamedNode) -> set[Object]:
    """Return the status that the latest source gives; where all give one, nobody asks which is the latest."""
    stated = list(supports.stated(thing, STATUS))
    values = {value for value, _ in stated}
    if len(values) < 2:
        return values
    return {max((supports.order(graph), value.value, value) for value, graph in stated)[2]}


def _dates(supports: Supports, thing: NamedNode, predicate: NamedNode, touched: set[Object]) -> set[Object]:
    """Return the finest dates: of what was the finest and what came; of all where one of the finest went."""
    there = {value for value in touched if supports.supported((thing, predicate, value))}
    before = set(_objects(supports.draft, thing, predicate))
    if before & (touched - there):
        return finest(value for value, _ in supports.stated(thing, predicate))
    return finest(before | there)


def _tie(supports: Supports, two: Pair, touched: set[Row]) -> None:
    one, other = two
    if one == other:
        return
    draft = supports.draft
    old: set[Row] = {(here, name, there) for here, there in (two, (other, one)) for name in TIES}
    asserted = _asserted(supports, {triple for triple in old if Quad(*triple, DEFAULT) in draft}, touched)
    places = all(Quad(side, TYPE, PLACE, DEFAULT) in draft for side in two)
    ties = tie({name for _, name, _ in asserted}, bonds(draft, one, other), places)
    _entail(supports, old, {triple for triple in old if triple[1] in ties}, asserted)


def _calendar(supports: Supports, thing: NamedNode, touched: set[Row]) -> None:
    draft = supports.draft
    old = {row(quad) for name in CALENDAR for quad in draft.match(thing, name, None, DEFAULT)}
    asserted = _asserted(supports, old, touched)
    dates = (_objects(draft, thing, predicate) for predicate in (SIGNED, START, END))
    _entail(supports, old, asserted | {(thing, *dated) for dated in calendar(*dates)}, asserted)


def _asserted(supports: Supports, old: set[Row], touched: set[Row]) -> set[Row]:
    """Return what sources state: what they stated before (the default graph has it, `graph/inferred` has not) and the
    change did not touch, and of what it touched all that is supported now."""
    before = {triple for triple in old - touched if Quad(*triple, INFERRED) not in supports.draft}
    return before | {triple for triple in touched if supports.supported(triple)}


def _entail(supports: Supports, old: set[Row], new: set[Row], asserted: set[Row]) -> None:
    """Replace statements of the default graph, and in `graph/inferred` those of them that no source states."""
    draft = supports.draft
    new = {triple for triple in new if not supports.rejections.hold(triple)}
    draft.replace({Quad(*triple, DEFAULT) for triple in old}, {Quad(*triple, DEFAULT) for triple in new})
    draft.replace({Quad(*triple, INFERRED) for triple in old}, {Quad(*triple, INFERRED) for triple in new - asserted})


def _set(draft: Draft, thing: NamedNode, predicate: NamedNode, values: Iterable[Object]) -> None:
    old = list(draft.match(thing, predicate, None, DEFAULT))
    draft.replace(old, [Quad(thing, predicate, value, DEFAULT) for value in values])


def _objects(draft: Draft, thing: NamedNode, predicate: NamedNode) -> list[Object]:
    return [row(quad)[2] for quad in draft.match(thing, predicate, None, DEFAULT)]

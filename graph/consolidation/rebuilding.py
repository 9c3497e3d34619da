"""All that follows from the sources, made anew beside what is there, in steps of bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, Quad

from graph.batches import batches
from graph.consolidation.decided import changed_decisions, decided, identified_by
from graph.consolidation.default import bring_up_to_date
from graph.consolidation.keys import Keys
from graph.consolidation.ontology import ONTOLOGY
from graph.consolidation.places import place_changes
from graph.consolidation.supports import Supports
from graph.curation import CURATION
from graph.identity import IDENTITY, resolve
from graph.identity.canonical import is_source
from graph.identity.places import SAME
from graph.identity.touched import identified
from graph.rdf.terms import GAZETTEER, INFERRED, TYPE, Row, row
from graph.store import Draft, Store, TripleStore
from graph.store.beside import beside

STEP = 20_000
"""How many quads of sources are consolidated at once."""

TOGETHER = 100_000
"""How many quads may be changed in one atomic update: nearly always there are fewer, if any."""

_DERIVED = (GAZETTEER, IDENTITY, INFERRED, DefaultGraph())


def rebuild(store: Store) -> None:
    """Make everything that follows from the sources anew: identities, the gazetteer's facts, the default graph.

    It is made in a store beside this one, and then only what differs is changed.
    """
    with beside(store) as made:
        with made.whole():
            for part in batches(_given(store), TOGETHER):
                made.extend(part)
            _identify(made)
            _consolidate(made)
        for changes in batches(_differences(store, made), TOGETHER):
            draft = Draft(store)
            draft.replace((quad for quad, there in changes if not there), [quad for quad, there in changes if there])
            draft.commit()


def _given(store: TripleStore) -> Iterator[Quad]:
    """Yield what follows from nothing: sources, decisions, and the ontology, which is in the default graph too."""
    for quad in store.match():
        if _is_of_sources(quad) or quad.graph_name in (CURATION, ONTOLOGY):
            yield quad
        if quad.graph_name == ONTOLOGY:
            yield Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())


def _identify(store: TripleStore) -> None:
    draft = Draft(store)
    known = set(filter(_is_of_sources, (*store.match(None, TYPE), *store.match(None, SAME))))
    decisions = changed_decisions(draft, store.match(None, None, None, CURATION))
    resolve(draft, identified(draft, known) | identified_by(decisions))
    draft.commit()


def _consolidate(store: TripleStore) -> None:
    for part in batches(filter(_is_of_sources, store.match()), STEP):
        draft = Draft(store)
        _, facts = place_changes(draft, set(), set(part))
        _make(store, draft, map(row, {*part, *facts}))
    draft = Draft(store)
    judged = decided(Supports(draft), changed_decisions(draft, store.match(None, None, None, CURATION)))
    _make(store, draft, judged)


def _make(store: TripleStore, draft: Draft, stated: Iterable[Row]) -> None:
    supports, keys = Supports(draft), Keys()
    for triple in stated:
        keys.touch([supports.consolidated(triple)])
    bring_up_to_date(store, supports, keys)
    draft.commit()


def _differences(store: TripleStore, made: TripleStore) -> Iterator[tuple[Quad, bool]]:
    """Yield what is to go, and what is to come (True)."""
    for graph in _DERIVED:
        yield from ((quad, False) for quad in store.match(None, None, None, graph) if quad not in made)
        yield from ((quad, True) for quad in made.match(None, None, None, graph) if quad not in store)


def _is_of_sources(quad: Quad) -> bool:
    return is_source(quad.graph_name) and quad.graph_name != GAZETTEER

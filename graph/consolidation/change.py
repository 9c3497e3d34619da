"""One change of the sources, carried through to the default graph in one atomic update."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from pyoxigraph import NamedNode, Quad

from graph.consolidation.corrections import corrected_documents, corrections, curation_graph
from graph.consolidation.decided import changed_decisions, decided, evidence_of, identified_by
from graph.consolidation.default import bring_up_to_date
from graph.consolidation.keys import Keys
from graph.consolidation.places import place_changes
from graph.consolidation.supports import Supports
from graph.curation import CURATION
from graph.identity import canonical, cluster, resolve
from graph.identity.candidates import TYPE
from graph.identity.canonical import is_source
from graph.identity.tombstones import bury
from graph.identity.touched import identified
from graph.rdf.terms import GAZETTEER, Row, row
from graph.store import Draft, TripleStore
from graph.suppression import Suppressions


class Change:
    """Collects what is to change in source graphs and in the reviewers' decisions; `commit` does it.

    After `commit` the gazetteer's facts, `graph/identity`, `graph/inferred`, what editors put in the place of what
    documents were read to say, and the default graph are what a full rebuild would make of the changed sources.
    """

    def __init__(self, store: TripleStore) -> None:
        self._store = store
        self._draft = Draft(store)
        self._suppressions = Suppressions(getattr(store, "directory", None))
        self._gone: set[Quad] = set()
        self._there: set[Quad] = set()
        self._replaced: set[object] = set()

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Let a source graph, or that of the decisions, hold these quads and no others, suppressed persons left out."""
        self._suppressions.forget(graph)
        self._edit(self._draft.match(None, None, None, graph), self._suppressions.redacted(quads, whole=True))

    def edit(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Replace some quads of source graphs, or of the decisions, by others, suppressed persons left out."""
        self._edit(old, self._suppressions.redacted(new, whole=False))

    def _edit(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        old, new = set(old), set(new)
        self._draft.replace(old, new)
        self._gone = (self._gone | old) - new
        self._there = (self._there - old) | new
        self._replaced |= {quad.graph_name for quad in old}

    def settle(self) -> Draft:
        """Bring everything that follows up to date, and return the store as it would then be; nothing is written."""
        draft = self._draft
        self._correct()
        gone, there = _of_sources(self._gone), _of_sources(self._there)
        of_decisions = (self._gone | self._there) - gone - there
        moved = resolve(draft, identified(draft, gone | there) | identified_by(changed_decisions(draft, of_decisions)))
        lost, found = place_changes(draft, gone, there)
        for iri in moved:
            around = {*draft.match(iri, None, None, None), *draft.match(None, None, iri, None)}
            found |= _of_sources(around) | evidence_of(draft, around)
            of_decisions |= {quad for quad in around if quad.graph_name == CURATION}
        supports, keys = Supports(draft), Keys()
        for quad in there | found:
            triple = row(quad)
            now, before = supports.add(triple), _former(supports, triple, moved)
            # A document that is replaced may have another date than before, and what the gazetteer knows goes before
            # what the sources say: what was stated may count less.
            keys.touch((now,), lessened=quad.graph_name in self._replaced or quad.graph_name == GAZETTEER)
            if before != now:
                keys.touch((before,), lessened=True)
        judged = decided(supports, changed_decisions(draft, of_decisions), moved)
        for triple in chain(map(row, gone | lost), judged):
            keys.touch((supports.consolidated(triple), _former(supports, triple, moved)), lessened=True)
        bring_up_to_date(self._store, supports, keys)
        return draft

    def commit(self) -> None:
        """Bring everything that follows up to date, and write all of it as one atomic update."""
        draft = self.settle()
        buried = _gone_things(self._store, draft, self._gone - self._suppressions.hidden())
        self._suppressions.save()
        draft.commit()
        bury(getattr(self._store, "directory", None), buried, {thing.value for thing in _things(self._there)})
        self._gone, self._there, self._replaced = set(), set(), set()

    def _correct(self) -> None:
        """Let what editors put in the place of what documents were read to say follow both."""
        changed = self._gone | self._there
        for document in corrected_documents(changed, changed_decisions(self._draft, changed)):
            before = self._draft.match(None, None, None, curation_graph(document))
            self._edit(before, corrections(self._draft, document))


def _things(quads: set[Quad]) -> set[NamedNode]:
    return {quad.subject for quad in quads if quad.predicate == TYPE and isinstance(quad.subject, NamedNode)}


def _gone_things(store: TripleStore, draft: Draft, gone: set[Quad]) -> dict[str, str | None]:
    """Return the IRIs that no source uses any more, each with the one that its thing lives on under, if it does."""
    found: dict[str, str | None] = {}
    for iri in _things(gone):
        if not _typed(draft, iri):
            rest = (member for member in cluster(store, canonical(store, iri)) if _typed(draft, member))
            found[iri.value] = min((canonical(draft, member).value for member in rest), default=None)
    return found


def _typed(draft: Draft, iri: NamedNode) -> bool:
    return any(is_source(quad.graph_name) for quad in draft.match(iri, TYPE, None, None))


def _of_sources(quads: set[Quad]) -> set[Quad]:
    return {quad for quad in quads if is_source(quad.graph_name)}


def _former(supports: Supports, triple: Row, moved: dict[NamedNode, NamedNode]) -> Row:
    """Return a triple of a source under the canonical IRIs that held before the change."""
    subject, predicate, object_ = triple
    former = moved.get(object_) if isinstance(object_, NamedNode) else None
    return moved.get(subject) or supports.canonical(subject), predicate, former or supports.canonical_object(object_)

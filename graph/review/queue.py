"""The pairs that a reviewer should look at: things that may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import Literal, NamedNode

from graph.curation import Ledger
from graph.curation.decision import NAME
from graph.gazetteer import fold
from graph.identity import IDENTITY, canonical, cluster
from graph.identity.blocking import loose_keys
from graph.identity.candidates import CLASSES, TYPE, Candidate, candidate, sources_of
from graph.identity.canonical import is_source
from graph.identity.names import forms, person_words
from graph.identity.parting import DIFFERENT
from graph.identity.profiles import profile_of
from graph.identity.scores import THRESHOLD, explained
from graph.iris import ID
from graph.rdf.terms import term
from graph.store import TripleStore

DOUBT = 0.4
"""Pairs of this score or more, below that of a merge, are shown to a reviewer."""

_LARGEST = 200
"""Blocks of more candidates than this say nothing: everything would be compared with everything."""

_OTHER = term("skos:altLabel")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things (canonical IRIs, in order) that may be one, and why: the parts of the score by name.

    `together` are the graphs of sources that tell of both as two, but for which the score would have joined them.
    """

    one: NamedNode
    other: NamedNode
    parts: tuple[tuple[str, float], ...]
    together: tuple[NamedNode, ...] = ()

    @property
    def score(self) -> float:
        """The sum of the parts."""
        return round(sum(value for _, value in self.parts), 6)


def pairs(store: TripleStore) -> list[Pair]:
    """Return the pairs that nobody decided about, the surest first.

    They score from `DOUBT` to below `THRESHOLD`, or more where one source tells of both.
    """
    ledger = Ledger(store)
    blocks: dict[str, list[Candidate]] = defaultdict(list)
    heads: dict[str, NamedNode] = {}
    for one in candidates(store):
        heads[one.iri] = canonical(store, NamedNode(one.iri))
        for key in loose_keys(one):
            blocks[key].append(one)
    best = {(pair.one.value, pair.other.value): pair for pair in _parted(store)}
    for block in blocks.values():
        for one, other in combinations(block, 2) if len(block) <= _LARGEST else ():
            if one.sources & other.sources:
                continue
            two = sorted((heads[one.iri], heads[other.iri]), key=lambda node: node.value)
            pair = Pair(two[0], two[1], tuple(explained(one, other).items()))
            known = best.get((two[0].value, two[1].value))
            if two[0] != two[1] and DOUBT <= pair.score < THRESHOLD and (known is None or pair.score > known.score):
                best[two[0].value, two[1].value] = pair
    apart = {
        frozenset((canonical(store, one), canonical(store, other)))
        for _, decision in ledger.all()
        if decision.verdict == "split"
        for one in decision.things
        for other in ledger.kept_apart(one)
    }
    found = [pair for pair in best.values() if frozenset((pair.one, pair.other)) not in apart]
    return sorted(found, key=lambda pair: (-pair.score, pair.one.value, pair.other.value))


def _parted(store: TripleStore) -> Iterator[Pair]:
    """Yield the pairs that were not joined though their score is high enough."""
    for quad in store.match(None, DIFFERENT, None, IDENTITY):
        sides = [cluster(store, node) for node in (quad.subject, quad.object) if isinstance(node, NamedNode)]
        left, right = ({source for iri in side for source in sources_of(store, iri)} for side in sides)
        known = [list({str(profile_of(store, iri)): iri for iri in side}.items()) for side in sides]
        some, others = ([candidate(store, iri) for _, iri in sorted(each)] for each in known)
        scores = [explained(one, other) for one in some for other in others if one and other]
        parts = max(scores, key=lambda told: sum(told.values()), default={})
        together = sorted(left & right, key=lambda node: node.value)
        yield Pair(sides[0][0], sides[1][0], tuple(parts.items()), tuple(together))


def candidates(store: TripleStore) -> Iterator[Candidate]:
    """Yield what may be one with things of other sources, sorted by IRI; not what nothing else is called like."""
    found = {
        quad.subject
        for class_ in CLASSES
        for quad in store.match(None, TYPE, class_, None)  # type: ignore[arg-type]
        if is_source(quad.graph_name) and isinstance(quad.subject, NamedNode)
    }
    called: dict[str, set[NamedNode]] = defaultdict(set)
    for iri in found:
        for key in _called(store, iri):
            called[key].add(iri)
    shared = {iri for alike in called.values() if len(alike) > 1 for iri in alike}
    for iri in sorted(shared, key=lambda node: node.value):
        known = candidate(store, iri)
        if known:
            yield known


def _called(store: TripleStore, iri: NamedNode) -> Iterator[str]:
    """Yield keys by the names of a thing alone, which are read faster than all that its source knows."""
    if not iri.value.startswith((ID + "person/", ID + "institution/")):
        yield "unnamed"
        return
    quads = [quad for name in (NAME, _OTHER) for quad in store.match(iri, name, None, None)]
    names = [quad.object.value for quad in quads if isinstance(quad.object, Literal) and is_source(quad.graph_name)]
    if iri.value.startswith(ID + "person/"):
        yield from (" ".join(sorted(person_words(fold(name)))) for name in names)
    else:
        yield from forms(names, None, frozenset(), frozenset())[0]

"""What a reviewer should look at: pairs that may be one thing, and statements that are not sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from pyoxigraph import Literal, NamedNode

from graph.curation import Ledger
from graph.curation.decision import NAME, OBJECT, PREDICATE, SUBJECT
from graph.gazetteer import fold
from graph.identity import canonical
from graph.identity.blocking import loose_keys
from graph.identity.candidates import CLASSES, TYPE, Candidate, candidate
from graph.identity.canonical import is_source
from graph.identity.names import forms, person_words
from graph.identity.scores import THRESHOLD, explained
from graph.iris import ID
from graph.rdf.entailment import TIES
from graph.rdf.terms import Row, term
from graph.store import TripleStore

DOUBT = 0.4
"""Pairs of this score or more, below that of a merge, are shown to a reviewer."""

SURE = 0.6
"""Statements whose surest evidence is below this are shown to a reviewer."""

_LARGEST = 200
"""Blocks of more candidates than this say nothing: everything would be compared with everything."""

_CONFIDENCE, _MENTIONS, _OTHER = term("confidence"), term("mentions"), term("skos:altLabel")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things (canonical IRIs, in order) that may be one, and why: the parts of the score by name."""

    one: NamedNode
    other: NamedNode
    parts: tuple[tuple[str, float], ...]

    @property
    def score(self) -> float:
        """The sum of the parts."""
        return round(sum(value for _, value in self.parts), 6)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A statement (of canonical IRIs) whose surest evidence has a low confidence."""

    statement: Row
    confidence: float


def pairs(store: TripleStore) -> list[Pair]:
    """Return the pairs that score from `DOUBT` to below `THRESHOLD` and that nobody decided about, the surest first."""
    ledger = Ledger(store)
    blocks: dict[str, list[Candidate]] = defaultdict(list)
    heads: dict[str, NamedNode] = {}
    for one in candidates(store):
        heads[one.iri] = canonical(store, NamedNode(one.iri))
        for key in loose_keys(one):
            blocks[key].append(one)
    best: dict[tuple[str, str], Pair] = {}
    for block in blocks.values():
        for one, other in combinations(block, 2) if len(block) <= _LARGEST else ():
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


def doubts(store: TripleStore) -> list[Doubt]:
    """Return the statements whose surest evidence is below `SURE` and that nobody accepted, the least sure first."""
    surest: dict[Row, float] = {}
    for quad in store.match(None, _CONFIDENCE, None, None):
        if is_source(quad.graph_name) and isinstance(quad.object, Literal):
            parts = [next(store.match(quad.subject, part, None, quad.graph_name), None) for part in _STATEMENT]  # type: ignore[arg-type]
            if None not in parts and parts[1].object != _MENTIONS:  # type: ignore[union-attr]
                statement = _consolidated(store, [each.object for each in parts if each])
                surest[statement] = max(float(quad.object.value), surest.get(statement, 0.0))
    settled = set(_settled(store))
    found = [Doubt(*each) for each in surest.items() if each[1] < SURE and each[0] not in settled]
    return sorted(found, key=lambda doubt: (doubt.confidence, str(doubt.statement)))


_STATEMENT = (SUBJECT, PREDICATE, OBJECT)


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


def _settled(store: TripleStore) -> Iterator[Row]:
    """Yield the statements that reviewers accepted or rejected, in both directions of a tie."""
    for iri, decision in Ledger(store).all():
        if decision.verdict in ("accept", "reject") and decision.predicate and Ledger(store).holds(iri):
            for subject, object_ in zip(decision.subjects, decision.objects, strict=False):
                told = _consolidated(store, [subject, decision.predicate, object_])
                yield told
                if told[1] in TIES and isinstance(told[2], NamedNode):
                    yield told[2], told[1], told[0]


def _consolidated(store: TripleStore, parts: list[object]) -> Row:
    subject, predicate, object_ = (canonical(store, part) if isinstance(part, NamedNode) else part for part in parts)
    return subject, predicate, object_  # type: ignore[return-value]

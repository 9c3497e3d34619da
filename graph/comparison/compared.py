"""The twinnings of two graphs under canonical IRIs, with what supports them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from graph.errors import NotFound
from graph.identity import canonical
from graph.identity.canonical import is_source
from graph.iris import GRAPH, document_graph, slug_of
from graph.rdf.entailment import PARTY, STATUS, TWINNED, TWINNING, entailed
from graph.rdf.terms import TYPE, row, term
from graph.store import TripleStore

DEFAULT = DefaultGraph()
WIKIDATA = "http://www.wikidata.org/entity/"

Pair = tuple[str, str]
_SUBJECT, _PREDICATE, _OBJECT = term("rdf:subject"), term("rdf:predicate"), term("rdf:object")
_QUOTE, _RECORD, _ROW, _RETRIEVED = term("quote"), term("record"), term("row"), term("retrievedOn")
_FROM, _SOURCE, _LANGUAGE = term("prov:wasDerivedFrom"), term("dcterms:source"), term("dcterms:language")
_LABEL, _SAME, _MATCH = term("rdfs:label"), term("owl:sameAs"), term("skos:exactMatch")
_DOCUMENT, _DATASET = term("Document"), NamedNode("http://www.w3.org/ns/dcat#Dataset")
_NAMES = ("en", None, "id")


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """Why a source states a tie: a quoted passage, or a row. `url` is an http(s) address, `retrieved` an ISO date."""

    source: str
    quote: str | None = None
    language: str | None = None
    record: str | None = None
    row: int | None = None
    url: str | None = None
    retrieved: str | None = None

    def __str__(self) -> str:
        return f"“{self.quote}” ({self.source})" if self.quote else f"{self.record}, row {self.row} ({self.source})"


@dataclass(frozen=True, slots=True)
class Tie:
    """Two twinned places: IRIs in code-point order, their names and Wikidata ids, the grounds in either graph."""

    ends: Pair
    names: Pair
    qids: tuple[str | None, str | None]
    grounds: tuple[tuple[Ground, ...], tuple[Ground, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The ties of two graphs (named as asked for), sorted by names: those in both, only here, only there."""

    graphs: Pair
    both: tuple[Tie, ...]
    here: tuple[Tie, ...]
    there: tuple[Tie, ...]


class Sides:
    """The pairs of twins that two graphs state, sorted by names: `both`, `here` only, `there` only.

    Why a pair is stated is looked up when `tie` asks for it.
    """

    def __init__(self, store: TripleStore, here: str, there: str) -> None:
        """Read the pairs of two graphs.

        A graph is named as in `dataset/wikidata-p190` or `document/minutes`; `documents` are all documents together,
        `datasets` all lists but the gazetteer. What reviewers rejected is in neither.

        Raises:
            NotFound: a graph that is not there.
        """
        self.graphs = here, there
        self._store = store
        self._names: dict[str, str] = {}
        self._one, self._other = _Ties(store, here), _Ties(store, there)
        one, other = self._one.pairs.keys(), self._other.pairs.keys()
        self.both, self.here, self.there = (
            sorted(each, key=self._order) for each in (one & other, one - other, other - one)
        )

    def tie(self, pair: Pair) -> Tie:
        """Return one of the pairs with its names, Wikidata ids and grounds."""
        first, second = pair
        return Tie(
            pair,
            (self._name(first), self._name(second)),
            (_qid(self._store, first), _qid(self._store, second)),
            (self._one.grounds(pair), self._other.grounds(pair)),
        )

    def _name(self, iri: str) -> str:
        if iri not in self._names:
            self._names[iri] = _name(self._store, iri)
        return self._names[iri]

    def _order(self, pair: Pair) -> tuple[Pair, Pair]:
        return (self._name(pair[0]), self._name(pair[1])), pair


def compare(store: TripleStore, here: str, there: str) -> Comparison:
    """Compare the twinnings of two graphs, named as for `Sides`.

    Raises:
        NotFound: a graph that is not there.
    """
    return compared(Sides(store, here, there))


def compared(sides: Sides) -> Comparison:
    """Return the ties of both sides, each with its grounds."""
    return Comparison(sides.graphs, *(tuple(map(sides.tie, part)) for part in (sides.both, sides.here, sides.there)))


class _Ties:
    """The twinnings of one or several source graphs."""

    def __init__(self, store: TripleStore, name: str) -> None:
        self._store = store
        self._graphs = _graphs(store, name)
        if not self._graphs:
            raise NotFound(
                "There is no graph {name}: `citypact info` lists the graphs, or write documents or datasets.", name=name
            )

    @cached_property
    def pairs(self) -> dict[Pair, list[Quad]]:
        """The pairs, each with the statements of the sources that make it."""
        found: dict[Pair, list[Quad]] = {}
        for graph in self._graphs:
            told = [
                quad for name in (TWINNED, PARTY, STATUS, TYPE) for quad in self._store.match(None, name, None, graph)
            ]
            for quad in told:
                if quad.predicate == TWINNED:
                    self._note(found, quad.subject, quad.object, [quad])
            parties: dict[object, list[Quad]] = {}
            for quad in told:
                if quad.predicate == PARTY and Quad(quad.subject, TYPE, TWINNING, graph) in self._store:
                    parties.setdefault(quad.subject, []).append(quad)
            for quad in entailed(told) if parties else ():
                if quad.predicate == TWINNED:
                    sides = {quad.subject, quad.object}
                    makers = [pair for pair in parties.values() if sides <= {each.object for each in pair}]
                    grounds = [each for pair in makers for each in pair if each.object in sides]
                    if grounds:
                        self._note(found, quad.subject, quad.object, grounds)
        return found

    def grounds(self, pair: Pair) -> tuple[Ground, ...]:
        """Return why the sources state a pair, sorted."""
        statements = dict.fromkeys(self.pairs.get(pair, ()))
        return tuple(sorted({ground for quad in statements for ground in self._evidence(quad)}, key=str))

    def _note(self, found: dict[Pair, list[Quad]], one: object, other: object, grounds: list[Quad]) -> None:
        if not isinstance(one, NamedNode) or not isinstance(other, NamedNode):
            return
        ends = canonical(self._store, one), canonical(self._store, other)
        if Quad(ends[0], TWINNED, ends[1], DEFAULT) in self._store:
            first, second = sorted(end.value for end in ends)
            found.setdefault((first, second), []).extend(grounds)

    def _evidence(self, quad: Quad) -> Iterator[Ground]:
        subject, predicate, object_ = row(quad)
        graph = quad.graph_name
        for about in self._store.match(None, _SUBJECT, subject, graph if isinstance(graph, NamedNode) else None):
            node = about.subject
            if not isinstance(node, NamedNode) or not isinstance(graph, NamedNode):
                continue
            if Quad(node, _OBJECT, object_, graph) in self._store:
                parts = {each.predicate: each.object for each in self._store.match(node, None, None, graph)}
                if parts.get(_PREDICATE) == predicate:
                    yield self._ground(graph, parts)

    def _ground(self, graph: NamedNode, parts: Mapping[NamedNode, object]) -> Ground:
        source = parts.get(_FROM)
        about = source if isinstance(source, NamedNode) else graph
        record, address = parts.get(_RECORD), self._of(about, _SOURCE, graph)
        number = _text(parts.get(_ROW))
        return Ground(
            slug_of(graph.value),
            _text(parts.get(_QUOTE)),
            _text(self._of(about, _LANGUAGE, graph)),
            _text(record),
            int(number) if number else None,
            next((each.value for each in (record, address) if isinstance(each, NamedNode)), None),
            _text(parts.get(_RETRIEVED)),
        )

    def _of(self, subject: NamedNode, predicate: NamedNode, graph: NamedNode) -> object:
        return next((quad.object for quad in self._store.match(subject, predicate, None, graph)), None)


def _graphs(store: TripleStore, name: str) -> list[NamedNode]:
    """Return the graphs of a name that are there, sorted."""
    if name == "documents":
        known = {quad.subject for quad in store.match(None, TYPE, _DOCUMENT, DEFAULT)}
        slugs = {slug_of(node.value) for node in known if isinstance(node, NamedNode)}
        return [NamedNode(document_graph(slug)) for slug in sorted(slugs)]
    if name == "datasets":
        found = {quad.graph_name for quad in store.match(None, TYPE, _DATASET, None)}
        named = [node for node in found if isinstance(node, NamedNode) and is_source(node)]
        return sorted(named, key=lambda node: node.value)
    graph = NamedNode(name if "://" in name else GRAPH + name)
    return [graph] if is_source(graph) and next(store.match(None, None, None, graph), None) else []


def _name(store: TripleStore, iri: str) -> str:
    labels = {
        quad.object.language: quad.object.value
        for quad in store.match(NamedNode(iri), _LABEL, None, DEFAULT)
        if isinstance(quad.object, Literal)
    }
    return next((labels[tag] for tag in (*_NAMES, *sorted(filter(None, labels))) if tag in labels), slug_of(iri))


def _qid(store: TripleStore, iri: str) -> str | None:
    """Return the one Wikidata id of a place; None where it has none, or several."""
    found = {
        quad.object.value.removeprefix(WIKIDATA)
        for name in (_SAME, _MATCH)
        for quad in store.match(NamedNode(iri), name, None, DEFAULT)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(WIKIDATA)
    }
    slug = slug_of(iri)
    if not found and "/place/Q" in iri:
        found = {slug}
    return found.pop() if len(found) == 1 else None


def _text(node: object) -> str | None:
    return node.value if isinstance(node, NamedNode | Literal) else None

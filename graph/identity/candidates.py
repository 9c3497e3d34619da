"""What is known of a person, institution, agreement or event from its own source: all that a comparison may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal as Choice

from pyoxigraph import Literal, NamedNode

from graph.gazetteer import fold, gazetteer
from graph.identity.canonical import Reader, is_source
from graph.identity.names import NATIONAL, event_words, forms
from graph.iris import CP, GRAPH, ID, slug_of

Class = Choice["Person", "Institution", "Agreement", "Event"]

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_NAME = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
_OTHER = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
_ISSUED = NamedNode("http://purl.org/dc/terms/issued")
CLASSES: dict[object, Class] = {
    NamedNode(CP + "Person"): "Person",
    NamedNode(CP + "Institution"): "Institution",
    NamedNode(CP + "Agreement"): "Agreement",
    NamedNode(CP + "Event"): "Event",
}
"""The classes whose instances may be one real thing under IRIs of several sources."""
_DOCUMENTS, _CURATED = GRAPH + "document/", GRAPH + "curation/"

Rank = tuple[str, str, str]
"""The order in which IRIs of one thing are preferred: date of the source ("" where unknown), its slug, the IRI."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing as one source knows it. `names` are folded (`graph.gazetteer.fold`); those of an institution or event are
    in one wording (`graph.identity.names`), further names included.

    `context`: for a person the places and institutions of the offices held; for an institution where it stands; for an
    agreement its parties; for an event its participants; places as IRIs, institutions by a form of the name.
    `countries`: ISO codes of that context. `kind`: that of an agreement or event; for an institution the language of
    its name. `places`: where an event is held. `date`: of signing or start, the earliest told.
    """

    iri: str
    kind_of_thing: Class
    rank: Rank
    sources: frozenset[str]
    names: frozenset[str]
    kind: str = ""
    context: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    date: str = ""


def candidate(store: Reader, iri: NamedNode) -> Candidate | None:
    """Return the candidate that an IRI of a source is; None where no source holds it, or it is of another class."""
    thing = _Thing(store, iri, sources_of(store, iri))
    classes = {CLASSES[node] for node in thing.objects(TYPE) if node in CLASSES}
    if not classes:
        return None
    class_ = min(classes)
    told = sorted({str_of(name) for name in thing.objects(_NAME)})
    names = frozenset(fold(name) for name in told)
    rank = min(rank_of(store, graph, iri) for graph in thing.graphs)
    about = (iri.value, class_, rank, frozenset(graph.value for graph in thing.graphs), names)
    match class_:
        case "Person":
            seats = [seat for office in thing.subjects("holder") for seat in office.nodes("positionIn")]
            return Candidate(*about, context=_called(seats), countries=_countries(seats))
        case "Institution":
            seats = thing.nodes("locatedIn") + thing.nodes("inCountry")
            known, codes = _forms(thing, told + sorted({str_of(name) for name in thing.objects(_OTHER)}))
            return Candidate(*about[:-1], known, thing.language(), context=_called(seats), countries=codes)
        case "Agreement":
            kind, date = thing.least("agreementKind"), thing.least("signedOn")
            return Candidate(*about, kind=kind, context=_called(thing.nodes("party")), date=date)
        case "Event":
            others = {str_of(name) for name in thing.objects(_OTHER)}
            return Candidate(
                *about[:-1],
                frozenset(filter(None, map(event_words, {*told, *others}))),
                kind=thing.least("eventKind"),
                context=_called(thing.nodes("participant")),
                places=_called(thing.nodes("heldIn")),
                date=thing.least("startDate"),
            )


def rank_of(store: Reader, graph: NamedNode, iri: NamedNode) -> Rank:
    """Return the rank of an IRI in one source; what an editor puts in the place of a document has that document's."""
    slug = slug_of(graph.value)
    if graph.value.startswith(_CURATED):
        graph = NamedNode(_DOCUMENTS + slug)
    about = NamedNode(f"{ID}document/{slug}") if graph.value.startswith(_DOCUMENTS) else graph
    issued = min((str_of(quad.object) for quad in store.match(about, _ISSUED, None, graph)), default="")
    return issued, slug, iri.value


def sources_of(store: Reader, iri: NamedNode) -> list[NamedNode]:
    """Return the graphs of the sources that give an IRI a class, sorted."""
    names = {quad.graph_name for quad in store.match(iri, TYPE, None, None) if is_source(quad.graph_name)}
    return sorted((name for name in names if isinstance(name, NamedNode)), key=lambda name: name.value)


def str_of(node: object) -> str:
    """Return the text of an IRI or literal, "" for anything else."""
    return node.value if isinstance(node, NamedNode | Literal) else ""


@cache
def _cp(local: str) -> NamedNode:
    return NamedNode(CP + local)


class _Thing:
    """An IRI as some source graphs describe it (never all: a country is in very many)."""

    def __init__(self, store: Reader, iri: NamedNode, graphs: list[NamedNode]) -> None:
        self.store, self.iri, self.graphs = store, iri, graphs

    def objects(self, predicate: NamedNode) -> Iterator[object]:
        for graph in self.graphs:
            for quad in self.store.match(self.iri, predicate, None, graph):
                yield quad.object

    def nodes(self, local: str) -> list[_Thing]:
        nodes = (node for node in self.objects(_cp(local)) if isinstance(node, NamedNode))
        return [_Thing(self.store, node, self.graphs) for node in nodes]

    def subjects(self, local: str) -> list[_Thing]:
        found = [quad.subject for graph in self.graphs for quad in self.store.match(None, _cp(local), self.iri, graph)]
        return [_Thing(self.store, node, self.graphs) for node in found if isinstance(node, NamedNode)]

    def language(self) -> str:
        return min((name.language or "" for name in self.objects(_NAME) if isinstance(name, Literal)), default="")

    def least(self, local: str) -> str:
        return min(map(str_of, self.objects(_cp(local))), default="")


def _called(things: list[_Thing]) -> frozenset[str]:
    """Return places by IRI, and persons and institutions by name: their IRIs say nothing to other sources."""
    called: set[str] = set()
    for thing in things:
        place = gazetteer().get(thing.iri.value) or _cp("Place") in thing.objects(TYPE)
        names = set() if place else {str_of(name) for name in thing.objects(_NAME)}
        if names and _cp("Institution") in thing.objects(TYPE):
            known, codes = _forms(thing, names)
            called |= {f"{form}|{min(codes, default='')}" if form.startswith(NATIONAL) else form for form in known}
        called |= {fold(name) for name in names} or {thing.iri.value}
    return frozenset(called)


def _forms(thing: _Thing, names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the forms of the names of an institution, and its countries."""
    seats = thing.nodes("locatedIn") + thing.nodes("inCountry")
    known = (gazetteer().get(seat.iri.value) for seat in seats)
    places = frozenset(place.iri for place in known if place and place.kind != "Country")
    return forms(names, thing.language(), places, _stands(seats))


def _countries(things: list[_Thing]) -> frozenset[str]:
    """Return the countries of places, and of institutions, by where they stand or by name."""
    codes = set(_stands(things))
    for thing in things:
        if _cp("Institution") in thing.objects(TYPE):
            codes |= _forms(thing, {str_of(name) for name in thing.objects(_NAME)})[1]
    return frozenset(codes)


def _stands(things: list[_Thing]) -> frozenset[str]:
    codes: set[str] = set()
    for thing in things:
        for place in (thing, *thing.nodes("locatedIn"), *thing.nodes("inCountry")):
            known = gazetteer().get(place.iri.value)
            codes |= {known.country} if known else {str_of(code) for code in place.objects(_cp("countryCode"))}
    return frozenset(codes)

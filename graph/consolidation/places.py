"""The gazetteer's facts in the store: of the places that another source names, and of their countries.

Places of few people are the gazetteer's only where a list names them: in a text their names mean too much else.
"""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from graph.gazetteer import gazetteer
from graph.identity.canonical import is_source
from graph.iris import GRAPH, ID
from graph.rdf import place_quads
from graph.rdf.terms import GAZETTEER, TYPE, term
from graph.store import Draft

_CLASSES = tuple(f"{ID}{name}/" for name in ("city", "region", "country"))
_LISTS = f"{GRAPH}dataset/"
_IN_COUNTRY, _GEOMETRY = term("inCountry"), term("geo:hasGeometry")


def place_changes(draft: Draft, gone: set[Quad], there: set[Quad]) -> tuple[set[Quad], set[Quad]]:
    """Bring the gazetteer's facts up to date after quads of sources went and came; return the facts that did so."""
    named = _places(there)
    lost, found = set[Quad](), set[Quad]()
    for node in (*named, *_countries(named)):
        if next(draft.match(node, TYPE, None, GAZETTEER), None) is None:
            found |= {quad for quad in place_quads([node.value], deep=True) if _about(quad, node)}
    draft.replace((), found)
    left = [node for node in _places(gone) if node not in named]
    for node in (*left, *_countries(left)):
        if not _named(draft, node) and next(draft.match(None, _IN_COUNTRY, node, GAZETTEER), None) is None:
            facts = _facts(draft, node)
            draft.replace(facts, ())
            lost |= facts
    return lost, found - lost


def _places(quads: set[Quad]) -> list[NamedNode]:
    """Return the gazetteer's places among the subjects and objects, countries last: their cities need them."""
    listed: dict[str, bool] = {}
    for quad in quads:
        by_list = _is_list(quad)
        for node in (quad.subject, quad.object):
            if isinstance(node, NamedNode) and node.value.startswith(_CLASSES):
                listed[node.value] = listed.get(node.value, False) or by_list
    known = (gazetteer().get(iri, deep=deep) for iri, deep in listed.items())
    places = sorted((place.kind == "Country", place.iri) for place in known if place)
    return [NamedNode(iri) for _, iri in places]


def _countries(places: list[NamedNode]) -> list[NamedNode]:
    known = (gazetteer().get(place.value, deep=True) for place in places)
    return [NamedNode(iri) for iri in sorted({gazetteer().country(place.country).iri for place in known if place})]


def _facts(draft: Draft, place: NamedNode) -> set[Quad]:
    quads = set(draft.match(place, None, None, GAZETTEER))
    geometries = [quad.object for quad in quads if quad.predicate == _GEOMETRY]
    for node in geometries:
        if isinstance(node, NamedNode):
            quads |= set(draft.match(node, None, None, GAZETTEER))
    return quads


def _about(quad: Quad, place: NamedNode) -> bool:
    return isinstance(quad.subject, NamedNode) and quad.subject.value.split("#")[0] == place.value


def _named(draft: Draft, place: NamedNode) -> bool:
    """Tell whether a source names a place; nearly always its class says so at once."""
    small = gazetteer().get(place.value) is None
    patterns = ((place, TYPE, None), (place, None, None), (None, None, place))
    return any(
        is_source(quad.graph_name) and quad.graph_name != GAZETTEER and (_is_list(quad) or not small)
        for subject, predicate, object_ in patterns
        for quad in draft.match(subject, predicate, object_, None)
    )


def _is_list(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(_LISTS)

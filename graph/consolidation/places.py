"""The gazetteer's facts in the store: of the places that another source names, and of their countries."""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from graph.gazetteer import gazetteer
from graph.identity.canonical import is_source
from graph.rdf import place_quads
from graph.rdf.terms import GAZETTEER, TYPE, term
from graph.store import Draft

_IN_COUNTRY, _GEOMETRY = term("inCountry"), term("geo:hasGeometry")


def place_changes(draft: Draft, changed: set[Quad]) -> set[Quad]:
    """Bring the gazetteer's facts up to date after these quads of sources changed; return the facts that changed."""
    nodes = {node.value for quad in changed for node in (quad.subject, quad.object) if isinstance(node, NamedNode)}
    places = {place.iri: place for iri in nodes if (place := gazetteer().get(iri))}
    countries = {country.iri for place in places.values() if (country := gazetteer().country(place.country))}
    found: set[Quad] = set()
    for iri in sorted(places.keys() - countries) + sorted(countries):
        node = NamedNode(iri)
        old = _facts(draft, node)
        if _named(draft, node) or _needed(draft, node):
            new = old or {quad for quad in place_quads([iri]) if _about(quad, node)}
        else:
            new = set()
        draft.replace(old, new)
        found |= old ^ new
    return found


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
    patterns = ((place, TYPE, None), (place, None, None), (None, None, place))
    return any(
        is_source(quad.graph_name) and quad.graph_name != GAZETTEER
        for subject, predicate, object_ in patterns
        for quad in draft.match(subject, predicate, object_, None)
    )


def _needed(draft: Draft, country: NamedNode) -> bool:
    return next(draft.match(None, _IN_COUNTRY, country, GAZETTEER), None) is not None

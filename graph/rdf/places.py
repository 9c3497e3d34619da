"""What the gazetteer knows of places, as the quads of `graph/dataset/gazetteer`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.gazetteer import Place, gazetteer
from graph.rdf.sources import types
from graph.rdf.terms import GAZETTEER, TYPE, Row, decimal, in_order, term

_WKT = "http://www.opengis.net/ont/geosparql#wktLiteral"


def place_quads(places: Iterable[str], *, deep: bool = False) -> list[Quad]:
    """Return the facts of the gazetteer's places among these IRIs, and of their countries, sorted.

    Class, labels, country, ISO code, coordinates (WGS 84 degrees), and the matches in GeoNames and Wikidata. IRIs that
    the gazetteer does not know are passed over; the places that only lists name need `deep`.
    """
    table = gazetteer()
    found: dict[str, Place] = {}
    for iri in places:
        place = table.get(iri, deep=deep)
        if place is not None:
            country = table.country(place.country)
            found[place.iri], found[country.iri] = place, country
    return in_order({Quad(*row, GAZETTEER) for place in found.values() for row in _facts(place)})


def _facts(place: Place) -> Iterator[Row]:
    iri = NamedNode(place.iri)
    yield from types(iri, place.kind)
    for language, text in place.labels or (("en", place.name),):
        label = Literal(text, language=language)
        yield iri, term("skos:prefLabel"), label
        yield iri, term("rdfs:label"), label
    yield iri, term("countryCode"), Literal(place.country)
    if place.kind != "Country":
        yield iri, term("inCountry"), NamedNode(gazetteer().country(place.country).iri)
    if place.latitude is not None and place.longitude is not None:
        geometry = NamedNode(place.iri + "#geometry")
        latitude, longitude = decimal(place.latitude), decimal(place.longitude)
        yield iri, term("schema:latitude"), latitude
        yield iri, term("schema:longitude"), longitude
        yield iri, term("geo:hasGeometry"), geometry
        yield geometry, TYPE, term("geo:Geometry")
        point = f"POINT({longitude.value} {latitude.value})"
        yield geometry, term("geo:asWKT"), Literal(point, datatype=NamedNode(_WKT))
    if place.geonames:
        yield iri, term("skos:exactMatch"), NamedNode(f"https://sws.geonames.org/{place.geonames}/")
    if place.wikidata:
        yield iri, term("skos:exactMatch"), NamedNode(f"http://www.wikidata.org/entity/{place.wikidata}")

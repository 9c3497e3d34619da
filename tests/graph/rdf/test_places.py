"""The gazetteer's facts of the places that a source names."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.rdf import place_quads
from tests.graph.rdf.examples import INDONESIA, SURABAYA
from tests.graph.rdf.test_sources import triples


def test_a_city_comes_with_its_country_and_its_place_on_earth() -> None:
    quads = place_quads([SURABAYA, "https://x.example/nowhere"])
    assert {quad.graph_name for quad in quads} == {NamedNode("https://w3id.org/citypact/graph/dataset/gazetteer")}
    found = triples(quads)
    assert {
        ("city/surabaya-id", "type", "cp:City"),
        ("city/surabaya-id", "type", "cp:Actor"),
        ("city/surabaya-id", "cp:inCountry", "country/id"),
        ("city/surabaya-id", "cp:countryCode", '"ID"'),
        ("city/surabaya-id", "hasGeometry", "city/surabaya-id#geometry"),
        ("city/surabaya-id#geometry", "type", "http://www.opengis.net/ont/geosparql#Geometry"),
        ("country/id", "type", "cp:Country"),
        ("country/id", "prefLabel", '"Indonesia"@en'),
        ("country/id", "prefLabel", '"Indonesia"@id'),
    } <= found
    (point,) = (row[2] for row in found if row[:2] == ("city/surabaya-id#geometry", "asWKT"))
    assert point.startswith('"POINT(112.') and point.endswith('"^^<http://www.opengis.net/ont/geosparql#wktLiteral>')
    matches = {row[2] for row in found if row[:2] == ("city/surabaya-id", "exactMatch")}
    assert "https://sws.geonames.org/1625822/" in matches
    assert place_quads([INDONESIA]) == [quad for quad in quads if quad.subject.value.startswith(INDONESIA)]


def test_nothing_is_known_of_no_place() -> None:
    assert place_quads([]) == []

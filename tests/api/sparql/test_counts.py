"""COUNT and SUM over the default graph: a statement of three documents is one statement, also when one is removed."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2 as httpx
import pytest

from graph import pipeline
from graph.model import Date, Document, Entity, Evidence, Source, Statement
from tests.api.sparql.serving import Endpoint, serving
from tests.graph.rdf.examples import BUSAN, SURABAYA

SLUGS = ("made-up-1", "made-up-2", "made-up-3")
TEXT = "Surabaya meets Busan in a made-up sentence."


def said(document: Document) -> Source:
    """Extract the same from each document: two cities are partners."""
    evidence = (Evidence(0, len(document.text), document.text, 0.9, "made-up/1.0"),)
    entities = (Entity(SURABAYA, "City", "Surabaya"), Entity(BUSAN, "City", "Busan"))
    return Source(document, entities, (Statement(BUSAN, "partnerOf", SURABAYA, evidence),))


@pytest.fixture
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with serving(tmp_path_factory.mktemp("data"), plain=False) as running:
        documents = [Document(slug, TEXT, title=slug, issued=Date("2024-01-02"), language="en") for slug in SLUGS]
        report = pipeline.load(running.store, documents, extract=said)
        assert report.loaded == SLUGS
        yield running


def rows(endpoint: Endpoint, query: str) -> list[list[str]]:
    answer = httpx.get(f"{endpoint.url}/sparql", params={"query": query, "format": "csv"})
    return [line.split(",") for line in answer.raise_for_status().text.splitlines()[1:]]


def test_each_statement_counts_once_whatever_number_of_documents_makes_it(endpoint: Endpoint) -> None:
    ties = f"VALUES ?one {{ <{BUSAN}> <{SURABAYA}> }} ?one cp:partnerOf ?other"
    counts = {
        "ties": f"SELECT (COUNT(*) AS ?n) {{ {ties} }}",
        "partners": f"SELECT ?one (COUNT(?other) AS ?n) {{ {ties} }} GROUP BY ?one ORDER BY ?one",
        "sum": f"SELECT (SUM(?one_) AS ?n) {{ {ties} BIND(1 AS ?one_) }}",
        "classes": f"SELECT (COUNT(?class) AS ?n) {{ <{BUSAN}> a ?class FILTER(?class = cp:City) }}",
        "labels": f"SELECT (COUNT(*) AS ?n) {{ <{BUSAN}> skos:prefLabel ?label FILTER(LANG(?label) = 'en') }}",
        "all at once": "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } } }",
        "all": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    }
    sources = f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ <{BUSAN}> cp:partnerOf <{SURABAYA}> }} }}"
    evidence = f"SELECT (COUNT(*) AS ?n) {{ ?e rdf:subject <{BUSAN}> ; rdf:predicate cp:partnerOf }}"
    for left in (3, 2, 1):
        found = {name: rows(endpoint, query) for name, query in counts.items()}
        assert found["ties"] == [["2"]]
        assert found["partners"] == [[BUSAN, "1"], [SURABAYA, "1"]]
        assert found["sum"] == [["2"]]
        assert found["classes"] == found["labels"] == [["1"]]
        assert found["all"] == found["all at once"]
        assert rows(endpoint, sources) == [[str(left)]]
        assert rows(endpoint, evidence) == [[str(left)]]
        pipeline.remove(endpoint.store, SLUGS[left - 1])
    assert rows(endpoint, counts["ties"]) == [["0"]]
    assert rows(endpoint, sources) == rows(endpoint, evidence) == [["0"]]

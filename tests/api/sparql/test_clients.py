"""Clients that people use, against the running endpoint; those that are not installed are skipped."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pandas
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from graph.iris import GRAPH
from tests.api.sparql.serving import Endpoint, serving

ONE = f"{GRAPH}dataset/one"
TRIPLE = "<http://example.org/s> <http://example.org/p> 'one, two' ."
SELECT = "SELECT ?o { <http://example.org/s> <http://example.org/p> ?o }"
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with serving(tmp_path_factory.mktemp("data"), plain=False) as running:
        for name in ("one", "two", "three"):
            put(running, name)
        yield running


def put(endpoint: Endpoint, name: str) -> None:
    headers = {**endpoint.headers, "Content-Type": "text/turtle"}
    httpx.put(f"{endpoint.url}/graph-store/dataset/{name}", content=TRIPLE, headers=headers).raise_for_status()


def wrapper(endpoint: Endpoint, query: str, form: str) -> SPARQLWrapper:
    client = SPARQLWrapper(f"{endpoint.url}/sparql")
    client.setQuery(query)
    client.setReturnFormat(form)
    return client


def test_sparqlwrapper_reads_every_format(endpoint: Endpoint) -> None:
    found = wrapper(endpoint, SELECT, JSON).queryAndConvert()
    assert found["results"]["bindings"] == [{"o": {"type": "literal", "value": "one, two"}}]
    assert "one, two" in wrapper(endpoint, SELECT, XML).queryAndConvert().toxml()
    assert wrapper(endpoint, SELECT, CSV).queryAndConvert() == b'o\r\n"one, two"\r\n'
    graph = wrapper(endpoint, "CONSTRUCT WHERE { <http://example.org/s> ?p ?o }", TURTLE).queryAndConvert()
    assert b"one, two" in graph


def test_sparqlwrapper_updates(endpoint: Endpoint) -> None:
    client = SPARQLWrapper(f"{endpoint.url}/sparql")
    client.setMethod(POST)
    client.addCustomHttpHeader("Authorization", f"Bearer {endpoint.token}")
    client.setQuery(f"INSERT DATA {{ GRAPH <{ONE}> {{ <http://example.org/x> <http://example.org/p> 1 }} }}")
    assert client.query().response.status == 204
    client.setQuery(f"DELETE DATA {{ GRAPH <{ONE}> {{ <http://example.org/x> <http://example.org/p> 1 }} }}")
    assert client.query().response.status == 204


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_store(endpoint: Endpoint, method: str) -> None:
    graph = Graph(SPARQLStore(f"{endpoint.url}/sparql", method=method, returnFormat="xml"))
    assert list(graph.objects(URIRef("http://example.org/s"), URIRef("http://example.org/p"))) == [Literal("one, two")]
    assert [str(row.o) for row in graph.query(SELECT)] == ["one, two"]  # type: ignore[union-attr]


def test_rdflib_update_store(endpoint: Endpoint) -> None:
    address = f"{endpoint.url}/sparql"
    store = SPARQLUpdateStore(address, address, auth=("", endpoint.token))
    graph = Graph(store, identifier=URIRef(ONE))
    triple = (URIRef("http://example.org/y"), URIRef("http://example.org/p"), Literal("new"))
    graph.add(triple)
    assert triple in graph
    graph.remove(triple)
    assert triple not in graph


def test_pandas_reads_csv(endpoint: Endpoint) -> None:
    answer = httpx.get(f"{endpoint.url}/sparql", params={"query": SELECT, "format": "csv"})
    assert list(pandas.read_csv(io.BytesIO(answer.content))["o"]) == ["one, two"]


def test_a_statement_of_three_sources_counts_once_also_after_one_is_removed(endpoint: Endpoint) -> None:
    def count(pattern: str) -> int:
        query = f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"
        found = httpx.get(f"{endpoint.url}/sparql", params={"query": query}).json()
        return int(found["results"]["bindings"][0]["n"]["value"])

    pattern = "<http://example.org/s> <http://example.org/p> ?o"
    assert (count(pattern), count(f"GRAPH ?g {{ {pattern} }}")) == (1, 3)
    httpx.delete(f"{endpoint.url}/graph-store/dataset/three", headers=endpoint.headers).raise_for_status()
    assert (count(pattern), count(f"GRAPH ?g {{ {pattern} }}")) == (1, 2)
    put(endpoint, "three")


@pytest.mark.skipif(shutil.which("rsparql") is None, reason="Jena's rsparql is not on the path")
def test_jena(endpoint: Endpoint) -> None:
    command = ["rsparql", "--service", f"{endpoint.url}/sparql", "--results", "csv", SELECT]
    assert "one, two" in subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


COMUNICA = ROOT / "node_modules" / ".bin" / "comunica-sparql"


@pytest.mark.skipif(not COMUNICA.is_file(), reason="npm install --no-save @comunica/query-sparql was not run")
def test_comunica(endpoint: Endpoint) -> None:
    command = [str(COMUNICA), f"sparql@{endpoint.url}/sparql", SELECT]
    assert "one, two" in subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout

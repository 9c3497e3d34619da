"""Clients that people use, against the running endpoint; those that are not installed are skipped."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

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
    assert [str(row.o) for row in graph.query(SELECT)] == ["one, two"]


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


JARS = Path("/usr/share/java")
LIBRARIES = (
    *("jena", "commons", "dexx", "guava", "gson", "http", "slf4j-api", "slf4j-nop"),
    *("thrift", "jackson", "jsonld", "protobuf", "titanium"),
)


@pytest.fixture
def rsparql(tmp_path: Path) -> list[str]:
    """The command of Jena's rsparql: on the path, or of Debian's libapache-jena-java, which has no script."""
    if found := shutil.which("rsparql"):
        return [found]
    if not (shutil.which("java") and (JARS / "jena-cmds.jar").is_file()):
        pytest.skip("Jena's rsparql is not installed (Debian: libapache-jena-java)")
    with ZipFile(JARS / "jena-core.jar") as core:  # Debian moved its classes to another package, and not their texts
        for name in core.namelist():
            if name.endswith(".properties") and (rest := name.removeprefix("org/apache/jena/ext/")) != name:
                (tmp_path / rest).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / rest).write_bytes(core.read(name))
    jars = sorted(str(path) for path in JARS.glob("*.jar") if path.name.startswith(LIBRARIES))
    return ["java", "-cp", os.pathsep.join([str(tmp_path), *jars]), "arq.rsparql"]


def test_jena(endpoint: Endpoint, rsparql: list[str]) -> None:
    def asked(query: str, *options: str) -> str:
        command = [*rsparql, "--service", f"{endpoint.url}/sparql", *options, query]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout

    assert asked(SELECT, "--results", "csv") == 'o\n"one, two"\n'
    assert "one, two" in asked("CONSTRUCT WHERE { <http://example.org/s> ?p ?o }")


COMUNICA = ROOT / ".venv" / "clients" / "node_modules" / ".bin" / "comunica-sparql"


@pytest.mark.skipif(not COMUNICA.is_file(), reason="Comunica is not installed (`make clients` does, with npm)")
@pytest.mark.parametrize("source", ["sparql@", ""], ids=["told that it is an endpoint", "finding it out"])
def test_comunica(endpoint: Endpoint, source: str) -> None:
    command = [str(COMUNICA), f"{source}{endpoint.url}/sparql", SELECT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert json.loads(done.stdout) == [{"o": '"one, two"'}]

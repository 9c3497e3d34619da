"""The W3C suites of the SPARQL Protocol, the Graph Store Protocol and the Service Description, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2 as httpx
import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.term import Node

from tests.api.sparql.serving import Endpoint, serving
from tests.conftest import SHARED

SUITE = SHARED / "w3c-sparql-tests" / "sparql11"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
STATUS = {"OK": 200, "Created": 201, "NoContent": 204, "NotFound": 404}

pytestmark = pytest.mark.skipif(not SUITE.is_dir(), reason="the W3C suites (../shared/data) are not beside the project")


def cases(*names: str) -> list[Any]:
    found = []
    for name in names:
        path = SUITE / name
        if not path.is_file():
            continue
        manifest = Graph().parse(path)
        for entries in manifest.objects(None, MF.entries):
            for test in Collection(manifest, entries):
                if (test, MF.action, None) in manifest:
                    found.append(pytest.param(manifest, test, id=f"{path.stem}-{str(test).rpartition('#')[2]}"))
    return found


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with serving(tmp_path_factory.mktemp("plain"), plain=True) as running:
        yield running


@pytest.mark.parametrize(("manifest", "test"), cases("protocol/manifest.ttl"))
def test_protocol(endpoint: Endpoint, manifest: Graph, test: Node) -> None:
    update(endpoint, "DROP ALL")
    for data in manifest.objects(test, UT.graphData):
        path = SUITE / "protocol" / Path(str(manifest.value(data, UT.graph))).name
        graph = f"<{manifest.value(data, RDFS.label)}>"
        update(endpoint, f"INSERT DATA {{ GRAPH {graph} {{ {path.read_text('utf-8')} }} }}")
    for request, answer in exchange(endpoint, manifest, test, {}):
        response = manifest.value(request, HT.resp)
        if manifest.value(response, MF.expectedFormat) is not None:
            kind = str(manifest.value(response, MF.expectedFormat))
            allowed = {
                "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
                "tabular": ("application/sparql-results+json", "application/sparql-results+xml", "text/csv"),
                "RDF": ("text/turtle", "application/n-triples", "application/rdf+xml"),
            }[kind]
            assert answer.headers["content-type"].partition(";")[0] in allowed
        expected = manifest.value(response, MF.expectedBoolean)
        if expected is not None:
            assert answer.json()["boolean"] is expected.toPython()


@pytest.mark.parametrize(
    ("manifest", "test"),
    cases("graph-store-protocol/manifest-direct.ttl", "graph-store-protocol/manifest-indirect.ttl"),
)
def test_graph_store(endpoint: Endpoint, manifest: Graph, test: Node) -> None:
    update(endpoint, "DROP ALL")
    variables: dict[str, str] = {}
    for request, answer in exchange(endpoint, manifest, test, variables):
        response = manifest.value(request, HT.resp)
        if template := manifest.value(response, MF.expectedLocation):
            variables[str(template)] = answer.headers["location"]
        body = manifest.value(response, HT.body)
        if body is None:
            continue
        expected = Graph().parse(data=here(endpoint, str(manifest.value(body, CNT.chars))), format="turtle")
        assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
        assert isomorphic(Graph().parse(data=answer.text, format="turtle"), expected)


def test_service_description(endpoint: Endpoint) -> None:
    address = f"{endpoint.url}/sparql"
    answer = httpx.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    graph = Graph().parse(data=answer.text, format="turtle")
    service = URIRef(address)
    assert (service, SD.endpoint, URIRef(address)) in graph
    assert (service, RDF.type, SD.Service) in graph
    ranges = {
        SD.supportedLanguage: {SD.SPARQL10Query, SD.SPARQL11Query, SD.SPARQL11Update},
        SD.feature: {SD.EmptyGraphs},
    }
    for prop, allowed in ranges.items():
        assert set(graph.objects(service, prop)) == allowed
    (dataset,) = graph.objects(service, SD.defaultDataset)
    assert (dataset, RDF.type, SD.Dataset) in graph
    (default,) = graph.objects(dataset, SD.defaultGraph)
    assert (default, RDF.type, SD.Graph) in graph
    for named in graph.objects(dataset, SD.namedGraph):
        assert (named, RDF.type, SD.NamedGraph) in graph
        assert graph.value(named, SD.name) is not None


def exchange(
    endpoint: Endpoint, manifest: Graph, test: Node, variables: dict[str, str]
) -> Iterator[tuple[Node, httpx.Response]]:
    """Send the requests of a test one after the other; yield each with its answer once the status is right."""
    action = manifest.value(test, MF.action)
    for request in Collection(manifest, manifest.value(action, HT.requests)):
        path = str(manifest.value(request, HT.absolutePath))
        path = path.replace("/gsp", "/graph-store", 1) if path.startswith("/gsp") else path
        path = path.replace("http%3A%2F%2Fwww.example%2Fgsp", quote(f"{endpoint.url}/graph-store", safe=""))
        path = path.replace("http://www.example/gsp", f"{endpoint.url}/graph-store")
        for name, value in variables.items():
            path = path.replace(name, value)
        headers = dict(endpoint.headers)
        lines = manifest.value(request, HT.headers)
        for line in Collection(manifest, lines) if lines else ():
            headers[str(manifest.value(line, HT.fieldName))] = str(manifest.value(line, HT.fieldValue))
        body = manifest.value(request, HT.body)
        content = None
        if body is not None:
            text = here(endpoint, str(manifest.value(body, CNT.chars)))
            if "multipart" in headers.get("content-type", ""):
                text = text.replace("\r\n", "\n").replace("\n", "\r\n")
            content = text.encode(str(manifest.value(body, CNT.characterEncoding)))
        method = str(manifest.value(request, HT.methodName))
        answer = httpx.request(method, endpoint.url + path, headers=headers, content=content, follow_redirects=False)
        expected = {
            str(status).rpartition("#")[2]
            for status in manifest.objects(manifest.value(request, HT.resp), MF.expectedStatus)
        }
        assert any(matches(answer.status_code, status) for status in expected), (answer.status_code, answer.text)
        yield request, answer


def matches(status: int, expected: str) -> bool:
    """Tell whether a status is the expected one: a name, or a class such as `StatusCode2xx`."""
    if expected.startswith("StatusCode"):
        return status // 100 == int(expected[len("StatusCode")])
    return status == STATUS[expected]


def here(endpoint: Endpoint, text: str) -> str:
    return text.replace("http://www.example/gsp", f"{endpoint.url}/graph-store")


def update(endpoint: Endpoint, text: str) -> None:
    httpx.post(f"{endpoint.url}/sparql", data={"update": text}, headers=endpoint.headers).raise_for_status()

"""The endpoint over HTTP on a small graph of the project's own kind (made up)."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx2 as httpx
import pyoxigraph as ox
import pytest

from api.tokens import Role, Tokens
from graph.consolidation.ontology import install
from graph.iris import GRAPH
from graph.store import Store
from graph.store.query import Limits
from ontology.questions import questions
from tests.api.sparql.serving import Endpoint, serving, until

CP = "https://w3id.org/citypact/ontology#"
DATA = f"""
@prefix cp: <{CP}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://w3id.org/citypact/id/agreement/a> a cp:Agreement ; cp:year 2019 ;
    cp:earliest "2019-01-01"^^xsd:date ; cp:latest "2019-12-31"^^xsd:date .
<https://w3id.org/citypact/id/city/b> a cp:City, cp:Place .
"""
LIST = f"{GRAPH}dataset/list"
VALUES = " ".join(str(number) for number in range(200))
ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'VALUES ?{name} {{ {VALUES} }}' for name in 'abcde')} }}"
TRIPLE = "<https://w3id.org/citypact/id/city/x> a <https://w3id.org/citypact/ontology#City> ."


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        quads = list(ox.parse(DATA, ox.RdfFormat.TURTLE))
        store.extend([*quads, *(ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(LIST)) for q in quads)])
        install(store)
        store.publish()
    with serving(folder, plain=False, limits=Limits(workers=2, timeout=5, request=50_000, result=12 << 20)) as running:
        yield running


def ask(method: str, url: str, **options: Any) -> httpx.Response:
    """Send a request that a slow disk may hold up."""
    return httpx.request(method, url, timeout=30, **options)


def get(endpoint: Endpoint, query: str, **options: object) -> httpx.Response:
    headers = {key.replace("_", "-"): str(value) for key, value in options.items() if key[0].isupper()}
    parameters = {key: str(value) for key, value in options.items() if key[0].islower()}
    return ask("GET", f"{endpoint.url}/sparql", params={"query": query, **parameters}, headers=headers)


@pytest.mark.parametrize(
    ("accept", "content_type", "start"),
    [
        ("*/*", "application/sparql-results+json", '{"head"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        ("text/csv", "text/csv; charset=utf-8", "y\r\n2019"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?y\n2019"),
    ],
)
def test_tables(endpoint: Endpoint, accept: str, content_type: str, start: str) -> None:
    answer = get(endpoint, "SELECT ?y { ?a cp:year ?y }", Accept=accept)
    assert (answer.status_code, answer.headers["content-type"]) == (200, content_type)
    assert answer.text.startswith(start)
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"])
def test_graphs_by_format(endpoint: Endpoint, name: str) -> None:
    answer = get(endpoint, "CONSTRUCT WHERE { ?a cp:year ?y }", format=name)
    format_ = ox.RdfFormat.from_media_type(answer.headers["content-type"].partition(";")[0])
    assert format_
    assert len(list(ox.parse(answer.content, format_))) == 1


@pytest.mark.parametrize(
    ("accept", "content_type", "body"),
    [
        ("application/json", "application/json", '{"head":{},"boolean":true}'),
        ("text/csv", "text/csv; charset=utf-8", "true\n"),
    ],
)
def test_truth_values(endpoint: Endpoint, accept: str, content_type: str, body: str) -> None:
    answer = get(endpoint, "ASK { ?a cp:year 2019 }", Accept=accept)
    assert (answer.headers["content-type"], answer.text) == (content_type, body)


def test_errors_are_sentences(endpoint: Endpoint) -> None:
    for query, status, kind, words in (
        ("SELECT * {", 400, "syntax", "line 1, column 11"),
        ("SELECT (<http://e/f>(1) AS ?x) {}", 400, "evaluation", "http://e/f"),
        ("ASK { SERVICE <http://127.0.0.1/> {} }", 400, "remote", "SERVICE"),
        (ENDLESS, 504, "timeout", "longer"),
    ):
        answer = get(endpoint, query, timeout=0.3)
        assert (answer.status_code, answer.json()["kind"]) == (status, kind)
        assert words in answer.json()["detail"]
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["cache-control"] == "no-store"
    assert get(endpoint, "ASK {}", Accept="image/png").status_code == 406
    assert get(endpoint, "ASK {}", timeout="soon").status_code == 400
    assert ask("PUT", f"{endpoint.url}/sparql").status_code == 405
    assert ask("POST", f"{endpoint.url}/sparql", content=b"query=ASK").status_code == 415
    assert ask("POST", f"{endpoint.url}/sparql", data={"query": "x" * 60_000}).status_code == 413
    assert ask("GET", f"{endpoint.url}/sparql?query=%FF").status_code == 400


@pytest.mark.parametrize("parameter", ["default-graph-uri", "named-graph-uri"])
def test_a_dataset_is_of_graphs_that_are_here(endpoint: Endpoint, parameter: str) -> None:
    def asked(query: str, graph: str) -> httpx.Response:
        return ask("GET", f"{endpoint.url}/sparql", params={"query": query, parameter: graph})

    pattern = "?a cp:year ?y" if parameter.startswith("default") else "GRAPH ?g { ?a cp:year ?y }"
    clause = "FROM" if parameter.startswith("default") else "FROM NAMED"
    for graph in (f"{GRAPH}document/none", "http://example.org/data", "http://127.0.0.1/", "no iri", ""):
        answer = asked(f"ASK {{ {pattern} }}", graph)
        assert (answer.status_code, answer.json()["kind"]) == (400, "graph")
        assert graph in answer.json()["detail"]
        if graph.startswith("http"):
            assert get(endpoint, f"ASK {clause} <{graph}> {{ {pattern} }}").status_code == 400
    assert asked(f"ASK FROM <http://example.org/data> {{ {pattern} }}", LIST).json()["boolean"] is True
    assert get(endpoint, f"ASK {clause} <{LIST}> {{ {pattern} }}").json()["boolean"] is True


@pytest.mark.parametrize("path", ["/sparql", "/prefixes", "/.well-known/void", "/graph-store?default"])
@pytest.mark.parametrize("host", ['<>"{}| x', "a b", "[::1", "x:y", "a/b"])
def test_a_host_that_is_none_is_refused(endpoint: Endpoint, path: str, host: str) -> None:
    answer = ask("GET", endpoint.url + path, headers={"Host": host, "Accept": "text/turtle"})
    assert (answer.status_code, answer.json()["detail"]) == (400, f"Host: {host!r} is no host.")


def test_an_answer_is_kept_until_the_graph_changes(endpoint: Endpoint) -> None:
    first = get(endpoint, "SELECT ?y { ?a cp:year ?y }")
    assert first.headers["cache-control"] == "public, no-cache"
    tag = first.headers["etag"]
    same = get(endpoint, "SELECT ?y { ?a cp:year ?y }", **{"If-None-Match": tag})
    assert (same.status_code, same.content) == (304, b"")
    other = get(endpoint, "SELECT ?y { ?a cp:year ?y } ", **{"If-None-Match": tag})
    assert other.status_code == 200
    assert "etag" not in get(endpoint, "SELECT (NOW() AS ?n) {}").headers
    put = ask(
        "PUT", f"{endpoint.url}/graph-store", params={"graph": LIST + "2"}, headers=turtle(endpoint), content=TRIPLE
    )
    assert put.status_code == 201
    changed = get(endpoint, "SELECT ?y { ?a cp:year ?y }", **{"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


def turtle(endpoint: Endpoint) -> dict[str, str]:
    return {**endpoint.headers, "Content-Type": "text/turtle"}


def test_head_and_options_and_other_origins(endpoint: Endpoint) -> None:
    whole = get(endpoint, "SELECT ?y { ?a cp:year ?y }")
    head = ask("HEAD", f"{endpoint.url}/sparql", params={"query": "SELECT ?y { ?a cp:year ?y }"})
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["etag"] == whole.headers["etag"]
    options = ask("OPTIONS", f"{endpoint.url}/sparql", headers={"Origin": "https://example.org"})
    assert options.status_code == 204
    assert options.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert "Authorization" in options.headers["access-control-allow-headers"]
    for answer in (whole, head, options):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers


def test_a_large_result_comes_in_parts_and_a_cut_one_does_not_look_whole(endpoint: Endpoint) -> None:
    query = f"SELECT * {{ VALUES ?a {{ {VALUES} }} VALUES ?b {{ {VALUES} }} }}"
    answer = ask("POST", f"{endpoint.url}/sparql", data={"query": query})
    assert "content-length" not in answer.headers
    assert len(answer.json()["results"]["bindings"]) == 40_000
    with pytest.raises(httpx.RemoteProtocolError):
        ask("POST", f"{endpoint.url}/sparql", data={"query": query[:-1] + " VALUES ?c { 1 2 3 4 } }"})


def test_writing_needs_a_token_of_an_admin(endpoint: Endpoint) -> None:
    address, update = f"{endpoint.url}/sparql", {"update": f"INSERT DATA {{ GRAPH <{LIST}3> {{ {TRIPLE} }} }}"}
    none = ask("POST", address, data=update)
    assert none.status_code == 401
    assert none.headers.get_list("www-authenticate") == ['Bearer realm="citypact"', 'Basic realm="citypact"']
    assert ask("POST", address, data=update, headers={"Authorization": "Bearer guess"}).status_code == 401
    assert endpoint.store.directory
    editor = Tokens(endpoint.store.directory / "tokens.json").add("editor", Role.EDITOR)
    assert ask("POST", address, data=update, headers={"Authorization": f"Bearer {editor}"}).status_code == 403
    assert ask("POST", address, data=update, auth=("", endpoint.token)).status_code == 204
    assert get(endpoint, f"ASK {{ GRAPH <{LIST}3> {{ {TRIPLE} }} }}").json()["boolean"] is True
    assert (
        ask("DELETE", f"{endpoint.url}/graph-store", params={"graph": LIST + "3"}, headers=endpoint.headers).status_code
        == 204
    )
    assert get(endpoint, f"ASK {{ GRAPH <{LIST}3> {{ {TRIPLE} }} }}").json()["boolean"] is False


@pytest.mark.parametrize(
    "graph", [f"{GRAPH}document/a", f"{GRAPH}identity", f"{GRAPH}dataset/", "http://example.org/g"]
)
def test_only_lists_can_be_written(endpoint: Endpoint, graph: str) -> None:
    put = ask("PUT", f"{endpoint.url}/graph-store", params={"graph": graph}, headers=turtle(endpoint), content=TRIPLE)
    update = {"update": f"INSERT DATA {{ GRAPH <{graph}> {{ {TRIPLE} }} }}"}
    posted = ask("POST", f"{endpoint.url}/sparql", data=update, headers=endpoint.headers)
    assert (put.status_code, posted.status_code) == (403, 403)
    assert graph in posted.json()["detail"]


def test_what_is_written_reaches_the_default_graph_and_leaves_it(endpoint: Endpoint) -> None:
    thing = "https://w3id.org/citypact/id/institution/written-by-hand"
    content = (
        f"<{thing}> a <{CP}Institution>, <{CP}Actor> ; <http://www.w3.org/2004/02/skos/core#prefLabel> 'By hand' ."
    )
    address = f"{endpoint.url}/graph-store/dataset/hand"
    assert ask("PUT", address, headers=turtle(endpoint), content=content).status_code == 201
    assert get(endpoint, f"ASK {{ <{thing}> a cp:Institution }}").json()["boolean"] is True
    assert ask("GET", address).status_code == 200
    assert ask("DELETE", address, headers=endpoint.headers).status_code == 204
    assert get(endpoint, f"ASK {{ <{thing}> ?p ?o }}").json()["boolean"] is False
    assert ask("GET", address).status_code == 404


def test_prefixes(endpoint: Endpoint) -> None:
    answer = ask("GET", f"{endpoint.url}/prefixes")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["cp"] == CP
    turtle = ask("GET", f"{endpoint.url}/prefixes", headers={"Accept": "text/turtle"})
    assert "http://www.w3.org/ns/shacl#declare" in str(list(ox.parse(turtle.content, ox.RdfFormat.TURTLE)))


def test_void_counts_what_is_there(endpoint: Endpoint) -> None:
    answer = ask("GET", f"{endpoint.url}/.well-known/void", headers={"Accept": "application/n-triples"})
    store = ox.Store()
    store.load(answer.content, ox.RdfFormat.N_TRIPLES)
    rows = store.query(
        "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { ?d void:classPartition ?p . "
        f"?p void:class <{CP}Agreement> ; void:entities ?n }}"
    )
    assert [row["n"].value for row in rows] == ["1"]
    told = store.query("SELECT ?n { ?d a <http://www.w3.org/ns/dcat#Dataset> ; <http://rdfs.org/ns/void#triples> ?n }")
    counted = get(endpoint, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").json()["results"]["bindings"][0]["n"]["value"]
    assert [row["n"].value for row in told] == [counted]
    assert store.query("ASK { ?d <http://purl.org/dc/terms/license> ?l ; <http://purl.org/dc/terms/temporal> ?t }")


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"]
)
def test_the_service_describes_itself(endpoint: Endpoint, accept: str) -> None:
    answer = ask("GET", f"{endpoint.url}/sparql", headers={"Accept": accept})
    format_ = ox.RdfFormat.from_media_type(accept)
    assert format_
    store = ox.Store()
    store.load(answer.content, format_)
    examples = list(
        store.query(
            "SELECT ?q { ?e a <http://www.w3.org/ns/shacl#SPARQLExecutable> ; <http://www.w3.org/ns/shacl#select> ?q }"
        )
    )
    assert len(examples) == len(questions())


def test_editors_find_the_examples_by_asking_and_each_runs_as_it_is(endpoint: Endpoint) -> None:
    question = (
        "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT DISTINCT ?comment ?query { ?sq a sh:SPARQLExecutable ; "
        "rdfs:comment ?comment ; sh:select|sh:ask|sh:construct|sh:describe ?query . FILTER(LANG(?comment) = 'en') }"
    )
    found = get(endpoint, question).json()["results"]["bindings"]
    assert len(found) == len(questions())
    for row in found:
        answer = ask("POST", f"{endpoint.url}/sparql", data={"query": row["query"]["value"]})
        assert answer.status_code == 200, (row["comment"]["value"], answer.text)


def test_a_client_that_goes_away_frees_its_worker(endpoint: Endpoint) -> None:
    host, port = endpoint.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        until(lambda: len(endpoint.app.pool._slow) == 1)
    until(lambda: not endpoint.app.pool._slow)


def test_a_server_without_updates_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    with serving(tmp_path_factory.mktemp("closed"), plain=False, allow_update=False) as closed:
        answer = ask("POST", f"{closed.url}/sparql", data={"update": "CLEAR ALL"}, headers=closed.headers)
        assert answer.status_code == 403
        assert "--allow-update" in json.loads(answer.text)["detail"]

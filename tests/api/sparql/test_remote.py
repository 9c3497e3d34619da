"""SERVICE and LOAD over HTTP, of made-up servers that a function stands for."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx2 as httpx
import pyoxigraph as ox
import pytest

from graph.iris import GRAPH
from graph.store.query import Limits
from tests.api.sparql.serving import Elsewhere, Endpoint, serving

MINE = f"{GRAPH}dataset/mine"
HELD = "<http://e/city> <http://e/p> 'Medan'@id, 1 ."


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    elsewhere = Elsewhere()
    elsewhere.held["http://example.org/sparql"] = ox.Store()
    elsewhere.held["http://example.org/sparql"].load(HELD, ox.RdfFormat.TURTLE)
    elsewhere.held["http://example.org/blank"] = ox.Store()
    elsewhere.held["http://example.org/blank"].load("[] <http://e/p> 1 .", ox.RdfFormat.TURTLE)
    limits = Limits(workers=1, timeout=5)
    with serving(tmp_path_factory.mktemp("data"), plain=False, limits=limits, remote=elsewhere.remote) as running:
        yield running


def ask(endpoint: Endpoint, query: str) -> httpx.Response:
    return httpx.post(f"{endpoint.url}/sparql", data={"query": query}, headers={"Accept": "text/csv"})


def update(endpoint: Endpoint, text: str) -> httpx.Response:
    return httpx.post(f"{endpoint.url}/sparql", data={"update": text}, headers=endpoint.headers)


def test_a_server_on_the_list_is_asked_and_nobody_keeps_what_it_says(endpoint: Endpoint) -> None:
    answer = ask(endpoint, "SELECT ?o { SERVICE <http://example.org/sparql> { ?s ?p ?o FILTER(ISNUMERIC(?o)) } }")
    assert (answer.status_code, answer.text) == (200, "o\r\n1\r\n")
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


@pytest.mark.parametrize(
    ("clause", "status", "words"),
    [
        ("SERVICE <http://example.com/sparql> {}", 400, "may not ask"),
        ("SERVICE <http://example.org.evil.example/sparql> {}", 400, "may not ask"),
        ("SERVICE <http://example.org@evil.example/sparql> {}", 400, "may not ask"),
        ("SERVICE <file://example.org/etc/passwd> {}", 400, "may not ask"),
        ("SERVICE ?where {}", 400, "may not ask"),
        ("SERVICE <http://example.org/gone> {}", 502, "could not be fetched"),
        ("SERVICE <http://example.org/blank> { ?s ?p ?o }", 502, "blank nodes"),
        ("SERVICE <http://example.org/sparql> { ?s ?p }", 502, "error at"),
        ("SERVICE <http://example.org/sparql> {} " * 9, 400, "the limit is 8"),
        ("SERVICE SILENT <http://example.com/sparql> { ?s ?p }", 400, "Syntax error at line 1, column"),
    ],
)
def test_what_is_not_asked_or_not_answered(endpoint: Endpoint, clause: str, status: int, words: str) -> None:
    answer = ask(endpoint, f"SELECT * {{ {clause} }}")
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True), answer.text


@pytest.mark.parametrize("address", ["<http://example.com/sparql>", "<http://example.org/gone>", "?where"])
def test_silent_is_one_solution_without_bindings(endpoint: Endpoint, address: str) -> None:
    answer = ask(endpoint, f"SELECT * {{ VALUES ?x {{ 1 }} SERVICE SILENT {address} {{ ?x ?p ?o }} }}")
    assert answer.status_code == 200
    assert answer.text.splitlines()[1].strip(",") == "1"


def test_load(endpoint: Endpoint) -> None:
    assert update(endpoint, f"LOAD <http://example.org/sparql> INTO GRAPH <{MINE}>").status_code == 204
    assert ask(endpoint, f"SELECT ?o {{ GRAPH <{MINE}> {{ ?s ?p ?o }} }} ORDER BY ?o").text == "o\r\n1\r\nMedan\r\n"
    for text, status in (
        ("LOAD <http://example.org/sparql>", 403),
        (f"LOAD <http://example.org/sparql> INTO GRAPH <{GRAPH}identity>", 403),
        (f"LOAD <http://example.com/sparql> INTO GRAPH <{MINE}>", 400),
        (f"LOAD <http://example.org/gone> INTO GRAPH <{MINE}>", 502),
        (f"LOAD <http://example.org/blank> INTO GRAPH <{MINE}>", 400),
        (f"LOAD SILENT <http://example.com/sparql> INTO GRAPH <{MINE}2>", 204),
        (f"LOAD SILENT <http://example.org/gone> INTO GRAPH <{MINE}2>", 204),
    ):
        assert update(endpoint, text).status_code == status, text
    assert ask(endpoint, f"ASK {{ GRAPH <{MINE}2> {{ ?s ?p ?o }} }}").text == "false\n"


@pytest.mark.parametrize(
    "clause", ["SERVICE <http://example.org/sparql> {", "SERVICE SILENT <http://example.com/> {} "]
)
def test_who_asks_thousands_of_servers_holds_up_nobody(endpoint: Endpoint, clause: str) -> None:
    text = f"ASK {{ {clause * 2_000}"
    begun = time.process_time()
    assert ask(endpoint, text).status_code in (400, 504)
    assert update(endpoint, f"INSERT {{}} WHERE {{ {clause * 2_000}").status_code in (400, 403)
    assert time.process_time() - begun < 5  # of this process, which holds the server
    assert ask(endpoint, "ASK {}").status_code == 200

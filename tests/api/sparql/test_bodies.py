"""Bodies of requests in other charsets, of several parts, and such as would end a process."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx2 as httpx
import pytest

from tests.api.sparql.serving import Endpoint, serving
from tests.api.sparql.test_charset import BOMB
from tests.graph.store.test_parsing import XML

TURTLE = "<s> <http://example.org/p> 'é' ."
DEEP = b"<s> <p> " + b"<<( <s> <p> " * 200_000 + b"1" + b" )>>" * 200_000 + b" ."
ASK = "ASK { GRAPH ?g { ?s ?p 'é' } }"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with serving(tmp_path_factory.mktemp("data"), plain=False) as running:
        yield running


def put(endpoint: Endpoint, content: bytes, media_type: str) -> httpx.Response:
    headers = {**endpoint.headers, "Content-Type": media_type}
    return httpx.put(f"{endpoint.url}/graph-store/dataset/mine", content=content, headers=headers)


def names(endpoint: Endpoint) -> str:
    query = "SELECT ?o { GRAPH <https://w3id.org/citypact/graph/dataset/mine> { ?s <http://example.org/p> ?o } }"
    return httpx.get(f"{endpoint.url}/sparql", params={"query": query, "format": "csv"}).text


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (TURTLE.encode("utf-16"), "text/turtle; charset=UTF-16"),
        (TURTLE.encode("latin-1"), 'text/turtle; charset="iso-8859-1"'),
        (('<?xml version="1.0" encoding="utf-16"?>' + XML).encode("utf-16"), "application/rdf+xml"),
        (('<?xml version="1.0" encoding="ISO-8859-1"?>' + XML).encode("latin-1"), "application/xml"),
    ],
    ids=["Turtle in UTF-16", "Turtle in Latin 1", "XML in UTF-16", "XML in Latin 1"],
)
def test_a_graph_in_its_charset(endpoint: Endpoint, content: bytes, media_type: str) -> None:
    assert put(endpoint, b"", "text/turtle").is_success
    assert names(endpoint) == "o\r\n"
    assert put(endpoint, content, media_type).is_success
    assert names(endpoint) == "o\r\né\r\n"


def test_a_form_in_its_charset(endpoint: Endpoint) -> None:
    put(endpoint, TURTLE.encode(), "text/turtle")
    for content in (f"query={ASK}", f"query={quote(ASK)}"):
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-16"}
        answer = httpx.post(f"{endpoint.url}/sparql", content=content.encode("utf-16"), headers=headers)
        assert (answer.status_code, answer.json()["boolean"]) == (200, True)


@pytest.mark.parametrize(
    ("content", "media_type", "status", "words"),
    [
        (ASK.encode("utf-16"), "application/sparql-query; charset=utf-16", 415, "always in UTF-8"),
        (b"CLEAR ALL", "application/sparql-update; charset=latin1", 415, "always in UTF-8"),
        (b"query=ASK%20%7B%7D", "application/x-www-form-urlencoded; charset=klingon", 415, "'klingon' is not known"),
        (b"\xff", "application/sparql-query", 400, "not UTF-8 at byte 0"),
    ],
)
def test_a_query_that_cannot_be_read(
    endpoint: Endpoint, content: bytes, media_type: str, status: int, words: str
) -> None:
    answer = httpx.post(f"{endpoint.url}/sparql", content=content, headers={"Content-Type": media_type})
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True), answer.text


@pytest.mark.parametrize(
    ("content", "media_type", "status", "words"),
    [
        (BOMB.encode(), "application/rdf+xml", 400, "declares entities"),
        (BOMB.encode("utf-16"), "text/xml", 400, "declares entities"),
        (BOMB.encode("utf-7"), "text/xml; charset=utf-7", 400, "declares entities"),
        (DEEP, "text/turtle", 507, "nests too deeply"),
        (TURTLE.encode(), "text/turtle; charset=klingon", 415, "'klingon' is not known"),
        (b"a,b", "text/csv", 415, "text/csv"),
    ],
    ids=["bomb", "bomb in UTF-16", "bomb in UTF-7", "deep", "charset", "type"],
)
def test_a_graph_that_is_refused_and_the_server_goes_on(
    endpoint: Endpoint, content: bytes, media_type: str, status: int, words: str
) -> None:
    answer = put(endpoint, content, media_type)
    assert (answer.status_code, words in answer.json()["detail"]) == (status, True), answer.text
    assert httpx.get(f"{endpoint.url}/sparql", params={"query": "ASK {}"}).status_code == 200


def test_parts_have_types_and_charsets_of_their_own(endpoint: Endpoint) -> None:
    files = {
        "one": ("one.ttl", TURTLE.encode("utf-16"), "text/turtle; charset=utf-16"),
        "two": ("two.rdf", XML.replace("é", "ü").encode(), "application/rdf+xml"),
    }
    address = f"{endpoint.url}/graph-store/dataset/mine"
    put(endpoint, b"", "text/turtle")
    assert httpx.post(address, files=files, headers=endpoint.headers).status_code == 204
    assert sorted(names(endpoint).split()) == ["o", "é", "ü"]
    nested = b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(5000))
    answer = put(endpoint, nested, "multipart/form-data; boundary=b0")
    assert (answer.status_code, answer.json()["kind"]) == (400, "type")

from __future__ import annotations

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api.formats import FORMATS, Format

ID = "https://w3id.org/citypact/id/"


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.suffix)
@pytest.mark.parametrize(
    "path",
    [
        "/id/city/rivermouth-xx",
        "/id/agreement/first-1",
        "/id/city/hostile-zz",
        "/vocabulary/topic/water",
        "/ontology",
        "/graph/document/first",
    ],
)
def test_every_syntax_by_suffix_by_name_and_by_accept(client: TestClient, path: str, format_: Format) -> None:
    answers = [
        client.get(f"{path}.{format_.suffix}"),
        client.get(path, params={"format": format_.suffix}),
        client.get(path, headers={"Accept": format_.media_type}),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] == format_.media_type
        assert answer.content == answers[0].content
    statements = list(ox.parse(answers[0].content, format=format_.syntax))
    assert statements
    if path == "/graph/document/first":
        name: ox.NamedNode | ox.DefaultGraph = ox.NamedNode("https://w3id.org/citypact/graph/document/first")
        assert {quad.graph_name for quad in statements} == {
            name if format_.syntax.supports_datasets else ox.DefaultGraph()
        }


def test_a_description_holds_both_directions_and_the_evidence(client: TestClient) -> None:
    text = client.get("/id/person/ada-1.nt").text
    assert f"<{ID}agreement/first-1> <https://w3id.org/citypact/ontology#signatory> <{ID}person/ada-1>" in text
    assert f"<{ID}evidence/e4> <https://w3id.org/citypact/ontology#quote>" in text


@pytest.mark.parametrize(
    "path", ["/id/city/rivermouth-xx", "/vocabulary/topic/water", "/graph/document/first", "/ontology"]
)
def test_html_by_name_and_no_unknown_name(client: TestClient, path: str) -> None:
    page = client.get(path, params={"format": "html"}, headers={"Accept": "text/turtle"})
    assert page.headers["content-type"].startswith("text/html")
    assert client.get(path, params={"format": "docx"}).status_code == 400


def test_what_is_not_there_is_not_found_in_any_syntax(client: TestClient) -> None:
    response = client.get("/id/city/nope.ttl", headers={"Accept": "text/turtle"})
    assert response.status_code == 404


def test_rdf_that_the_client_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/id/city/rivermouth-xx.ttl")
    again = client.get("/id/city/rivermouth-xx.ttl", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_pages_and_rdf_are_told_apart_by_caches(client: TestClient) -> None:
    for accept in ("text/html", "text/turtle"):
        assert "Accept" in client.get("/id/city/rivermouth-xx", headers={"Accept": accept}).headers["vary"]

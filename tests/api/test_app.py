"""The whole application on a store of its own: what it serves where, by whose settings, at which generation."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from starlette.testclient import TestClient

from api.app import create_app
from api.headers import HEADERS
from api.settings import Settings
from graph.store import Store
from tests.api.conftest import Memory
from tests.api.html import read

HTML = {"Accept": "text/html", "Accept-Language": "en"}


def test_an_empty_store_has_pages(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(data=tmp_path), Store.memory())) as client:
        for path in ("/", "/search?q=x", "/questions", "/agreements", "/documents", "/timeline", "/network", "/about"):
            response = client.get(path, headers=HTML)
            assert response.status_code == 200, path
            read(response.text)
        assert client.get("/questions/partners", headers=HTML).status_code == 200
        assert client.get("/api/documents").json() == {"total": 0, "page": 1, "items": [], "next": None}
        assert client.get("/health").json()["documents"] == 0


def test_pages_follow_what_is_published(tmp_path: Path) -> None:
    name = ox.NamedNode("https://w3id.org/citypact/id/city/newhaven-xx")
    label = ox.Quad(name, ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), ox.Literal("Newhaven"))
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
        assert client.get("/id/city/newhaven-xx", headers=HTML).status_code == 404
        store.extend([label])
        assert client.get("/id/city/newhaven-xx", headers=HTML).status_code == 404
        store.publish()
        assert "Newhaven" in client.get("/id/city/newhaven-xx", headers=HTML).text
        assert client.get("/api/search?q=newhav").json()["items"][0]["iri"] == name.value


def test_a_generation_that_nobody_reads_is_let_go(tmp_path: Path) -> None:
    node = ox.NamedNode("https://example.org/a")
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
        for number in range(8):
            store.extend([ox.Quad(node, node, ox.Literal(number))])
            store.publish()
            assert client.get("/", headers=HTML).status_code == 200
        kept = len(list((tmp_path / "generations").iterdir()))
        # Three for citations, one until the next change, the one whose figures are foreseen, those of two idle workers.
        assert kept <= 7


def test_sparql_is_served_beside_the_pages_under_the_same_headers(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
        response = client.get(
            "/sparql", params={"query": "ASK {}"}, headers={"Accept": "application/sparql-results+json"}
        )
        assert response.json()["boolean"] is True
        for name, value in HEADERS.items():
            assert response.headers[name] == value


def test_away_from_loopback_only_passages_are_shown(tmp_path: Path) -> None:
    client = TestClient(create_app(Settings(data=tmp_path, host="0.0.0.0"), Memory()))
    page = read(client.get("/id/document/first", headers=HTML).text)
    assert "The whole text is not shown here" in page.text
    assert "Ada Invented, the mayor, signed on 3 May 2023." in page.text
    assert "alert(5)" not in page.text
    assert {"c0", "c46"} <= page.anchors
    assert client.get("/graph/document/first.nt").text == ""
    whole = TestClient(create_app(Settings(data=tmp_path, host="0.0.0.0", texts="full"), Memory()))
    assert "alert(5)" in whole.get("/id/document/first", headers=HTML).text


def test_a_base_url_stands_before_every_link_of_ours(tmp_path: Path) -> None:
    base = "https://pacts.example.org/x"
    client = TestClient(create_app(Settings(data=tmp_path, base_url=base), Memory()))
    html = client.get("/id/city/rivermouth-xx", headers=HTML).text
    assert f'href="{base}/id/city/tarnhaven-yy"' in html
    assert f"{base}/id/city/rivermouth-xx</span>" in html
    assert 'href="/' not in html
    assert "<https://w3id.org/citypact/id/city/rivermouth-xx>" in client.get("/id/city/rivermouth-xx.nt").text


def test_large_answers_are_compressed(client: TestClient) -> None:
    response = client.get("/questions", headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"


def test_what_goes_wrong_inside_is_not_told(tmp_path: Path) -> None:
    class Broken(Memory):
        def query(self, query: str, **options: object) -> object:
            raise RuntimeError("the secret of our insides")

    app = create_app(Settings(data=tmp_path), Broken())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get("/id/city/rivermouth-xx", headers=HTML)
        assert response.status_code == 500
        assert "secret" not in response.text
        assert "Traceback" not in response.text
        for name, value in HEADERS.items():
            assert response.headers[name] == value
        assert client.get("/api/documents").json()["status"] == 500


def test_a_folder_that_was_made_anew_is_told_apart(tmp_path: Path) -> None:
    tags = set()
    for name in ("one", "two"):
        with Store.open(tmp_path / name) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
            tags.add(client.get("/about", headers=HTML).headers["etag"])
    assert len(tags) == 2

"""The pages of review: only for tokens, safe against other sites, and nothing is decided twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad
from starlette.testclient import TestClient

from api.app import create_app
from api.session import COOKIE
from api.settings import Settings
from api.tokens import Role, Tokens
from graph import iris, pipeline, rewriting
from graph.model import Date, Document
from graph.rdf.terms import TYPE
from graph.review.doubts import doubts, kinds
from graph.store import Store
from tests.api import html
from tests.api.cli.test_reviewing import TEXT, A, B, said
from tests.graph.rdf.examples import SURABAYA

LIST = NamedNode(iris.dataset_graph("list"))
DATASET = NamedNode("http://www.w3.org/ns/dcat#Dataset")
PERSONS = "SELECT ?p { ?p a <https://w3id.org/citypact/ontology#Person> }"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        documents = [Document(slug, TEXT, issued=Date("2024"), language="en") for slug in "ab"]
        pipeline.load(store, documents, extract=said)
        yield store


@pytest.fixture
def client(store: Store, tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(data=tmp_path), store), follow_redirects=False) as client:
        yield client


def logged_in(client: TestClient, tmp_path: Path, role: Role, name: str = "Ani") -> str:
    """Log in with a new token, and return what proves that a form is ours."""
    token = Tokens(tmp_path / "tokens.json").add(name, role)
    answer = client.post("/review/login", data={"token": token})
    assert answer.status_code == 303
    told = answer.headers["set-cookie"]
    assert "HttpOnly" in told and "SameSite=strict" in told and "Path=/" in told
    page = client.get("/review").text
    found = re.search(r'name="check" value="(\w+)"', page)
    return found[1] if found else ""


def persons(store: Store) -> int:
    return len(list(store.query(PERSONS)))


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]


def test_without_a_token_there_is_a_form_and_nothing_else(client: TestClient, store: Store) -> None:
    for address in ("/review", "/review/decisions", f"/review/thing?iri={A}", "/review/document/a"):
        page = client.get(address)
        html.read(page.text)
        assert 'action="/review/login"' in page.text and "Ani Contoh" not in page.text
        assert page.headers["cache-control"] == "no-store"
    assert client.post("/review/login", data={"token": "wrong"}).status_code == 403
    assert client.post("/review/decide", data={"verdict": "merge", "about": [A, B]}).status_code == 403
    assert persons(store) == 2


def test_a_pair_is_merged_and_that_is_undone(client: TestClient, store: Store, tmp_path: Path) -> None:
    check = logged_in(client, tmp_path, Role.REVIEWER)
    page = client.get("/review").text
    html.read(page)
    assert page.count(f'<q dir="auto">{TEXT}</q>') == 2
    form = {"check": check, "seen": field(page, "seen"), "verdict": "merge", "about": [A, B], "why": "made up"}
    answer = client.post("/review/decide", data=form | {"next": "https://evil.example/review"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    assert persons(store) == 1
    again = client.post("/review/decide", data=form | {"verdict": "split"})
    assert again.status_code == 409 and "Ani decided to merge" in again.text
    assert '<a href="/review">' in again.text
    assert "Is this statement right?" in client.get("/review").text  # there are no pairs any more
    assert "Is this statement right?" not in client.get("/review?what=pairs").text
    listed = client.get("/review/decisions").text
    html.read(listed)
    undo = {"check": check, "verdict": "undo", "about": field(listed, "about")}
    assert client.post("/review/decide", data=undo).status_code == 303
    assert persons(store) == 2
    assert len(client.get("/review/decisions?format=json").json()) == 2


def test_other_sites_and_old_forms_are_refused(client: TestClient, store: Store, tmp_path: Path) -> None:
    check = logged_in(client, tmp_path, Role.REVIEWER)
    form = {"check": check, "verdict": "merge", "about": [A, B]}
    evil = {"Origin": "https://evil.example"}
    assert client.post("/review/decide", data=form, headers=evil).status_code == 400
    assert client.post("/review/decide", data=form, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 400
    assert client.post("/review/decide", data=form | {"check": "x"}).status_code == 403
    assert client.post("/review/decide", data={"check": check, "verdict": "explode"}).status_code == 400
    assert (
        client.post("/review/decide", data={"check": check, "verdict": "merge", "about": "no iri"}).status_code == 400
    )
    assert client.post("/review/decide", data={"check": check, "verdict": "undo"}).status_code == 400
    assert persons(store) == 2


def test_the_statements_of_one_kind(client: TestClient, store: Store, tmp_path: Path) -> None:
    logged_in(client, tmp_path, Role.REVIEWER)
    for kind, number in kinds(doubts(store)).items():
        page = client.get(f"/review?what=statements&kind={kind}").text
        html.read(page)
        assert page.count("<article") == number > 0
    assert client.get("/review?what=statements&kind=nothing").text.count("<article") == 0


def test_statements_names_and_splits(client: TestClient, store: Store, tmp_path: Path) -> None:
    check = logged_in(client, tmp_path, Role.REVIEWER)
    page = client.get("/review?what=statements").text
    html.read(page)
    office = iris.position(A, SURABAYA, "Mayor")
    row = {"subject": office, "predicate": iris.CP + "positionIn", "object": f"<{SURABAYA}>"}
    assert client.post("/review/decide", data={"check": check, "verdict": "reject"} | row).status_code == 303
    assert not list(store.query(f"SELECT ?o {{ <{office}> <{iris.CP}positionIn> ?o }}"))
    listed = " ".join(re.sub(r"<[^>]+>", "", client.get("/review/decisions").text).split())
    assert "– office of – Surabaya" in listed
    name = {"check": check, "verdict": "relabel", "about": A, "name": "Dr. Ani", "language": ""}
    assert client.post("/review/decide", data=name).status_code == 303
    client.post("/review/decide", data={"check": check, "verdict": "merge", "about": [A, B]})
    page = client.get(f"/review/thing?iri={A}").text
    html.read(page)
    assert "Dr. Ani" in page and A in page and B in page
    assert client.get(f"/review/thing?iri={B}").text.count("Dr. Ani") == page.count("Dr. Ani")  # either IRI will do
    assert client.get("/review/thing?iri=no iri").status_code == 404
    both = {"check": check, "verdict": "split", "whole": "1", "about": [A, B], "apart": B}
    assert client.post("/review/decide", data=both).status_code == 409  # a merge is undone, not split
    assert client.get("/review/thing?iri=https://x.example/none").status_code == 404


def test_only_editors_withdraw_and_only_administrators_suppress(
    client: TestClient, store: Store, tmp_path: Path
) -> None:
    check = logged_in(client, tmp_path, Role.REVIEWER)
    assert client.post("/review/withdraw", data={"check": check, "document": "a"}).status_code == 403
    assert client.post("/review/suppress", data={"check": check, "iri": A}).status_code == 403
    check = logged_in(client, tmp_path, Role.ADMIN, "Admin")
    page = client.get("/review/document/a").text
    html.read(page)
    assert "Ani Contoh" in page and "1 thing" in page
    assert client.get("/review/document/none").status_code == 404
    assert client.post("/review/suppress", data={"check": check, "iri": A}).status_code == 303
    assert persons(store) == 1
    assert client.post("/review/suppress", data={"check": check, "iri": A, "lift": "1"}).status_code == 303
    assert client.post("/review/withdraw", data={"check": check, "document": "a"}).status_code == 303
    assert pipeline.documents_of(store) == ["b"]


def test_a_read_only_server_decides_nothing(store: Store, tmp_path: Path) -> None:
    token = Tokens(tmp_path / "tokens.json").add("Ani", Role.ADMIN)
    settings = Settings(data=tmp_path, read_only=True)
    with Store.open(tmp_path, read_only=True) as reader, TestClient(create_app(settings, reader)) as client:
        client.post("/review/login", data={"token": token})
        assert COOKIE in client.cookies
        page = client.get("/review").text
        assert "read-only" in page and 'value="merge"' not in page
        answer = client.post("/review/decide", data={"verdict": "merge", "about": [A, B]})
        assert answer.status_code == 403


def test_out_is_out(client: TestClient, tmp_path: Path) -> None:
    logged_in(client, tmp_path, Role.REVIEWER)
    assert client.post("/review/logout").status_code == 303
    assert 'action="/review/login"' in client.get("/review").text


def test_what_was_withdrawn_is_gone_or_leads_on(client: TestClient, store: Store) -> None:
    pipeline.remove(store, "a")
    gone = client.get(A.removeprefix("https://w3id.org/citypact"))
    assert gone.status_code == 410 and "withdrawn" in gone.text


@pytest.mark.parametrize("graph", [iris.document_graph("a"), iris.dataset_graph("list")])
def test_the_graph_of_a_withdrawn_source_is_gone(client: TestClient, store: Store, graph: str) -> None:
    path = graph.removeprefix("https://w3id.org/citypact")
    rewriting.rewrite(store, iris.dataset_graph("list"), [Quad(LIST, TYPE, DATASET, LIST)])
    assert client.get(path).status_code == 200
    rewriting.rewrite(store, graph, ())
    gone = client.get(path)
    assert gone.status_code == 410 and f"{graph} was in this graph" in gone.text
    assert client.get(f"{path}-never").status_code == 404

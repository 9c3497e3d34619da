"""`/export/{digest}` and the digest in citations."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.snapshot import KEEP, Snapshot
from api.views.state import digest
from graph.iris import CP
from graph.store import Store
from tests.api.conftest import Memory


def cited(client: TestClient, path: str = "/id/city/rivermouth-xx") -> str:
    page = client.get(path, headers={"Accept": "text/html"}).text
    found = re.search(r"/export/([0-9a-f]{64})", page)
    assert found
    return found[1]


def test_two_stores_of_the_same_have_the_same_digest() -> None:
    one, other = Memory(), Memory()
    other.generation = 7
    assert digest(Snapshot(one)) == digest(Snapshot(other))


def test_another_text_or_decision_is_another_digest() -> None:
    one, text, decision = Memory(), Memory(), Memory()
    document = ox.NamedNode("https://w3id.org/citypact/id/document/first")
    text.engine.remove(ox.Quad(document, ox.NamedNode(f"{CP}textDigest"), ox.Literal("00")))
    text.engine.add(ox.Quad(document, ox.NamedNode(f"{CP}textDigest"), ox.Literal("01")))
    curation = ox.NamedNode("https://w3id.org/citypact/graph/curation")
    decision.engine.add(ox.Quad(document, ox.NamedNode(f"{CP}verdict"), ox.Literal("x"), curation))
    assert len({digest(Snapshot(each)) for each in (one, text, decision)}) == 3


def test_the_address_in_a_citation_gives_the_whole_graph(client: TestClient, memory: Memory) -> None:
    address = f"/export/{cited(client)}"
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/n-quads"
    assert answer.headers["content-encoding"] == "gzip"
    assert set(ox.parse(answer.content, format=ox.RdfFormat.N_QUADS)) == set(memory.engine)
    assert client.get(address).content == answer.content
    trig = client.get(f"{address}.trig")
    assert set(ox.parse(trig.content, format=ox.RdfFormat.TRIG)) == set(memory.engine)


def test_whole_texts_are_left_out_where_they_may_not_be_shown(memory: Memory) -> None:
    with TestClient(create_app(Settings(texts="quotes"), memory)) as client:
        lines = client.get(f"/export/{cited(client)}").text
    assert f"> <{CP}text> " not in lines
    assert "Ada Invented, the mayor, signed on 3 May 2023." in lines


def test_a_state_is_kept_for_a_few_generations_and_then_gone(tmp_path: Path) -> None:
    subject = ox.NamedNode("https://w3id.org/citypact/id/document/new")
    with Store.open(tmp_path) as store, TestClient(create_app(Settings(data=tmp_path), store)) as client:
        store.extend([])
        old = cited(client, "/questions/brokers")
        for number in range(KEEP):
            assert client.get(f"/export/{old}").status_code == 200
            store.extend([ox.Quad(subject, ox.NamedNode(f"{CP}textDigest"), ox.Literal(str(number)))])
            store.publish()
        answer = client.get(f"/export/{old}", headers={"Accept": "application/json"})
        assert answer.status_code == 410
        assert "no longer keeps that state" in answer.json()["detail"]


def test_what_is_no_digest_or_no_format_is_said(client: TestClient) -> None:
    assert client.get("/export/nope").status_code == 404
    assert client.get(f"/export/{cited(client)}.ttl").status_code == 400

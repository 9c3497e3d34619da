"""The pages of the documents that citypact comes with: every thing of the graph has a page that is well-formed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph import pipeline
from graph.documents import read
from graph.iris import ID
from graph.store import Store
from ontology.questions import questions
from tests.api import html

SEEDS = Path(__file__).parents[2] / "seeds" / "documents"
HEADERS = {"Accept": "text/html", "Accept-Language": "en"}


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store.memory()
    pipeline.load(store, read(SEEDS))
    return store


@pytest.fixture(scope="module")
def client(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    with TestClient(create_app(settings, store), follow_redirects=False) as client:
        yield client


def things(store: Store) -> list[str]:
    own = f'STRSTARTS(STR(?thing), "{ID}") && !CONTAINS(STR(?thing), "#")'
    query = f"SELECT DISTINCT ?thing {{ ?thing a ?class FILTER({own}) }}"
    return sorted(row["thing"].value for row in store.query(query))


def test_everything_in_the_graph_has_a_page(client: TestClient, store: Store) -> None:
    everything = things(store)
    assert len(everything) > 1000
    evidence = [iri for iri in everything if iri.startswith(f"{ID}evidence/")]
    for iri in [*(iri for iri in everything if iri not in set(evidence)), *evidence[::50]]:
        response = client.get(iri.removeprefix("https://w3id.org/citypact"), headers=HEADERS)
        if iri.startswith((f"{ID}evidence/", f"{ID}position/")):
            assert response.status_code == 303, iri
        else:
            assert response.status_code == 200, iri
            html.read(response.text)


@pytest.mark.parametrize("name", [question.name for question in questions()])
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_question_is_answered(client: TestClient, name: str, language: str) -> None:
    page = client.get(f"/questions/{name}", headers={**HEADERS, "Accept-Language": language})
    assert page.status_code == 200
    html.read(page.text)
    rows = client.get(f"/questions/{name}?format=json").json()["rows"]
    lines = client.get(f"/questions/{name}?format=csv").text.splitlines()
    assert len(lines) > len(rows) or not rows


def test_every_retelling_says_whom_it_retells(client: TestClient) -> None:
    for document in client.get("/api/documents?size=500").json()["items"]:
        assert document["outlet"]
        text = html.read(client.get(document["page"], headers=HEADERS).text).text
        assert f"retold from {document['outlet']}" in text
        assert "The words are not theirs." in text

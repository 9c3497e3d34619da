"""What the endpoint must not give away, over HTTP: whole texts where only quotes are shown, and suppressed persons."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2 as httpx
import pytest

from graph import pipeline
from graph.iris import CP, GRAPH
from graph.review import suppress
from graph.store import Store
from graph.store.query import Limits
from tests.api.sparql.serving import Endpoint, serving, until
from tests.graph.review.test_suppressing import TEXT, person, said, text

MINE = f"{GRAPH}document/a"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        pipeline.load(store, [text("a"), text("b")], extract=said)
    with serving(folder, plain=False, limits=Limits(workers=1, timeout=10), texts=False) as running:
        yield running


def everything(endpoint: Endpoint) -> str:
    """Return all that can be asked for: the default graph, each named graph, and a graph as a whole."""
    answers = [
        httpx.post(f"{endpoint.url}/sparql", data={"query": query}, headers={"Accept": "*/*"})
        for query in (
            "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
            f"CONSTRUCT {{ ?s ?p ?o }} FROM <{MINE}> {{ ?s ?p ?o }}",
            "DESCRIBE ?s { GRAPH ?g { ?s ?p ?o } }",
        )
    ]
    answers += [httpx.get(f"{endpoint.url}/graph-store", params={"graph": MINE}, headers={"Accept": "text/turtle"})]
    assert {answer.status_code for answer in answers} == {200}
    return "\n".join(answer.text for answer in answers)


def test_texts_are_not_there_though_the_store_keeps_them(endpoint: Endpoint) -> None:
    told = everything(endpoint)
    assert CP + "text>" not in told
    assert CP + "quote" in told
    query = f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?d <{CP}text> ?t }} }}"
    answer = httpx.get(f"{endpoint.url}/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    assert answer.text == "n\r\n0\r\n"
    assert pipeline.stored(endpoint.store, "a").text == TEXT


def test_a_suppressed_person_is_nowhere(endpoint: Endpoint) -> None:
    assert "Ani Contoh" in everything(endpoint)
    suppress(endpoint.store, person("Ani Contoh", "a"), "Tester", "2026-01-01T00:00:00Z")
    until(lambda: "Contoh" not in everything(endpoint))  # the workers are switched in the background
    assert endpoint.app.pool.generation == endpoint.store.generation
    told = everything(endpoint)
    assert "Contoh" not in told
    assert "Budi Rekaan" in told

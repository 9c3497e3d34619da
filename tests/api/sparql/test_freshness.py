"""Who reads after a write was answered sees it, whatever was kept, on its way or known to the client."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx2 as httpx
import pytest

from tests.api.sparql.serving import Endpoint, serving

NUMBER = "SELECT ?o { <http://example.org/s> <http://example.org/p> ?o }"
TEXT = "https://w3id.org/citypact/ontology#text"


@pytest.fixture(scope="module", params=[True, False], ids=["texts", "no texts"])
def endpoint(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    with serving(tmp_path_factory.mktemp("data"), plain=True, texts=request.param) as running:
        yield running


def publish(endpoint: Endpoint, number: int) -> None:
    """Let the graph hold this number, as a part of the server does that knows nothing of the endpoint."""
    triples = f"<http://example.org/s> <http://example.org/p> {number} ; <{TEXT}> 'made up'"
    endpoint.store.update(f"CLEAR ALL ; INSERT DATA {{ {triples} }}")
    endpoint.store.publish()


def read(client: httpx.Client, endpoint: Endpoint) -> int:
    answer = client.get(f"{endpoint.url}/sparql", params={"query": NUMBER, "format": "csv"})
    answer.raise_for_status()
    return int(answer.text.splitlines()[1])


def test_each_write_is_seen_by_the_next_read(endpoint: Endpoint) -> None:
    with httpx.Client() as client:
        known = ""
        for number in range(1, 31):
            publish(endpoint, number)
            answer = client.get(
                f"{endpoint.url}/sparql", params={"query": NUMBER, "format": "csv"}, headers={"If-None-Match": known}
            )
            assert answer.text == f"o\r\n{number}\r\n"
            known = answer.headers["etag"]
            assert read(client, endpoint) == number


def test_readers_at_once_see_no_former_state(endpoint: Endpoint) -> None:
    published = 0
    late: list[tuple[int, int]] = []
    done = threading.Event()

    def reading() -> None:
        with httpx.Client(timeout=30) as client:
            while not done.is_set():
                before = published
                found = read(client, endpoint)
                if found < before:
                    late.append((before, found))

    publish(endpoint, 0)
    threads = [threading.Thread(target=reading) for _ in range(6)]
    for thread in threads:
        thread.start()
    for number in range(1, 61):
        publish(endpoint, number)
        published = number
    done.set()
    for thread in threads:
        thread.join()
    assert late == []
    with httpx.Client() as client:
        assert read(client, endpoint) == 60


def test_a_written_graph_is_read_at_once(endpoint: Endpoint) -> None:
    address = f"{endpoint.url}/graph-store/mine"
    headers = {**endpoint.headers, "Content-Type": "text/turtle"}
    for number in range(10):
        content = f"<http://example.org/a> <http://example.org/b> {number} ."
        httpx.put(address, content=content, headers=headers).raise_for_status()
        assert f" {number} ." in httpx.get(address).text
        httpx.delete(address, headers=endpoint.headers).raise_for_status()
        assert httpx.get(address).status_code == 404

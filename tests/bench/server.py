"""The speed and size of a running server."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Running:
    """A server on the loopback address; `started` is the time in seconds until it answered."""

    port: int
    pid: int
    started: float


@contextmanager
def running(data: Path) -> Iterator[Running]:
    """Start `citypact serve` on any free port, and stop it as Ctrl-C does."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "api.cli.main", "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout
            told = re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline())
            assert told, "the server did not start"
            port = int(told[1])
            get(port, "/health")
            yield Running(port, process.pid, time.perf_counter() - begun)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


def get(port: int, path: str, accept: str = "*/*") -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path, headers={"Accept": accept})
    response = connection.getresponse()
    data = response.read()
    connection.close()
    assert response.status == 200, (path, response.status, data[:200])
    return data


def cities(server: Running) -> list[str]:
    """Return the IRIs of the cities in the graph."""
    query = "SELECT ?city { ?city a <https://w3id.org/citypact/ontology#City> }"
    found = json.loads(get(server.port, f"/sparql?query={quote(query)}", "application/sparql-results+json"))
    return [binding["city"]["value"] for binding in found["results"]["bindings"]]


def lookups(server: Running, iris: Sequence[str], clients: int) -> float:
    """Return how many look-ups a second several clients get together, each over one connection."""
    counts = [0] * clients
    end = time.perf_counter() + SECONDS

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        while time.perf_counter() < end:
            iri = iris[(counts[client] * clients + client) % len(iris)]
            path = f"/sparql?query={quote(f'SELECT ?p ?o {{ <{iri}> ?p ?o }}')}"
            connection.request("GET", path, headers={"Accept": "application/sparql-results+json"})
            assert connection.getresponse().read()
            counts[client] += 1
        connection.close()

    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


def memory(server: Running) -> float:
    """Return the memory of the server and its workers in megabytes."""
    time.sleep(2)
    return sum(_size(pid) for pid in _family(server.pid)) / 1000


def _family(pid: int) -> Iterator[int]:
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in path.read_text().split():
            yield from _family(int(child))


def _size(pid: int) -> int:
    """Return the proportional set size of a process in kB; where the system has none, the resident set size."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        text = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"^(?:Pss|VmRSS):\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0

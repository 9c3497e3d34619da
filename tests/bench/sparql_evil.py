"""Queries that bring endpoints down, and a run of them beside look-ups: what is answered, how fast, in what memory."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, field

import httpx2 as httpx

from graph.iris import ID
from tests.bench.sparql_server import Serving

_VALUES = " ".join(f"<http://example.org/{number}>" for number in range(100_000))

EVIL = {
    "a cartesian count": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "order by over everything": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "an unbounded path": "SELECT * { ?a (<http://example.org/none>|!<http://example.org/none>)* ?b }",
    "a giant construct": "CONSTRUCT { ?a ?e ?f } WHERE { ?a ?b ?c . ?d ?e ?f }",
    "a regex over everything": 'SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "(x+)+y")) }',
    "100,000 values": f"SELECT * {{ VALUES ?a {{ {_VALUES} }} VALUES ?d {{ {_VALUES} }} ?a ?b ?c . ?d ?e ?f }}",
    "a megabyte of brackets": "SELECT (" + "(" * 500_000 + "1" + ")" * 500_000 + " AS ?x) {}",
    "group by a product": "SELECT ?c (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?c",
}
ALLOWED = {200, 400, 413, 503, 504, 507}


@dataclass
class Outcome:
    """What a run showed: seconds of each look-up, statuses by query, transport errors, the most memory in bytes."""

    lookups: list[float] = field(default_factory=list)
    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    memory: int = 0

    def percentile(self, share: float) -> float:
        """Return the latency in seconds that this share of the look-ups stays under."""
        return sorted(self.lookups)[min(int(len(self.lookups) * share), len(self.lookups) - 1)]


def run(server: Serving, seconds: float, *, evil: int = 4, timeout: float = 2.0, pause: float = 0.02) -> Outcome:
    """Send evil queries from `evil` clients and look-ups from one, for a time."""
    outcome = Outcome()
    end = time.monotonic() + seconds
    lock = threading.Lock()

    def torment(first: int) -> None:
        names = list(EVIL)
        with httpx.Client(timeout=60) as client:
            number = first
            while time.monotonic() < end:
                name = names[number % len(names)]
                number += 1
                data = {"query": EVIL[name] + f" # {first} {number}", "timeout": str(timeout)}
                try:
                    status = client.post(server.url, data=data).status_code
                except httpx.RemoteProtocolError:  # a result that was cut after its beginning was sent
                    status = 0
                except httpx.TransportError as error:
                    with lock:
                        outcome.broken[f"{name}: {type(error).__name__}"] += 1
                    continue
                with lock:
                    outcome.statuses[name, status] += 1
                if status == 503:
                    time.sleep(0.2)

    threads = [threading.Thread(target=torment, args=(number * 2,)) for number in range(evil)]
    for thread in threads:
        thread.start()
    measured = time.monotonic()
    with httpx.Client(timeout=60) as client:
        number = 0
        while time.monotonic() < end:
            number += 1
            query = f"SELECT ?p ?o {{ <{ID}agreement/d{number % 500}> ?p ?o }} # {number}"
            start = time.perf_counter()
            status = client.get(server.url, params={"query": query}).status_code
            outcome.lookups.append(time.perf_counter() - start)
            outcome.statuses["look-up", status] += 1
            if time.monotonic() - measured > 1:
                measured = time.monotonic()
                outcome.memory = max(outcome.memory, server.memory())
            time.sleep(pause)
    for thread in threads:
        thread.join()
    return outcome

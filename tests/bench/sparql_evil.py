"""Queries that bring endpoints down, and a run of them beside look-ups: what is answered, how fast, in what memory."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import quote_plus

import httpx2 as httpx

from graph.iris import ID
from tests.bench.sparql_server import Serving

_VALUES = " ".join(map(str, range(100_000)))

EVIL = {
    "a cartesian count": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "order by over everything": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "an unbounded path": "SELECT * { ?a (<http://example.org/none>|!<http://example.org/none>)* ?b }",
    "a giant construct": "CONSTRUCT { ?a ?e ?f } WHERE { ?a ?b ?c . ?d ?e ?f }",
    "a regex over everything": 'SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "(x+)+y")) }',
    "100,000 values": f"SELECT * {{ VALUES ?v {{ {_VALUES} }} VALUES ?w {{ {_VALUES} }} ?a ?b ?v . ?d ?e ?w }}",
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
    """Send evil queries from `evil` clients and look-ups from one, for a time.

    The evil clients are in another process of low priority: elsewhere they would not take from this machine.
    """
    outcome = Outcome()
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        pool.submit(os.getpid).result()
        tormenting = pool.submit(_torment, server.url, seconds, evil, timeout)
        measured = time.monotonic()
        end = measured + seconds
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
        statuses, outcome.broken = tormenting.result()
    outcome.statuses += statuses
    return outcome


def _torment(url: str, seconds: float, clients: int, timeout: float) -> tuple[Counter[tuple[str, int]], Counter[str]]:
    """Send evil queries from several clients for a time; return their statuses, and the errors of transport."""
    os.nice(10)
    statuses: Counter[tuple[str, int]] = Counter()
    broken: Counter[str] = Counter()
    bodies = {name: f"timeout={timeout}&query={quote_plus(query)}" for name, query in EVIL.items()}
    end, lock = time.monotonic() + seconds, threading.Lock()

    def torment(first: int) -> None:
        names = list(EVIL)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        with httpx.Client(timeout=60) as client:
            number = first
            while time.monotonic() < end:
                name = names[number % len(names)]
                number += 1
                try:
                    answer = client.post(url, content=f"{bodies[name]}%23{first}+{number}", headers=headers)
                    status = answer.status_code
                except httpx.RemoteProtocolError:  # a result that was cut after its beginning was sent
                    status = 0
                except httpx.TransportError as error:
                    with lock:
                        broken[f"{name}: {type(error).__name__}"] += 1
                    continue
                with lock:
                    statuses[name, status] += 1
                if status == 503:
                    time.sleep(0.2)

    threads = [threading.Thread(target=torment, args=(number * 2,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses, broken

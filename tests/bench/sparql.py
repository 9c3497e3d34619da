"""The SPARQL endpoint beside others, on one made-up graph: `python -m tests.bench.sparql [--minutes N]`.

Others are measured where they are installed (extra `bench`): the Oxigraph server on the same generation,
rdflib-endpoint over Oxigraph, and rdflib's own engine in memory (one run, and no more than a minute a query).
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx2 as httpx
import psutil
import yaml

from graph.iris import ID
from ontology.questions import questions
from ontology.terms import PREFIXES
from tests.bench import sparql_data, sparql_load, sparql_server
from tests.bench.sparql_server import Serving

_PREFIXES = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("cp", "cpv", "rdf", "rdfs", "prov"))
QUERIES: dict[str, str] = yaml.safe_load(Path(__file__).with_name("sparql_queries.yaml").read_text("utf-8"))


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=4.0, help="for all of it, about; more makes figures steadier")
    parser.add_argument("--write", type=Path, help="the page to write beside printing it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        size = sparql_data.store(data, options.quads)
        columns: dict[str, dict[str, str]] = {}
        for name, start in COMPETITORS.items():
            with ExitStack() as stack:
                server = stack.enter_context(start(data))
                if server is not None:
                    columns[name] = measured(server, options.minutes * 60 / len(COMPETITORS))
                    print(name, columns[name], file=sys.stderr, flush=True)
        columns["rdflib in memory"] = rdflib_in_memory(data)
        page = table(columns, size) + catalogue(data)
    print(page)
    if options.write:
        options.write.write_text(page, "utf-8")


def measured(server: Serving, seconds: float) -> dict[str, str]:
    """Return the figures of a server, taken in about so many seconds: a median latency for each query, requests a
    second, memory."""
    figures = {"load average before": f"{os.getloadavg()[0]:.1f}"}
    with httpx.Client(timeout=120) as client:
        for name, query in QUERIES.items():
            figures[name] = (
                f"{latency(client, server.url, _PREFIXES + query, seconds * 0.6 / len(QUERIES)) * 1000:.2f} ms"
            )
    lookups = [f"SELECT ?p ?o {{ <{ID}agreement/d{number}> ?p ?o }}" for number in range(10_000)]
    figures["look-ups a second, 8 clients"] = f"{sparql_load.rate(server.url, lookups, seconds=seconds / 5):,.0f}"
    figures["one query again and again"] = f"{sparql_load.rate(server.url, lookups[:1], seconds=seconds / 5):,.0f}/s"
    figures["memory"] = f"{server.memory() / 1e6:,.0f} MB"
    return figures


def latency(client: httpx.Client, url: str, query: str, most: float) -> float:
    """Return the median time of a query in seconds, of 3 to 100 runs that take about `most` seconds.

    Each run has a comment of its own, so that no answer was kept.
    """
    times: list[float] = []
    while len(times) < 3 or (sum(times) < most and len(times) < 100):
        text = f"{query} # {len(times)}"
        start = time.perf_counter()
        client.get(url, params={"query": text}, headers={"Accept": "*/*"}).raise_for_status()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


@contextmanager
def one_process(data: Path) -> Iterator[Serving | None]:
    """Serve by the endpoint in one server process."""
    with sparql_server.endpoint(data) as server:
        yield server


@contextmanager
def two_processes(data: Path) -> Iterator[Serving | None]:
    """Serve by the endpoint in two server processes on one port."""
    with sparql_server.endpoint(data) as first:
        port = first.url.rpartition(":")[2].partition("/")[0]
        command = [sys.executable, "-m", "tests.bench.sparql_server", str(data), port]
        with sparql_server.process(command, first.url) as second:
            yield Serving(first.url, *first.pids, *second.pids)


@contextmanager
def oxigraph(data: Path) -> Iterator[Serving | None]:
    """Serve by the Oxigraph server."""
    binary = Path(sys.executable).with_name("oxigraph")
    if not binary.is_file():
        yield None
        return
    port = sparql_server.free_port()
    place = str(data / "generations" / "1")
    command = [str(binary), "serve-read-only", "--location", place, "--bind", f"127.0.0.1:{port}"]
    with sparql_server.process(command, f"http://127.0.0.1:{port}/query") as server:
        yield server


@contextmanager
def rdflib_endpoint(data: Path) -> Iterator[Serving | None]:
    """Serve by rdflib-endpoint over a copy of the graph in Oxigraph."""
    if not (importlib.util.find_spec("rdflib_endpoint") and importlib.util.find_spec("oxrdflib")):
        yield None
        return
    port = sparql_server.free_port()
    copy = data / "copy"
    shutil.copytree(data / "generations" / "1", copy)
    code = (
        "import uvicorn, rdflib, rdflib_endpoint\n"
        "graph = rdflib.Dataset(store='Oxigraph')\n"
        f"graph.open({str(copy)!r})\n"
        f"uvicorn.run(rdflib_endpoint.SparqlEndpoint(graph=graph), port={port}, log_level='critical')\n"
    )
    with sparql_server.process([sys.executable, "-c", code], f"http://127.0.0.1:{port}/") as server:
        yield server


COMPETITORS: dict[str, Callable[[Path], object]] = {
    "citypact": one_process,
    "citypact, two processes": two_processes,
    "Oxigraph server": oxigraph,
    "rdflib-endpoint": rdflib_endpoint,
}


def rdflib_in_memory(data: Path, most: float = 60.0) -> dict[str, str]:
    """Return the figures of rdflib's own engine on the default graph: one run a query, of at most `most` seconds."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_rdflib, args=(data, theirs), daemon=True)
    process.start()
    theirs.close()
    figures: dict[str, str] = {}
    try:
        if not ours.poll(600):
            return figures
        figures["memory"] = f"{ours.recv() / 1e6:,.0f} MB"
        for name in QUERIES:
            if not ours.poll(most):
                figures[name] = f"> {most:.0f} s"
                break
            figures[name] = f"{ours.recv() * 1000:.2f} ms"
    except EOFError:
        pass
    finally:
        process.kill()
        process.join()
    return figures


def _rdflib(data: Path, connection: multiprocessing.connection.Connection) -> None:
    import pyoxigraph
    import rdflib

    store = pyoxigraph.Store.read_only(str(data / "generations" / "1"))
    text = store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=pyoxigraph.DefaultGraph())
    graph = rdflib.Graph().parse(data=text, format="nt")
    del store, text
    connection.send(psutil.Process().memory_info().rss)
    for query in QUERIES.values():
        start = time.perf_counter()
        result = graph.query(_PREFIXES + query)
        _ = list(result)
        connection.send(time.perf_counter() - start)


def catalogue(data: Path) -> str:
    """Return the processor time that the engine takes for the competency questions with their defaults, in one process
    and the best of three: those of 10 ms and more."""
    import pyoxigraph

    store = pyoxigraph.Store.read_only(str(data / "generations" / "1"))
    lines = ["", "| question | rows | processor time |", "|---|---:|---:|"]
    for question in questions():
        times: list[float] = []
        for _ in range(3):
            start = time.process_time()
            rows = sum(1 for _ in store.query(question.bind()))
            times.append(time.process_time() - start)
        if min(times) >= 0.01:
            lines.append(f"| {question.name} | {rows:,} | {min(times) * 1000:.0f} ms |")
    return "\n".join([*lines, f"| each of the other {len(questions()) - len(lines) + 3} | | under 10 ms |", ""])


def table(columns: dict[str, dict[str, str]], size: int) -> str:
    """Return the page with the figures."""
    rows = [*QUERIES, "look-ups a second, 8 clients", "one query again and again", "memory", "load average before"]
    memory = psutil.virtual_memory().total / 1e9
    lines = [
        "# SPARQL endpoint: measurements",
        "",
        f"`make bench-sparql`, {datetime.now(UTC):%Y-%m-%d}: {size:,} quads made up in the vocabulary "
        f"(tests/bench/sparql_data.py), {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}. Load average at the end: {os.getloadavg()[0]:.1f}. "
        "Latencies are medians of one client, no answer kept; server, workers and clients share the cores. "
        "rdflib in memory holds the default graph only and answers in process.",
        "",
        "| | " + " | ".join(columns) + " |",
        "|---|" + "---:|" * len(columns),
    ]
    lines += [f"| {row} | " + " | ".join(column.get(row, "") for column in columns.values()) + " |" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()

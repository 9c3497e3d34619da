"""The W3C suites of SPARQL 1.0, 1.1 and 1.2 over HTTP: every failure is known by name and cause, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import httpx2 as httpx
import pytest
import yaml
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat, Store, parse, serialize

from graph.store.query import Limits
from graph.store.scanner import scan
from tests.api.sparql import w3c
from tests.api.sparql.serving import Elsewhere, Endpoint, serving
from tests.api.sparql.w3c import Case
from tests.conftest import SHARED

SUITES = SHARED / "w3c-sparql-tests"
KNOWN = Path(__file__).with_name("w3c_failures.yaml")
JSON = QueryResultsFormat.JSON
LIMITS = Limits(workers=2, memory=500 << 20, timeout=10)
ELSEWHERE = Elsewhere()

pytestmark = pytest.mark.skipif(
    not SUITES.is_dir(), reason="the W3C suites (../shared/data) are not beside the project"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server with every data file of the suites in a named graph: most tests name theirs by dataset parameters."""
    with serving(tmp_path_factory.mktemp("library"), plain=True, limits=LIMITS) as running:
        for path in sorted(SUITES.glob("*/*/*")):
            if path.suffix in w3c.RDF_FORMATS and not path.name.startswith("manifest"):
                name = w3c.iri(SUITES, path)
                with suppress(SyntaxError):
                    running.store.extend(w3c.loaded(SUITES, w3c.Dataset(named=((name, name),))))
        running.store.publish()
        yield running


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """A server that gets the data of one test after the other: for updates, and for what the library cannot answer."""
    with serving(
        tmp_path_factory.mktemp("desk"), plain=True, limits=replace(LIMITS, workers=1), remote=ELSEWHERE.remote
    ) as running:
        yield running


@pytest.mark.parametrize("version", ["sparql10", "sparql11", "sparql12"])
def test_failures_are_those_known(library: Endpoint, desk: Endpoint, version: str) -> None:
    tests = w3c.cases(SUITES, version)
    with httpx.Client(timeout=30) as client:
        failed = dict(failures(client, library, desk, tests))
    known = {name for name in yaml.safe_load(KNOWN.read_text("utf-8")) if name.startswith(version)}
    new = {name: reason for name, reason in failed.items() if name not in known}
    assert not new, f"{len(tests) - len(failed)} of {len(tests)} pass; new failures: {new}"
    assert not known - failed.keys(), "these pass now: take them from the list"


def failures(client: httpx.Client, library: Endpoint, desk: Endpoint, tests: list[Case]) -> Iterator[tuple[str, str]]:
    """Run tests; yield the names of those that fail, each with what went wrong."""
    reading = [case for case in tests if case.kind != "UpdateEvaluationTest"]
    with ThreadPoolExecutor(4) as threads:
        answered = dict(zip(reading, threads.map(lambda case: outcome(client, library, case), reading), strict=True))
    for case in tests:
        reason = answered.get(case, "")
        if reason is not None and "Syntax" not in case.kind:
            hold(client, desk, before(case))
            ELSEWHERE.held = dict(elsewhere(case))
            reason = outcome(client, desk, replace(case, data=w3c.Dataset()))
        if reason:
            yield case.name, reason


def before(case: Case) -> list[Quad]:
    """Return the data of a test; what its query names by FROM stands there as named graphs."""
    sources = scan(w3c.file(SUITES, case.request).read_text("utf-8"), case.request).sources
    extra = w3c.Dataset(named=tuple((source, source) for source in sources if w3c.file(SUITES, source).is_file()))
    return w3c.loaded(SUITES, case.data) + w3c.loaded(SUITES, extra)


def elsewhere(case: Case) -> Iterator[tuple[str, Store]]:
    """Yield the other endpoints of a test with what they hold."""
    for address, files in case.services:
        store = Store()
        store.extend(w3c.loaded(SUITES, w3c.Dataset(files)))
        yield address, store


def hold(client: httpx.Client, endpoint: Endpoint, quads: list[Quad]) -> None:
    """Let the server hold these quads and no others."""
    blocks = []
    for graph in sorted({quad.graph_name for quad in quads}, key=str):
        triples = (quad.triple for quad in quads if quad.graph_name == graph)
        block = (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
        blocks.append(f"GRAPH {graph} {{ {block} }}" if isinstance(graph, NamedNode) else block)
    send_update(client, endpoint, f"DROP ALL ; INSERT DATA {{ {' '.join(blocks)} }}").raise_for_status()


def outcome(client: httpx.Client, endpoint: Endpoint, case: Case) -> str | None:
    """Run one test on the data that the server holds; return what went wrong, None for nothing."""
    text = w3c.file(SUITES, case.request).read_text("utf-8")
    if "Syntax" in case.kind:
        send = send_update if case.request.endswith(".ru") else send_query
        response = send(client, endpoint, text)
        if case.kind.startswith("Negative"):
            wrong = response.status_code != 400
        else:
            wrong = response.status_code == 400 and response.json()["kind"] == "syntax"
        return f"{response.status_code} {response.text[:200]}" if wrong else None
    if case.kind == "UpdateEvaluationTest":
        return update_outcome(client, endpoint, case, text)
    return query_outcome(client, endpoint, case, text)


def query_outcome(client: httpx.Client, endpoint: Endpoint, case: Case, text: str) -> str | None:
    assert case.result
    path = w3c.file(SUITES, case.result)
    media_type, format = w3c.RESULTS.get(path.suffix, ("application/n-triples, application/sparql-results+json", None))
    accept = "text/csv" if path.suffix == ".csv" else media_type
    dataset = {"default_graph_uri": case.data.default, "named_graph_uri": [label for _, label in case.data.named]}
    response = send_query(client, endpoint, f"BASE <{case.request}> {text}", accept, **dataset)
    if response.status_code != 200:
        return f"{response.status_code} {response.text[:200]}"
    got: object
    wanted: object
    if format:
        got, wanted = (w3c.table(content, format, case.lax) for content in (response.content, path.read_bytes()))
    elif path.suffix == ".csv":
        got, wanted = w3c.csv_table(response.content), w3c.csv_table(path.read_bytes())
    else:
        quads = w3c.quads(SUITES, case.result)
        wanted = w3c.result_set(quads, case.lax)
        if wanted is not None:
            got = w3c.table(response.content, JSON, case.lax)
        else:
            wanted, got = w3c.statements(quads), w3c.statements(parse(response.content, RdfFormat.N_TRIPLES))
    return None if got == wanted else f"got {str(got)[:300]}, not {str(wanted)[:300]}"


def update_outcome(client: httpx.Client, endpoint: Endpoint, case: Case, text: str) -> str | None:
    response = send_update(client, endpoint, f"BASE <{case.request}> {text}")
    if response.status_code != 204:
        return f"{response.status_code} {response.text[:200]}"
    answer = send_query(client, endpoint, "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    wanted = []
    for quad in w3c.loaded(SUITES, case.after):
        row = {"s": quad.subject, "p": quad.predicate, "o": quad.object}
        wanted.append({**row, "g": quad.graph_name} if isinstance(quad.graph_name, NamedNode) else row)
    got = w3c.table(answer.content, JSON)
    return None if got == w3c.bag(wanted) else f"got {str(got)[:300]}"


def send_query(
    client: httpx.Client, endpoint: Endpoint, text: str, accept: str = "*/*", **dataset: Sequence[str]
) -> httpx.Response:
    data = {"query": text, **{name.replace("_", "-"): list(iris) for name, iris in dataset.items()}}
    return client.post(f"{endpoint.url}/sparql", data=data, headers={"Accept": accept})


def send_update(client: httpx.Client, endpoint: Endpoint, text: str) -> httpx.Response:
    return client.post(f"{endpoint.url}/sparql", data={"update": text}, headers=endpoint.headers)

"""The pool with real worker processes on a small store; everything runs inside of one event loop a test."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pyoxigraph
import pytest

from graph.store.pool import Pool
from graph.store.query import Dump, Limits, Query, QueryFailed

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LOOKUP = "SELECT ?o { <http://example.org/s1> ?p ?o }"


def publish(data: Path, number: int, turtle: str) -> None:
    """Make generation `number` of a store that holds `turtle` in the default graph and in <http://example.org/g>."""
    store = pyoxigraph.Store(str(data / f"store{number}"))
    store.load(turtle, pyoxigraph.RdfFormat.TURTLE)
    store.load(turtle, pyoxigraph.RdfFormat.TURTLE, to_graph=pyoxigraph.NamedNode("http://example.org/g"))
    (data / "generations").mkdir(exist_ok=True)
    store.backup(str(data / "generations" / str(number)))
    (data / "next").write_text(f"{number}\n")
    (data / "next").rename(data / "current")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    lines = (f"<http://example.org/s{n}> <http://example.org/p> {n} ." for n in range(500))
    publish(tmp_path, 1, "\n".join(lines))
    return tmp_path


def with_pool(data: Path, test: Callable[[Pool], Awaitable[None]], **limits: float) -> None:
    async def run() -> None:
        pool = Pool(data, Limits(**{"workers": 2, "memory": 300 << 20, **limits}))
        try:
            await asyncio.wait_for(test(pool), 30)
        finally:
            await pool.stop()

    asyncio.run(run())


async def ask(pool: Pool, query: str | Query | Dump) -> str:
    async with pool.run(Query(query) if isinstance(query, str) else query) as result:
        return b"".join([part async for part in result.chunks()]).decode()


async def failing(pool: Pool, query: str | Query | Dump) -> QueryFailed:
    with pytest.raises(QueryFailed) as caught:
        await ask(pool, query)
    return caught.value


def test_a_table_a_truth_value_and_a_graph(data: Path) -> None:
    async def test(pool: Pool) -> None:
        assert await ask(pool, Query(LOOKUP, results="text/csv")) == "o\r\n1\r\n"
        assert await ask(pool, "ASK {}") == '{"head":{},"boolean":true}'
        nothing = Query("CONSTRUCT WHERE { <http://example.org/s7> ?p ?o }", graphs="application/n-triples")
        expected = '<http://example.org/s7> <http://example.org/p> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
        assert await ask(pool, nothing) == expected

    with_pool(data, test)


@pytest.mark.parametrize(
    ("text", "status", "kind", "words"),
    [
        ("SELECT * { ?s ?p", 400, "syntax", "line 1, column 17"),
        ('ASK { ?s ?p "', 400, "syntax", "line 1, column 13: a string starts here"),
        ("", 400, "syntax", "line 1, column 1"),
        ("DROP ALL", 400, "form", "This is an update"),
        ("ASK { SERVICE <http://127.0.0.1/> {} }", 400, "remote", "SERVICE asks a server"),
        ("ASK FROM <http://example.org/none> {}", 400, "graph", "<http://example.org/none>"),
        ("SELECT (<http://example.org/f>(1) AS ?x) {}", 400, "evaluation", "<http://example.org/f>"),
        ("SELECT (" + "(" * 500_000 + "1" + ")" * 500_000 + " AS ?x) {}", 400, "depth", "1001 deep"),
    ],
)
def test_what_is_refused_and_why(data: Path, text: str, status: int, kind: str, words: str) -> None:
    async def test(pool: Pool) -> None:
        error = await failing(pool, text)
        assert (error.status, error.kind) == (status, kind)
        assert words in str(error)
        assert await ask(pool, "ASK {}")

    with_pool(data, test)


def test_a_format_that_the_asker_does_not_take_is_refused_before_the_work(data: Path) -> None:
    async def test(pool: Pool) -> None:
        assert (await failing(pool, Query(ENDLESS, results=None))).status == 406
        assert (await failing(pool, Dump(None, graphs=None))).status == 406

    with_pool(data, test)


def test_datasets_of_the_protocol(data: Path) -> None:
    async def test(pool: Pool) -> None:
        def count(**dataset: tuple[str, ...]) -> Query:
            counts = "{ SELECT (COUNT(*) AS ?d) { ?s ?p ?o } } { SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } }"
            return Query(f"SELECT ?d ?n {{ {counts} }}", results="text/csv", **dataset)

        graph = ("http://example.org/g",)
        assert await ask(pool, count()) == "d,n\r\n500,500\r\n"
        assert await ask(pool, count(default=graph)) == "d,n\r\n500,0\r\n"
        assert await ask(pool, count(named=graph)) == "d,n\r\n0,500\r\n"
        assert await ask(pool, count(default=graph, named=graph)) == "d,n\r\n500,500\r\n"
        assert (await failing(pool, count(default=("no iri",)))).status == 400
        none = ("http://example.org/none",)
        for dataset in ({"default": none}, {"named": none}, {"default": graph, "named": none}):
            error = await failing(pool, count(**dataset))
            assert (error.status, error.kind) == (400, "graph")
            assert str(error) == "<http://example.org/none>: there is no such graph here, and none is fetched."
        assert await ask(pool, Query("ASK {}", default=none, unknown=True))

    with_pool(data, test)


def test_a_dump_is_one_graph(data: Path) -> None:
    async def test(pool: Pool) -> None:
        whole = await ask(pool, Dump("http://example.org/g", graphs="application/n-triples"))
        assert whole.count("\n") == 500
        assert (await failing(pool, Dump("http://example.org/none"))).status == 404

    with_pool(data, test)


def test_a_deadline_ends_what_the_engine_cannot_stop(data: Path) -> None:
    async def test(pool: Pool) -> None:
        start = asyncio.get_running_loop().time()
        error = await failing(pool, Query(ENDLESS, timeout=0.4))
        assert (error.status, error.kind) == (504, "timeout")
        assert asyncio.get_running_loop().time() - start < 2
        assert await ask(pool, "ASK {}")

    with_pool(data, test)


def test_memory_is_bounded(data: Path) -> None:
    async def test(pool: Pool) -> None:
        greedy = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
        assert (await failing(pool, greedy)).status == 507
        assert await ask(pool, "ASK {}")

    with_pool(data, test, memory=60 << 20)


def test_a_result_that_grows_too_large_fails(data: Path) -> None:
    async def test(pool: Pool) -> None:
        error = await failing(pool, "SELECT * { ?a ?b ?c . ?d ?e ?f }")
        assert (error.status, error.kind) == (507, "size")
        assert await ask(pool, "ASK {}")

    with_pool(data, test, result=100_000)


@pytest.mark.parametrize("kind", ["text/csv", "application/sparql-results+json", "application/sparql-results+xml"])
def test_a_result_of_too_many_rows_fails(data: Path, kind: str) -> None:
    async def test(pool: Pool) -> None:
        for text in ("SELECT * { ?a ?b ?c } LIMIT 400", "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 400"):
            assert await ask(pool, Query(text, results=kind))
        for text in ("SELECT * { ?a ?b ?c } LIMIT 402", "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c } LIMIT 401"):
            error = await failing(pool, Query(text, results=kind))
            assert (error.status, error.kind) == (507, "size")
            assert str(error) == "The result has more than 400 rows: ask for less (LIMIT, FILTER)."

    with_pool(data, test, rows=400)


def test_slow_queries_leave_the_fast_pool_up_to_a_limit(data: Path) -> None:
    async def test(pool: Pool) -> None:
        slow = [asyncio.create_task(failing(pool, Query(ENDLESS + f" LIMIT {n}", timeout=3))) for n in (1, 2)]
        while len(pool._slow) < 2:
            await asyncio.sleep(0.02)
        third = await failing(pool, Query(ENDLESS + " LIMIT 3", timeout=5))
        assert (third.status, third.kind, third.retry_after) == (503, "busy", 10)
        for _ in range(20):
            await ask(pool, LOOKUP)
        assert not any(task.done() for task in slow)
        again = await failing(pool, Query(ENDLESS + " LIMIT 3", timeout=5))
        assert again.status == 503
        assert [(await task).status for task in slow] == [504, 504]

    with_pool(data, test, slow=2)


def test_who_goes_away_frees_the_worker(data: Path) -> None:
    async def test(pool: Pool) -> None:
        task = asyncio.create_task(ask(pool, ENDLESS))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await ask(pool, "ASK {}")

    with_pool(data, test, workers=1, slow=0)


def test_a_full_queue_refuses_at_once(data: Path) -> None:
    async def test(pool: Pool) -> None:
        await ask(pool, "ASK {}")
        first = asyncio.create_task(failing(pool, Query(ENDLESS, timeout=0.5)))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(ask(pool, "ASK {}"))
        await asyncio.sleep(0.05)
        error = await failing(pool, "ASK {}")
        assert (error.status, error.kind, error.retry_after) == (503, "busy", 1)
        assert (await first).status == 504
        assert await second

    with_pool(data, test, workers=1, queue=1, slow_after=5)


def test_what_is_asked_after_a_generation_is_published_is_answered_on_it(data: Path) -> None:
    async def test(pool: Pool) -> None:
        look = Query(LOOKUP, results="text/csv")
        assert await ask(pool, look) == "o\r\n1\r\n"
        for number in range(2, 6):
            publish(data, number, f"<http://example.org/s1> <http://example.org/p> {number * 11} .")
            answers = await asyncio.gather(*(ask(pool, look) for _ in range(20)))
            assert set(answers) == {f"o\r\n{number * 11}\r\n"}
            assert pool.generation == number

    with_pool(data, test)


def test_a_query_that_runs_finishes_on_its_generation(data: Path) -> None:
    async def test(pool: Pool) -> None:
        many = Query("SELECT * { ?a ?b ?c . ?d ?e ?f }", results="text/csv")
        async with pool.run(many) as result:
            publish(data, 2, "")
            assert await ask(pool, "ASK { ?s ?p ?o }") == '{"head":{},"boolean":false}'
            parts = [part async for part in result.chunks()]
        assert b"".join(parts).count(b"\n") == 250_001
        for _ in range(5):
            assert await ask(pool, "ASK { ?s ?p ?o }") == '{"head":{},"boolean":false}'

    with_pool(data, test)


def test_a_generation_that_cannot_be_opened_is_told_and_the_next_one_is(data: Path) -> None:
    async def test(pool: Pool) -> None:
        assert await ask(pool, "ASK {}")
        (data / "current").write_text("7\n")
        error = await failing(pool, "ASK {}")
        assert (error.status, error.kind, error.retry_after) == (503, "store", 5)
        publish(data, 8, "")
        assert await ask(pool, "ASK {}")

    with_pool(data, test)


def test_a_directory_without_a_generation_is_busy_until_there_is_one(tmp_path: Path) -> None:
    async def test(pool: Pool) -> None:
        assert (await failing(pool, "ASK {}")).status == 503
        publish(tmp_path, 1, "")
        assert await ask(pool, "ASK {}")

    with_pool(tmp_path, test)


def test_a_killed_worker_is_replaced(data: Path) -> None:
    async def test(pool: Pool) -> None:
        await ask(pool, "ASK {}")
        for worker in list(pool._idle):
            os.kill(worker.pid, 9)
        await asyncio.sleep(0.2)
        assert await ask(pool, "ASK {}")

    with_pool(data, test)


def test_other_threads_ask_under_the_same_limits(data: Path) -> None:
    async def test(pool: Pool) -> None:
        with pytest.raises(QueryFailed, match="is starting"):
            await asyncio.to_thread(pool.solutions, LOOKUP)
        await pool.start()
        values = await asyncio.to_thread(lambda: [row["o"].value for row in pool.solutions(LOOKUP)])
        assert values == ["1"]
        with pytest.raises(QueryFailed, match="longer") as caught:
            await asyncio.to_thread(pool.solutions, ENDLESS)
        assert caught.value.status == 504

    with_pool(data, test, timeout=0.5)


def test_nothing_is_left_running(data: Path) -> None:
    pids: list[int] = []

    async def test(pool: Pool) -> None:
        await ask(pool, "ASK {}")
        pids.extend(worker.pid for worker in pool._idle)

    with_pool(data, test)
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)

"""A pool of read-only worker processes: queries that can be stopped, on the latest generation of the store.

`Limits.workers` processes wait for queries. One that has worked for `slow_after` seconds is reniced and leaves this
fast pool, another takes its place; so look-ups never wait for slow queries, of which `Limits.slow` may run. At its
deadline a process is killed. A query that is asked after a generation was published is answered on it or a later one;
those that run finish on theirs.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from graph.errors import StoreError
from graph.store.copies import Copies
from graph.store.process import Nursery, Worker
from graph.store.query import Dump, Limits, Query, QueryFailed
from graph.store.result import Result, failure

_STARVED = 10
"""A query is slow by the processor time that it took, so that a busy machine makes no look-up slow; by the clock only
after so many times as long: then it waits for a client that does not read."""

_REMEMBERED = 1000
"""How many texts of slow queries are remembered: while no slow one more may run, these are refused at once."""


class Pool:
    """The workers on the generations of one data directory, without the statements of the properties `hidden` (IRIs).

    Everything happens on one event loop, that of `start`; `solutions` is for other threads.
    """

    def __init__(
        self, data: Path, limits: Limits, prefixes: Mapping[str, str] | None = None, hidden: tuple[str, ...] = ()
    ) -> None:
        self.limits = limits
        self.generation = -1
        self._data, self._prefixes = data, dict(prefixes or {})
        self._copies = Copies(data, hidden)
        self._current = str(data / "current")
        self._nursery: Nursery | None = None
        self._idle: list[Worker] = []
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._fast = 0
        self._slow: set[Worker] = set()
        self._known_slow: OrderedDict[bytes, None] = OrderedDict()
        self._stamp: tuple[int, int] | None = None
        self._switching = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Start the processes; nothing where there is no generation yet. Raises QueryFailed where they do not start."""
        self._stopping = False
        self._loop = asyncio.get_running_loop()
        await self.refresh()

    async def stop(self) -> None:
        """End the processes."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
        for future in self._waiting:
            future.cancel()
        for worker in self._idle:
            worker.close()
        if self._nursery:
            self._nursery.close()
            await self._nursery.wait()
        await asyncio.to_thread(self._copies.close)

    def solutions(self, text: str) -> QuerySolutions:
        """Return the answer to a SELECT, for a caller in another thread than the event loop's. Raises QueryFailed."""
        loop = self._loop
        if loop is None:
            raise QueryFailed(503, "store", "The server is starting: ask again in a moment.", 1)
        content = asyncio.run_coroutine_threadsafe(self._whole(Query(text)), loop).result()
        solutions = parse_query_results(content, QueryResultsFormat.JSON)
        assert isinstance(solutions, QuerySolutions), "no SELECT"
        return solutions

    async def _whole(self, query: Query) -> bytes:
        async with self.run(query) as result:
            return b"".join([part async for part in result.chunks()])

    async def refresh(self) -> None:
        """Wait until queries are answered on the generation that is current now, or on a later one; costs one look at
        a file where they are. Raises QueryFailed where that generation cannot be opened.
        """
        if self._latest() != self._stamp:
            await asyncio.shield(self._spawn(self._switch()))

    def _latest(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._current)  # noqa: PTH116, asked at each request
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    async def _switch(self) -> None:
        async with self._switching:
            while (stamp := self._latest()) not in (None, self._stamp):
                try:
                    await self._open(int((self._data / "current").read_text()))
                    self._stamp = stamp
                except (StoreError, QueryFailed, OSError, ValueError) as error:
                    if self._latest() == stamp:  # else it was removed meanwhile, for later ones came
                        raise QueryFailed(503, "store", f"The graph cannot be read now: {error}", 5) from None

    async def _open(self, number: int) -> None:
        """Let queries be answered on a generation; those that run finish on theirs."""
        await asyncio.to_thread(self._copies.make, number)
        if number == self.generation:
            return
        first = await self._launch(number)
        self.generation = number
        old, self._idle = self._idle, []
        for worker in old:
            worker.close()
        self._fast += 1 - len(old)
        self._offer(first)
        for _ in range(self._fast, self.limits.workers):
            self._spawn(self._replace())

    async def _launch(self, generation: int) -> Worker:
        if self._nursery is None or self._nursery.closed:
            self._nursery = await Nursery.start()
        return await self._nursery.fork(self._copies.path(generation), generation, self.limits.memory, self._prefixes)

    def _spawn(self, coroutine: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # who waits for the task is told; a request that only set it off asks again

    def _offer(self, worker: Worker) -> None:
        """Give a free worker to who waits longest, or keep it; one of a former generation ends."""
        if worker.generation != self.generation:
            worker.close()
            self._lost()
            return
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(worker)
                return
        self._idle.append(worker)

    def _lost(self) -> None:
        """Put another worker in the place of one that left the fast pool."""
        self._fast -= 1
        if not self._stopping:
            self._spawn(self._replace())

    async def _replace(self) -> None:
        if self._fast < self.limits.workers:
            self._fast += 1
            try:
                self._offer(await self._launch(self.generation))
            except (QueryFailed, OSError, TimeoutError):
                self._fast -= 1
                await asyncio.sleep(0.5)
                self._spawn(self._replace())

    async def _take(self, timeout: float) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if not worker.dead:
                return worker
            self._lost()
        if len(self._waiting) >= self.limits.queue or self.generation < 0:
            raise QueryFailed(503, "busy", "The server has too much to do now: ask again in a moment.", 1)
        future: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            return await asyncio.wait_for(future, timeout)
        except TimeoutError:
            raise QueryFailed(503, "busy", "The server has too much to do now: ask again in a moment.", 5) from None
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self._offer(future.result())
            raise

    @asynccontextmanager
    async def run(self, query: Query | Dump) -> AsyncIterator[Result]:
        """Give `query` to a worker; leaving the context before the end of the result kills the worker.

        Raises QueryFailed: 400 (syntax, evaluation, remote, graph, depth, form), 406, 503 (busy), 504, 507.
        """
        await self.refresh()
        limits = self.limits
        timeout = min(query.timeout or limits.timeout, limits.timeout)
        text = query.text if isinstance(query, Query) else repr(query)
        mark = blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()
        if len(self._slow) >= limits.slow and mark in self._known_slow:
            raise _too_many_slow()
        worker = await self._take(timeout)
        loop = asyncio.get_running_loop()
        refused: list[QueryFailed] = []

        started, used = loop.time(), worker.seconds()

        def leave() -> None:
            if worker.seconds() - used < limits.slow_after and loop.time() - started < _STARVED * limits.slow_after:
                timers[0] = loop.call_later(limits.slow_after / 2, leave)
                return
            self._known_slow[mark] = None
            if len(self._known_slow) > _REMEMBERED:
                self._known_slow.popitem(last=False)
            if len(self._slow) >= limits.slow:
                refused.append(_too_many_slow())
                worker.kill()
                return
            worker.renice()
            self._slow.add(worker)
            self._lost()

        timers = [loop.call_later(limits.slow_after, leave), loop.call_later(timeout, worker.kill)]
        finished, result = False, None
        try:
            worker.ask({**query.order(), "timeout": timeout, "most": limits.result, "rows": limits.rows})
            kind, told = await worker.frame()
            if kind == b"X":
                finished = True
                raise failure(told)
            head = json.loads(told)
            result = Result(worker, head["type"], head["changing"])
            yield result
        except QueryFailed:
            if refused:
                raise refused[0] from None
            raise
        finally:
            for timer in timers:
                timer.cancel()
            self._give_back(worker, finished or (result is not None and result.finished))

    def _give_back(self, worker: Worker, finished: bool) -> None:
        if worker in self._slow:
            self._slow.discard(worker)
        elif finished and not worker.dead:
            self._offer(worker)
            return
        else:
            self._lost()
        if finished:
            worker.close()
        else:
            with suppress(OSError):
                worker.kill()


def _too_many_slow() -> QueryFailed:
    message = "Too many long queries are running: ask again in a while, or ask for less."
    return QueryFailed(503, "busy", message, 10)

"""The endpoint as a bare ASGI application: kept answers first, then the paths, then the workers."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Hashable, Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from api.sparql.cache import Cache
from api.sparql.message import Answer, Disconnected, Receive, Request, Scope, Send, failure, head, read, write
from api.sparql.protocol import operation
from graph.store import Store
from graph.store.pool import Pool
from graph.store.query import Dump, Limits, Query, QueryFailed
from ontology.terms import PREFIXES

_WHOLE = 1 << 20
"""An answer up to this size is made whole before its first byte is sent: it has a length and cannot break."""

_PATHS = ("/sparql", "/sparql/", "/graph-store", "/prefixes", "/.well-known/void")


class SparqlApp:
    """The SPARQL endpoint on the generations of one data directory.

    `data` is the data directory, `base_url` what stands before every path in links to this server (None: as asked),
    `prefixes` what queries may use without declaring it. `store` is the writer of that directory: updates go there if
    `allow_update` is set. `start` before the first request saves it a wait of 0.1 s; `stop` after the last.
    """

    def __init__(
        self,
        data: Path,
        *,
        base_url: str | None = None,
        store: Store | None = None,
        allow_update: bool = False,
        limits: Limits | None = None,
        prefixes: Mapping[str, str] = PREFIXES,
    ) -> None:
        self.pool = Pool(data, limits or Limits(), prefixes)
        self._base_url, self._store, self._allow_update = base_url, store, allow_update
        self._cache = Cache()

    async def start(self) -> None:
        """Start the worker processes."""
        await self.pool.start()

    async def stop(self) -> None:
        """End the worker processes."""
        await self.pool.stop()

    @staticmethod
    def owns(path: str) -> bool:
        """Tell whether the endpoint answers `path`."""
        return path in _PATHS or path.startswith("/graph-store/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        request = head(scope)
        self.pool.refresh()
        without_body = request.method == "HEAD"
        try:
            if request.method not in ("GET", "HEAD", "DELETE", "OPTIONS"):
                request = replace(request, body=await read(receive, self.pool.limits.request))
            key = _key(request)
            kept = self._cache.get(key, self.pool.generation)
            if kept is not None:
                await write(send, _unless_same(request, kept), without_body=without_body)
                return
            await _while_connected(self._answer(request, key, send), receive, self.pool.limits.slow_after)
        except QueryFailed as error:
            await write(send, failure(error), without_body=without_body)
        except Disconnected:
            return

    async def _answer(self, request: Request, key: Hashable, send: Send) -> None:
        """Find out what is asked, and answer it. Raises QueryFailed before anything is sent."""
        if request.method == "OPTIONS":
            await write(send, _options(request.path))
            return
        asked = operation(request)
        if isinstance(asked, Query):
            await self._run(asked, request, key, send)
            return
        raise QueryFailed(400, "parameters", "There is no `query`.")

    async def _run(self, query: Query | Dump, request: Request, key: Hashable, send: Send) -> None:
        """Answer with the result of `query`, whole where it is small."""
        if request.headers.get("if-none-match") == _etag(key, self.pool.generation):
            await write(send, Answer(304, headers=_validators(key, self.pool.generation)))
            return
        async with self.pool.run(query) as result:
            parts, size = [], 0
            chunks = result.chunks()
            async for chunk in chunks:
                parts.append(chunk)
                size += len(chunk)
                if size > _WHOLE:
                    break
            volatile = result.changing or request.method == "POST"
            headers = _VOLATILE if volatile else _validators(key, result.generation)
            answer = Answer(200, b"".join(parts), result.media_type, headers)
            if not result.finished:
                await write(send, replace(answer, rest=chunks), without_body=request.method == "HEAD")
                return
        if not result.changing:
            self._cache.put(key, result.generation, answer)
        await write(send, answer, without_body=request.method == "HEAD")


def _key(request: Request) -> Hashable:
    """Return what decides an answer, beside the generation."""
    headers = request.headers
    method = "GET" if request.method == "HEAD" else request.method
    return (
        method,
        request.origin,
        request.path,
        request.query,
        headers.get("accept"),
        headers.get("content-type") if request.body else None,
        request.body,
    )


def _etag(key: Hashable, generation: int) -> str:
    return f'"{generation}-{blake2b(repr(key).encode(), digest_size=9).hexdigest()}"'


def _validators(key: Hashable, generation: int) -> tuple[tuple[bytes, bytes], ...]:
    """Return the header lines with which browsers and proxies keep an answer until the graph changes."""
    etag = _etag(key, generation).encode()
    return (b"etag", etag), (b"cache-control", b"public, no-cache"), (b"vary", b"Accept")


_VOLATILE = ((b"cache-control", b"no-store"), (b"vary", b"Accept"))


def _unless_same(request: Request, answer: Answer) -> Answer:
    """Return 304 in the place of an answer that the client has."""
    known = request.headers.get("if-none-match")
    if known and (b"etag", known.encode("latin-1")) in answer.headers:
        return Answer(304, headers=answer.headers)
    return answer


def _options(path: str) -> Answer:
    """Return what may be asked of a path, for browsers before a request of another origin."""
    methods = b"GET, HEAD, OPTIONS"
    if path.startswith("/sparql"):
        methods = b"GET, HEAD, POST, OPTIONS"
    elif path.startswith("/graph-store"):
        methods = b"GET, HEAD, PUT, POST, DELETE, OPTIONS"
    headers = (
        (b"allow", methods),
        (b"access-control-allow-methods", methods),
        (b"access-control-allow-headers", b"Accept, Authorization, Content-Type, If-None-Match"),
        (b"access-control-max-age", b"86400"),
    )
    return Answer(204, headers=headers)


async def _while_connected(work: Coroutine[Any, Any, None], receive: Receive, patience: float) -> None:
    """Do `work`; after `patience` seconds watch the client, and stop when it goes away. Raises what the work raises."""
    task = asyncio.ensure_future(work)
    gone: asyncio.Task[None] | None = None
    try:
        done, _ = await asyncio.wait({task}, timeout=patience)
        if not done:
            gone = asyncio.ensure_future(_gone(receive))
            await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                raise Disconnected
        task.result()
    finally:
        for each in (task, gone):
            if each and not each.done():
                each.cancel()
                with suppress(asyncio.CancelledError):
                    await each


async def _gone(receive: Receive) -> None:
    """Return when the client went away."""
    while (await receive())["type"] != "http.disconnect":
        pass

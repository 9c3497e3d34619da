"""The endpoint as a bare ASGI application: kept answers first, then the paths, then the workers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Hashable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from pyoxigraph import serialize

from api.sparql import conditional, description, graphstore
from api.sparql.cache import Cache
from api.sparql.connection import while_connected
from api.sparql.description import QUERIES, Figures
from api.sparql.message import (
    LARGE,
    Answer,
    Disconnected,
    Receive,
    Request,
    Scope,
    Send,
    failure,
    head,
    options,
    read,
    token_of,
    write,
)
from api.sparql.negotiation import GRAPHS, browses, choose
from api.sparql.protocol import Update, operation
from api.sparql.remote import Remote
from api.sparql.writer import Writer
from api.tokens import Role, Tokens
from graph.iris import CP
from graph.store import Store
from graph.store.answer import GRAPH_FORMATS
from graph.store.pool import Pool
from graph.store.query import Dump, Limits, Query, QueryFailed
from ontology.terms import PREFIXES

_WHOLE = 1 << 20
"""An answer up to this size is made whole before its first byte is sent: it has a length and cannot break."""

_PATHS = ("/sparql", "/sparql/", "/graph-store", "/prefixes", "/.well-known/void")


_DESCRIPTION_PREFIXES = {
    **PREFIXES,
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sh": "http://www.w3.org/ns/shacl#",
    "void": "http://rdfs.org/ns/void#",
}


class SparqlApp:
    """The SPARQL endpoint on the generations of one data directory.

    `data` is the data directory, `base_url` what stands before every path in links to this server (None: as asked).
    `plain` makes it the endpoint of any dataset: no prefixes that queries need not declare, every graph can be written,
    nothing follows from what is written, and parameters may name a graph that is not there. `store` is the writer of
    that directory: updates go there if `allow_update` is set; `remote` asks other servers (None: nobody does). Without
    `texts` the whole texts of documents are not there.
    `start` before the first request saves it a wait of 0.1 s; `stop` after the last.
    """

    def __init__(
        self,
        data: Path,
        *,
        base_url: str | None = None,
        store: Store | None = None,
        allow_update: bool = False,
        plain: bool = False,
        texts: bool = True,
        limits: Limits | None = None,
        remote: Remote | None = None,
    ) -> None:
        self._prefixes = {} if plain else PREFIXES
        self.pool = Pool(data, limits or Limits(), self._prefixes, () if texts else (CP + "text",))
        self._base_url, self._plain = base_url, plain
        self._writer = Writer(store, plain=plain) if store is not None and allow_update else None
        self._remote = remote
        self._tokens = Tokens(data / "tokens.json")
        self._cache = Cache()
        self._figures: tuple[int, Figures] | None = None

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
        """Answer one HTTP request. Raises QueryFailed where a browser asks for a table to look at: it gets a page."""
        without_body = scope["method"] == "HEAD"
        try:
            request = head(scope)
            if request.method not in ("GET", "HEAD", "DELETE", "OPTIONS"):
                request = replace(request, body=await read(receive, self.pool.limits.request))
            await self.pool.refresh()
            key = conditional.key(request)
            kept = self._cache.get(key, self.pool.generation)
            if kept is not None:
                await write(send, conditional.unless_same(request, kept), without_body=without_body)
                return
            await while_connected(self._answer(request, key, send), receive, self.pool.limits.slow_after)
        except QueryFailed as error:
            if browses(scope):
                raise
            await write(send, failure(error), without_body=without_body)
        except Disconnected:
            return

    async def _answer(self, request: Request, key: Hashable, send: Send) -> None:
        """Find out what is asked, and answer it. Raises QueryFailed before anything is sent."""
        if request.method == "OPTIONS":
            await write(send, options(request.path))
            return
        if request.path.startswith("/graph-store"):
            await self._graph(request, key, send)
            return
        if request.path not in ("/sparql", "/sparql/"):
            if request.method not in ("GET", "HEAD"):
                raise QueryFailed(405, "method", f"{request.method} is not known here: use GET.")
            await self._describe(request, key, send)
            return
        large = len(request.body) + len(request.query) > LARGE
        asked = await asyncio.to_thread(operation, request) if large else operation(request)
        if isinstance(asked, Query):
            asked = replace(asked, unknown=self._plain)
            if self._remote:
                asked = await self._remote.query(asked, self._prefixes)
            await self._run(asked, request, key, send)
        elif isinstance(asked, Update):
            writer, base = self._allowed(request), request.origin + request.path
            if self._remote:
                asked = await self._remote.update(asked, base)
            await writer.update(asked, base)
            await write(send, Answer(204))
        else:
            await self._describe(request, key, send)

    async def _graph(self, request: Request, key: Hashable, send: Send) -> None:
        """Answer a request of the Graph Store Protocol."""
        if request.method in ("GET", "HEAD"):
            graph, _ = graphstore.graph_of(request, plain=self._plain)
            accept = choose(request.headers.get("accept"), GRAPHS)
            await self._run(Dump(graph, accept), request, key, send)
            return
        if request.method not in ("PUT", "POST", "DELETE"):
            raise QueryFailed(405, "method", f"{request.method} is not known here: use GET, PUT, POST or DELETE.")
        writer = self._allowed(request)
        graph, _ = graphstore.graph_of(request, plain=self._plain)
        if request.method == "DELETE":
            if not await writer.delete(graph):
                raise QueryFailed(404, "graph", f"There is no graph <{graph}> here.")
            created = False
        else:
            writer.allow(graph)
            triples = await asyncio.to_thread(graphstore.triples_of, request, graph)
            created = await writer.put(graph, triples, merge=request.method == "POST")
        if created and graph:
            address = graphstore.location(graph, request, plain=self._plain)
            await write(send, Answer(201, headers=((b"location", address.encode()),)))
        else:
            await write(send, Answer(204))

    def _allowed(self, request: Request) -> Writer:
        """Return what writes, for a request that may. Raises QueryFailed (401, 403)."""
        if self._writer is None:
            raise QueryFailed(403, "read-only", "This server takes no updates: start it with --allow-update.")
        secret = token_of(request.headers.get("authorization"))
        if secret is None:
            raise QueryFailed(401, "token", "An update needs a token of role admin: Authorization: Bearer TOKEN.")
        known = self._tokens.verify(secret)
        if known is None:
            raise QueryFailed(401, "token", "This token is not known here.")
        if known[1] < Role.ADMIN:
            raise QueryFailed(403, "token", f"The token of {known[0]} is of role {known[1].name.lower()}, not admin.")
        return self._writer

    async def _describe(self, request: Request, key: Hashable, send: Send) -> None:
        """Answer with what the endpoint says of itself at this path."""
        origin = self._base_url or request.origin
        endpoint, accept = f"{origin}/sparql", request.headers.get("accept")
        if request.path == "/prefixes" and choose(accept, ("application/json", *GRAPHS)) == "application/json":
            content = json.dumps(self._prefixes, indent=1, sort_keys=True).encode() + b"\n"
            await self._keep(Answer(200, content, "application/json"), request, key, send)
            return
        media_type = choose(accept, GRAPHS)
        if media_type is None:
            raise QueryFailed(406, "accept", f"A description comes as {', '.join(GRAPHS)}.")
        if request.path == "/prefixes":
            triples = description.declarations(f"{origin}/prefixes", self._prefixes)
        else:
            figures = await self._counted()
            triples = description.dataset(endpoint, figures, self._prefixes)
            if request.path.startswith("/sparql"):
                service = description.service(origin + request.path, figures, updates=self._writer is not None)
                triples = chain(service, () if self._plain else chain(triples, description.examples(endpoint)))
        body = serialize(triples, format=GRAPH_FORMATS[media_type], prefixes=_DESCRIPTION_PREFIXES)
        await self._keep(Answer(200, body or b"", media_type), request, key, send)

    async def _keep(self, answer: Answer, request: Request, key: Hashable, send: Send) -> None:
        """Send a description, and keep it until the graph changes."""
        generation = self.pool.generation
        answer = replace(answer, headers=conditional.validators(key, generation))
        self._cache.put(key, generation, answer)
        await write(send, conditional.unless_same(request, answer), without_body=request.method == "HEAD")

    async def _counted(self) -> Figures:
        """Return the figures of the current generation, counted once."""
        if self._figures is None or self._figures[0] != self.pool.generation:
            results = {}
            generation = -1
            for name, text in QUERIES.items():
                async with self.pool.run(Query(text)) as result:
                    generation = result.generation
                    results[name] = b"".join([part async for part in result.chunks()])
            self._figures = generation, Figures.from_results(results)
        return self._figures[1]

    async def _run(self, query: Query | Dump, request: Request, key: Hashable, send: Send) -> None:
        """Answer with the result of `query`, whole where it is small."""
        if request.headers.get("if-none-match") == conditional.etag(key, self.pool.generation):
            await write(send, Answer(304, headers=conditional.validators(key, self.pool.generation)))
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
            headers = conditional.VOLATILE if volatile else conditional.validators(key, result.generation)
            answer = Answer(200, b"".join(parts), result.media_type, headers)
            if not result.finished:
                await write(send, replace(answer, rest=chunks), without_body=request.method == "HEAD")
                return
        if not result.changing:
            self._cache.put(key, result.generation, answer)
        await write(send, answer, without_body=request.method == "HEAD")

"""A server for tests: the endpoint alone on a free port of the loopback address, in a thread."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph
import uvicorn

from api.sparql import Limits, Remote, SparqlApp
from api.sparql.message import Receive, Scope, Send
from api.tokens import Role, Tokens
from graph.documents.fetch import Body
from graph.errors import InputRefused
from graph.gazetteer import gazetteer
from graph.store import Store
from graph.store.query import Query
from graph.store.rewriting import without_silent
from graph.store.scanner import scan

SMALL = Limits(workers=2, memory=400 << 20, timeout=10)


class Elsewhere:
    """Other endpoints, none of which is there: `get` answers for them as `graph.documents.fetch.get` would.

    `held` maps their addresses to what they hold.
    """

    def __init__(self) -> None:
        self.held: dict[str, pyoxigraph.Store] = {}
        self.remote = Remote(frozenset({"example.org", "example1.org", "example2.org"}), self.get)

    def get(self, url: str, *, limit: int, timeout: float, accept: str, hosts: frozenset[str]) -> Body:
        """Answer a query in the address, or give the graph that is at the address."""
        address, _, query = url.partition("?query=")
        if address not in self.held:
            raise InputRefused(f"{address} could not be fetched.")
        if not query:
            graph = self.held[address].dump(format=pyoxigraph.RdfFormat.TURTLE, from_graph=pyoxigraph.DefaultGraph())
            return Body(graph or b"", "text/turtle", None, url)
        asked = Remote(hosts, self.get).query(Query(unquote(query)), {})
        text = without_silent(asyncio.run(asked).text, None, {})
        assert scan(text).remote is None
        results = self.held[address].query(text)
        content = results.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
        return Body(content or b"", "application/sparql-results+json", None, url)


class Endpoint:
    """A running endpoint: its address, its store, and a token of role admin."""

    def __init__(self, url: str, store: Store, token: str, app: SparqlApp) -> None:
        self.url, self.store, self.token, self.app = url, store, token, app
        self.headers = {"Authorization": f"Bearer {token}"}


@contextmanager
def serving(
    data: Path,
    *,
    plain: bool,
    limits: Limits = SMALL,
    allow_update: bool = True,
    remote: Remote | None = None,
    texts: bool = True,
) -> Iterator[Endpoint]:
    """Serve the data directory until the context ends."""
    if not plain:
        gazetteer().find("Leeds", deep=True)  # a machine builds this table once: no request of a test waits for it
    with Store.open(data) as store:
        app = SparqlApp(
            data, store=store, allow_update=allow_update, plain=plain, limits=limits, remote=remote, texts=texts
        )

        async def asgi(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "lifespan":
                await app(scope, receive, send)
                return
            await receive()
            await app.start()
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await app.stop()
            await send({"type": "lifespan.shutdown.complete"})

        config = uvicorn.Config(
            asgi,
            port=0,
            log_level="critical",
            access_log=False,
            ws="none",
            timeout_graceful_shutdown=2,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive(), "the server did not start"
                time.sleep(0.01)
            port = server.servers[0].sockets[0].getsockname()[1]
            token = Tokens(data / "tokens.json").add("test", Role.ADMIN)
            yield Endpoint(f"http://127.0.0.1:{port}", store, token, app)
        finally:
            server.should_exit = True
            thread.join(20)


def until(condition: Callable[[], bool], seconds: float = 4) -> None:
    """Wait until `condition` holds; fail after so many seconds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)

"""`create_app`: one ASGI application of all the faces."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from api import admin, errors, rest
from api.files import Files
from api.front import Front
from api.headers import SafeHeaders
from api.links import Links
from api.pages import (
    adding,
    document,
    entity,
    export,
    home,
    lists,
    map,
    measures,
    network,
    questions,
    reference,
    review,
    sources,
    tables,
    vocabulary,
    whole,
)
from api.pages import sparql as editor
from api.pages.reader import VERSION
from api.preparing import foresee, prepare
from api.search import Search
from api.settings import Settings
from api.snapshot import Readable, Snapshots
from api.sparql import Remote, SparqlApp
from graph.store import Store

PAGES = (
    home,
    questions,
    lists,
    tables,
    network,
    measures,
    map,
    review,
    adding,
    document,
    entity,
    vocabulary,
    whole,
    sources,
    reference,
    export,
    editor,
)
_SUMMARY = "Who agreed what with whom in urban development, and the sentence that says so."
_COMPRESSED_FROM = 1000


def create_app(settings: Settings, store: Readable) -> ASGIApp:
    """Return the application that serves `store`; the caller closes the store.

    The SPARQL endpoint reads the data directory of the store, so a store in memory has none.
    """
    sparql = _sparql(settings, store)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        app.state.snapshots.start()
        if sparql:
            await sparql.start()
        yield
        app.state.snapshots.stop()
        if sparql:
            await sparql.stop()

    app = FastAPI(title="citypact", summary=_SUMMARY, version=VERSION, docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.settings = settings
    app.state.store = store
    app.state.sparql = sparql
    app.state.links = Links(settings.base_url or "")
    app.state.snapshots = Snapshots(store, prepare, foresee)
    app.state.search = Search(app.state.snapshots)
    app.state.routers = [module.router for module in (*PAGES, rest, admin)]
    for router in app.state.routers:
        app.include_router(router)
    app.mount("/static/pyvis", Files(packages=[("pyvis", "lib")]))
    app.mount("/static", Files(packages=[("api", "static")]))
    errors.install(app)
    return SafeHeaders(Front(GZipMiddleware(app, minimum_size=_COMPRESSED_FROM), sparql))


def _sparql(settings: Settings, store: Readable) -> SparqlApp | None:
    """Return the SPARQL endpoint of a store that has a data directory."""
    if not isinstance(store, Store) or store.directory is None:
        return None
    writer = None if store.read_only else store
    return SparqlApp(
        store.directory,
        base_url=settings.base_url,
        store=writer,
        allow_update=settings.allow_update,
        texts=settings.whole_texts,
        remote=Remote(settings.sparql_hosts),
    )

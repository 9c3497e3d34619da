"""`create_app`: one ASGI application of all the faces."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from api import admin, errors, rest
from api.front import Front
from api.headers import SafeHeaders
from api.links import Links
from api.pages import document, entity, home, lists, questions, reference, vocabulary
from api.pages.reader import VERSION
from api.search import Search
from api.settings import Settings
from api.snapshot import Readable, Snapshots

_COMPRESSED_FROM = 1000
_TITLE = "citypact"
_SUMMARY = "Who agreed what with whom in urban development, and the sentence that says so."


def create_app(settings: Settings, store: Readable) -> ASGIApp:
    """Return the application that serves `store`."""
    app = FastAPI(
        title=_TITLE,
        summary=_SUMMARY,
        version=VERSION,
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.store = store
    app.state.links = Links(settings.base_url or "")
    app.state.snapshots = Snapshots(store)
    app.state.search = Search(app.state.snapshots)
    for module in (home, questions, lists, document, entity, vocabulary, reference, rest, admin):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(packages=[("api", "static")]))
    errors.install(app)
    return Front(SafeHeaders(GZipMiddleware(app, minimum_size=_COMPRESSED_FROM)))

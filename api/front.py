"""What every connection meets first: the way to the SPARQL endpoint or to everything else."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.sparql import SparqlApp, wants_page
from graph.store.query import QueryFailed


class Front:
    """ASGI application: SPARQL's paths go straight to `sparql` (None: there is none), the others to `pages`.

    A browser whose query is refused gets the page with the form, which says why. `pages` gets HEAD as GET and its body
    is dropped, since its routes know only GET (RFC 9110, 9.3.2).
    """

    def __init__(self, pages: ASGIApp, sparql: SparqlApp | None) -> None:
        """Stand before both."""
        self.pages = pages
        self.sparql = sparql

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and self.sparql and self.sparql.owns(scope["path"]) and not wants_page(scope):
            try:
                await self.sparql(scope, receive, send)
            except QueryFailed as refused:
                await self._page({**scope, "refused": refused}, receive, send)
        else:
            await self._page(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "HEAD":
            await self.pages({**scope, "method": "GET"}, receive, _without_body(send))
        else:
            await self.pages(scope, receive, send)


def _without_body(send: Send) -> Send:
    """Return a `send` that drops the body of the answer."""

    async def send_head(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return send_head

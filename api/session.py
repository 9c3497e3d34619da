"""Who is logged in for reviewing: a token in a cookie that no script and no other site can use."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends
from fastapi.requests import Request
from fastapi.responses import Response

from api.refusals import Forbidden
from api.settings import Settings
from api.tokens import Role, Tokens
from graph.errors import StoreReadOnly, UsageError
from graph.store import Store

COOKIE = "citypact-token"
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Session:
    """Who is logged in. `check` stands in each form and proves that the form is ours."""

    name: str
    role: Role
    check: str

    def may(self, role: Role) -> bool:
        """Tell whether the token allows what a role may."""
        return self.role >= role


def session(request: Request) -> Session | None:
    """Return who is logged in, None where nobody is."""
    token = request.cookies.get(COOKIE, "")
    known = tokens(request).verify(token) if token else None
    return Session(*known, _check(token)) if known else None


def tokens(request: Request) -> Tokens:
    """Return the tokens of the server."""
    settings: Settings = request.app.state.settings
    return Tokens(settings.data / "tokens.json")


def let_in(request: Request, response: Response, token: str) -> None:
    """Log in by a token.

    Raises:
        Forbidden: the token is unknown.
    """
    if tokens(request).verify(token) is None:
        raise Forbidden("There is no such token: `citypact token add NAME --role reviewer` makes one.")
    secure = request.url.scheme == "https"
    response.set_cookie(
        COOKIE, token, max_age=_DAYS * 86_400, path="/", httponly=True, samesite="strict", secure=secure
    )


def let_out(response: Response) -> None:
    """Log out."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")


class Form:
    """The fields of a form that was sent; a field may be there several times."""

    def __init__(self, fields: Mapping[str, list[str]]) -> None:
        self._fields = fields

    def all(self, name: str) -> list[str]:
        """Return all values of a field."""
        return self._fields.get(name, [])

    def one(self, name: str) -> str:
        """Return the value of a field, "" where it is not there."""
        return next(iter(self.all(name)), "")


async def _form(request: Request) -> Form:
    """Return the form of a request; UsageError where another site sent it."""
    settings: Settings = request.app.state.settings
    own = {request.headers.get("host"), urlsplit(settings.base_url or "").netloc}
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none") or (
        origin and urlsplit(origin).netloc not in own - {""}
    ):
        raise UsageError("Another site sent this form: open the page here and send it again.")
    sent = await request.form()
    return Form({name: [str(value) for value in sent.getlist(name)] for name in sent})


Sent = Annotated[Form, Depends(_form)]
"""The parameter of a function that is the form sent to it."""


def writer(request: Request, form: Form, role: Role) -> tuple[Store, Session]:
    """Return the store to write, and who may.

    Raises:
        StoreReadOnly: the server changes nothing.
        Forbidden: nobody is logged in, the token allows less, or the form is not ours.
    """
    store = request.app.state.store
    if not isinstance(store, Store) or store.read_only:
        raise StoreReadOnly("This server is read-only: nothing can be decided here.")
    known = session(request)
    if known is None:
        raise Forbidden("Log in at /review first.")
    if not known.may(role):
        raise Forbidden(
            "The token of {name} is one of a {role}: this needs a {needed}.",
            name=known.name,
            role=known.role.name.lower(),
            needed=role.name.lower(),
        )
    if not hmac.compare_digest(form.one("check"), known.check):
        raise Forbidden("The form is too old: open the page again.")
    return store, known


def _check(token: str) -> str:
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()[:32]

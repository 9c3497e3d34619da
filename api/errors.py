"""The one place that turns an error into an HTTP answer: a page, or a problem in JSON (RFC 9457)."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.routing import Match

from api.formats import negotiated, wants_json
from api.pages.reader import Reader
from api.refusals import NotReady
from graph.errors import CitypactError, Message

_log = logging.getLogger("citypact")
_UNSAID = {
    404: "There is no address {path}: /api and / tell what there is.",
    405: "{path} does not take {method}.",
}
"""What to say where the router found no answer, and has no words for it."""

_LONGEST_VALUE = 80
_SOON = "5"


def problem(request: Request, error: Exception) -> tuple[int, str]:
    """Return the HTTP status of an error and one sentence on it that says nothing of our insides."""
    if isinstance(error, CitypactError):
        return error.status, error.message
    if isinstance(error, RequestValidationError):
        return 400, _invalid(error)
    if isinstance(error, HTTPException):
        unsaid = error.detail == HTTPStatus(error.status_code).phrase and _UNSAID.get(error.status_code)
        given = {"path": request.url.path, "method": request.method}
        return error.status_code, Message(unsaid, **given) if unsaid else str(error.detail)
    return 500, Message("The server failed to answer; what went wrong is in its log.")


def answer(request: Request, error: Exception) -> Response:
    """Return the answer to a request that raised `error`, in the reader's language."""
    status, message = problem(request, error)
    if status == 500:
        _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if status == 405:
        headers["Allow"] = ", ".join(_methods(request))
    if isinstance(error, NotReady):
        headers |= {"Retry-After": _SOON, "Refresh": _SOON}
    accept, reader = request.headers.get("accept"), Reader(request)
    detail = reader.language.message(message)
    if request.url.path.startswith("/api/") or wants_json(accept) or negotiated(accept):  # RDF is asked for by programs
        named = reader.language.has(f"status.{status}")
        title = reader.language.text(f"status.{status}") if named else HTTPStatus(status).phrase
        body = {"title": title, "status": status, "detail": detail}
        headers |= {"Content-Language": reader.language.code, "Vary": "Accept, Accept-Language, Cookie"}
        return JSONResponse(body, status, headers, media_type="application/problem+json")
    known = reader.language.has(f"error.{status}")
    return reader.plain("error.html", status, headers, code=status, detail=detail, known=known)


def install(app: FastAPI) -> None:
    """Make `app` answer every error through `answer`."""
    for kind in (CitypactError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)


def _methods(request: Request) -> list[str]:
    """Return the methods that some route takes at the address of a request; HEAD is answered wherever GET is."""
    routes = [route for router in request.app.state.routers for route in router.routes]
    fitting = (route for route in routes if route.matches(request.scope)[0] != Match.NONE)
    taken = {method for route in fitting for method in route.methods}
    return sorted(taken | {"HEAD"} if "GET" in taken else taken)


def _invalid(error: RequestValidationError) -> Message:
    """Return what is wrong with the first parameter that is."""
    first = error.errors()[0]
    name, given = ".".join(str(part) for part in first["loc"][1:]) or "request", str(first["input"])[:_LONGEST_VALUE]
    if first["type"] == "missing":
        return Message("{name}: this is missing.", name=name)
    if first["type"] == "int_parsing":
        return Message("{name}: {given!r} is no whole number.", name=name, given=given)
    return Message("{name}: {given!r} cannot be used ({reason}).", name=name, given=given, reason=first["msg"])

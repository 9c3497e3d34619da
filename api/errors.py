"""The one place that turns an error into an HTTP answer: a page, or a problem in JSON (RFC 9457)."""

from __future__ import annotations

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from api.formats import negotiated, wants_json
from api.pages.reader import Reader
from graph.errors import CitypactError

_log = logging.getLogger("citypact")
_UNSAID = {
    404: "There is no address {path}: /api and / tell what there is.",
    405: "{path} does not take {method}.",
}
"""What to say where the router found no answer, and has no words for it."""


def problem(error: Exception) -> tuple[int, str]:
    """Return the HTTP status of an error and one sentence on it that says nothing of our insides."""
    if isinstance(error, CitypactError):
        return error.status, str(error)
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "request"
        return 400, f"{where}: {first['msg']}."
    if isinstance(error, HTTPException):
        return error.status_code, str(error.detail)
    return 500, "The server failed to answer; what went wrong is in its log."


def answer(request: Request, error: Exception) -> Response:
    """Return the answer to a request that raised `error`."""
    status, detail = problem(error)
    if detail == HTTPStatus(status).phrase and status in _UNSAID:
        detail = _UNSAID[status].format(path=request.url.path, method=request.method)
    if status == 500:
        _log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    accept = request.headers.get("accept")
    if request.url.path.startswith("/api/") or wants_json(accept) or negotiated(accept):  # RDF is asked for by programs
        body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
        return JSONResponse(body, status, headers, media_type="application/problem+json")
    reader = Reader(request)
    known = reader.language.has(f"error.{status}")
    return reader.plain("error.html", status, headers, code=status, detail=detail, known=known)


def install(app: FastAPI) -> None:
    """Make `app` answer every error through `answer`."""
    for kind in (CitypactError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, answer)

"""HTTP as the endpoint sees it: a request read from ASGI, an answer written to it."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from binascii import a2b_qp
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from email.message import Message
from typing import Any
from urllib.parse import parse_qsl

from api.sparql.charset import decoded
from graph.store.query import QueryFailed

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

LARGE = 1 << 16
"""A request of more bytes takes a while to decode."""

_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_FIELDS = 10_000
_NO_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_QUOTED = bytes.maketrans(b"+%", b" =")

CORS = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Location, Retry-After"),
)
"""Any page may read (no credentials: an update needs its token in the request's own header)."""


class Disconnected(Exception):
    """The client went away."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request with its body."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    origin: str
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The media type of the body without parameters, lower case; "" where it is not told."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the type of the body tells, None where it tells none."""
        return parameter(self.headers.get("content-type", ""), "charset")

    def text(self) -> str:
        """Return the body as text. Raises QueryFailed (400, 415) where it is not in its charset."""
        return decoded(self.body, self.charset)

    def parameters(self) -> list[tuple[str, str]]:
        """Return the parameters of the address and, for a form, of the body, in order."""
        pairs = _pairs(self.query)
        if self.method == "POST" and self.media_type == "application/x-www-form-urlencoded":
            pairs += _pairs(self.text())
        return pairs


def parameter(header: str, name: str) -> str | None:
    """Return a parameter of a header's value, e.g. `charset` of a content type."""
    message = Message()
    message["content-type"] = header.encode("ascii", "replace").decode()
    value = message.get_param(name)
    return value if isinstance(value, str) else None


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        if len(text) > LARGE:
            return _many_pairs(text.encode())
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError as error:
        raise QueryFailed(400, "parameters", f"The parameters cannot be read: {error}.") from None


def _many_pairs(text: bytes) -> list[tuple[str, str]]:
    """Do the same in a hundredth of the time, so that a form of megabytes holds up no other request.

    Percent signs are read as quoted-printable, which has them as `=`; each must be followed by two digits.
    """
    if wrong := _NO_ESCAPE.search(text):
        raise ValueError(f"no two hexadecimal digits follow the percent sign at character {wrong.start()}")
    if text.count(b"&") >= _FIELDS:
        raise ValueError(f"they are more than {_FIELDS:,}")
    pairs = (part.partition(b"=") for part in text.split(b"&") if part)
    unquoted = (
        [a2b_qp(each.replace(b"=", b"%3D").translate(_QUOTED)) for each in (key, value)] for key, _, value in pairs
    )
    return [(key.decode(), value.decode()) for key, value in unquoted]


def head(scope: Scope) -> Request:
    """Return the request without its body. Raises QueryFailed (400) for a Host that is none."""
    headers: dict[str, str] = {}
    for key, value in scope["headers"]:
        name = key.decode("latin-1").lower()
        headers[name] = f"{headers[name]}, {value.decode('latin-1')}" if name in headers else value.decode("latin-1")
    if not _HOST.fullmatch(host := headers.get("host") or "localhost"):
        raise QueryFailed(400, "parameters", f"Host: {host[:100]!r} is no host.")
    origin = f"{scope.get('scheme', 'http')}://{host}"
    path = scope["path"]
    return Request(scope["method"], path, scope["query_string"].decode("latin-1"), headers, origin)


def token_of(authorization: str | None) -> str | None:
    """Return the token in an Authorization header: of `Bearer token`, or the password of `Basic`; None for neither."""
    scheme, _, value = (authorization or "").strip().partition(" ")
    if scheme.lower() == "bearer":
        return value.strip() or None
    if scheme.lower() == "basic":
        try:
            return b64decode(value.strip(), validate=True).decode().partition(":")[2] or None
        except (ValueError, UnicodeDecodeError):
            return None
    return None


async def read(receive: Receive, most: int) -> bytes:
    """Return the body. Raises QueryFailed (413) past `most` bytes, Disconnected."""
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        part = message.get("body", b"")
        size += len(part)
        if size > most:
            raise QueryFailed(413, "size", f"The request is larger than {most:,} bytes.")
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its body whole, or `rest` after its beginning (`body`) for one that is still being made."""

    status: int
    body: bytes = b""
    media_type: str | None = None
    headers: tuple[tuple[bytes, bytes], ...] = ()
    rest: AsyncIterator[bytes] | None = field(default=None, compare=False)

    def lines(self) -> list[tuple[bytes, bytes]]:
        """Return the header lines."""
        lines = [*CORS, *self.headers]
        if self.media_type:
            lines.append((b"content-type", content_type(self.media_type).encode()))
        if self.rest is None and self.status != 204 and self.status != 304:
            lines.append((b"content-length", str(len(self.body)).encode()))
        return lines


def content_type(media_type: str) -> str:
    """Return the value of Content-Type: types of text say their charset."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def failure(error: QueryFailed) -> Answer:
    """Return the answer to a request that failed, as problem details (https://www.rfc-editor.org/rfc/rfc9457)."""
    content = {"status": error.status, "kind": error.kind, "detail": str(error)}
    headers: list[tuple[bytes, bytes]] = [(b"cache-control", b"no-store")]
    if error.retry_after:
        headers.append((b"retry-after", str(error.retry_after).encode()))
    if error.status == 401:
        headers.append((b"www-authenticate", b'Bearer realm="citypact"'))
        headers.append((b"www-authenticate", b'Basic realm="citypact"'))
    body = json.dumps(content, ensure_ascii=False).encode() + b"\n"
    return Answer(error.status, body, "application/problem+json", tuple(headers))


def options(path: str) -> Answer:
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


async def write(send: Send, answer: Answer, *, without_body: bool = False) -> None:
    """Send an answer. One whose making fails on the way ends without its end, so that no client takes it for whole."""
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.lines()})
    if answer.rest is None or without_body:
        await send({"type": "http.response.body", "body": b"" if without_body else answer.body})
        return
    await send({"type": "http.response.body", "body": answer.body, "more_body": True})
    try:
        async for part in answer.rest:
            await send({"type": "http.response.body", "body": part, "more_body": True})
    except QueryFailed:
        return
    await send({"type": "http.response.body"})

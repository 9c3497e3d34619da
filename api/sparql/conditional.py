"""Conditional requests: an answer is the same until the graph changes.

https://www.rfc-editor.org/rfc/rfc9110#name-etag
"""

from __future__ import annotations

from collections.abc import Hashable
from hashlib import blake2b

from api.sparql.message import Answer, Request


def key(request: Request) -> Hashable:
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
        blake2b(request.body, digest_size=16).digest() if request.body else None,
    )


def etag(key: Hashable, generation: int) -> str:
    """Return the entity tag of the answer to a request on a generation."""
    return f'"{generation}-{blake2b(repr(key).encode(), digest_size=9).hexdigest()}"'


def validators(key: Hashable, generation: int) -> tuple[tuple[bytes, bytes], ...]:
    """Return the header lines with which browsers and proxies keep an answer until the graph changes."""
    tag = etag(key, generation).encode()
    return (b"etag", tag), (b"cache-control", b"public, no-cache"), (b"vary", b"Accept")


VOLATILE = ((b"cache-control", b"no-store"), (b"vary", b"Accept"))


def unless_same(request: Request, answer: Answer) -> Answer:
    """Return 304 in the place of an answer that the client has."""
    known = request.headers.get("if-none-match")
    if known and (b"etag", known.encode("latin-1")) in answer.headers:
        return Answer(304, headers=answer.headers)
    return answer

"""Web archives (WARC 1.0 and 1.1, ISO 28500), also gzipped: a document for each archived page."""

from __future__ import annotations

import gzip
import http.client
import socket
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, cast

from graph.documents import page, pdf, plain, slug
from graph.documents.address import is_web
from graph.documents.fetch import suffix_of, unpack
from graph.documents.refusal import Refusal
from graph.documents.resource import Resource, too_large
from graph.errors import InputRefused
from graph.model import Document

_READERS = {".html": page.read, ".htm": page.read, ".txt": plain.read, ".md": plain.read, ".pdf": pdf.read}
_LONGEST_LINE = 65_536


def read(resource: Resource) -> Iterator[Document | Refusal]:
    """Yield a document for each archived answer with status 200 that is a page, a text or a PDF, in their order.

    One that cannot be read is a refusal; the others (images, scripts, errors) are counted in one skipped refusal.

    Raises:
        InputRefused: the file is no WARC or breaks off.
    """
    skipped = 0
    for url, payload in _responses(resource):
        try:
            if not is_web(url):
                raise InputRefused("{url} is no address of the web: its record was passed over.", url=url)
            answer = _answer(url, payload, resource.limit) if payload is not None else None
            if payload is None:
                raise InputRefused(too_large(url, resource.limit))
            if answer is None:
                skipped += 1
                continue
            suffix, inner = answer
            for document in _READERS[suffix](inner):
                yield replace(document, slug=document.slug or slug.from_url(url))
        except InputRefused as error:
            yield Refusal(url, error.message)
    if skipped:
        yield Refusal(resource.name, f"{skipped} of its records are no pages", skipped=True)


def _responses(resource: Resource) -> Iterator[tuple[str, bytes | None]]:
    """Yield the address and the HTTP answer of each response record; None for one over the limit."""
    stream = resource.stream
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    opened = cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if packed else stream
    broken = InputRefused("{name} is no WARC or breaks off: what came before was loaded.", name=resource.name)
    try:
        while line := opened.readline(_LONGEST_LINE):
            if not line.strip():
                continue
            if not line.startswith(b"WARC/"):
                raise broken
            headers = http.client.parse_headers(opened)
            length = int(headers["Content-Length"])
            fits = length <= resource.limit
            payload = opened.read(length) if fits else None
            if payload is None:
                _pass_over(opened, length)
            elif len(payload) < length:
                raise broken
            if headers.get("WARC-Type") == "response":
                yield headers.get("WARC-Target-URI", "").strip("<> "), payload
    except (OSError, EOFError, zlib.error, http.client.HTTPException, TypeError, ValueError):
        raise broken from None


def _pass_over(stream: BinaryIO, length: int) -> None:
    while length > 0 and (chunk := stream.read(min(length, 1 << 20))):
        length -= len(chunk)


def _answer(url: str, payload: bytes, limit: int) -> tuple[str, Resource] | None:
    """Return the suffix of the reader and the resource in an archived HTTP answer; None where it is no page."""
    response = http.client.HTTPResponse(cast("socket.socket", _Archived(payload)))
    try:
        response.begin()
        suffix = suffix_of(response.getheader("Content-Type") or "", url)
        if response.status != http.client.OK or suffix not in _READERS:
            return None
        data = response.read()
        if response.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
            data = unpack(data, limit)
    except (http.client.HTTPException, ValueError, OverflowError, zlib.error) as error:
        raise InputRefused(
            "{url} is archived as a broken answer ({reason}).", url=url, reason=type(error).__name__
        ) from None
    charset = response.headers.get_content_charset()
    return suffix, Resource(url, BytesIO(data), url=url, charset=charset, limit=limit)


class _Archived:
    """The one method of a socket that `http.client.HTTPResponse` calls."""

    def __init__(self, payload: bytes) -> None:
        self._payload = payload

    def makefile(self, mode: str) -> BytesIO:
        """Return the archived bytes; `mode` is always "rb"."""
        assert mode == "rb"
        return BytesIO(self._payload)

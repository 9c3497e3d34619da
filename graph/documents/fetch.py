"""A web address -> its bytes: http and https only, bounded in time and size, no private networks unless allowed.

A name is resolved once, every address that it gives is checked, and the connection goes to the checked address, so
that a name server cannot point elsewhere in between. Each redirect is checked in the same way. Proxies of the
environment are not used: through a proxy nobody could tell where a request ends.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from io import BytesIO
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urljoin, urlsplit

from graph.documents.resource import Fetched, Resource, too_large
from graph.errors import InputRefused

TIMEOUT = 30.0
"""The time for one document with all its redirects, in seconds."""

REDIRECTS = 5

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "multipart/related": ".mht",
    "application/json": ".json",
    "text/csv": ".csv",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".rss",
    "application/rdf+xml": ".rss",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/warc": ".warc",
}
_PATH = "/%:@!$&'()*+,;=~"
_QUERY = _PATH + "?"
_REDIRECTED = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True)
class Body:
    """What a web server answered: the bytes, their media type (lower case, "" where it is not told) and charset, and
    the address that they came from in the end."""

    data: bytes
    media_type: str
    charset: str | None
    url: str


def fetch(url: str, *, limit: int, allow_private: bool = False, timeout: float = TIMEOUT) -> Fetched:
    """Return what the address answers, of at most `limit` bytes, as a document.

    Raises:
        InputRefused: as `get`.
    """
    body = get(url, limit=limit, allow_private=allow_private, timeout=timeout)
    again = partial(fetch, limit=limit, allow_private=allow_private, timeout=timeout)
    resource = Resource(url, BytesIO(body.data), url=url, charset=body.charset, limit=limit, fetch=again)
    return Fetched(resource, suffix_of(body.media_type, urlsplit(body.url).path))


def get(
    url: str,
    *,
    limit: int,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
    accept: str = "*/*",
    hosts: Container[str] | None = None,
) -> Body:
    """Return what the address answers to `Accept: {accept}`, of at most `limit` bytes.

    `hosts` are the only ones that may be asked, also after a redirect; None for any.

    Raises:
        InputRefused: not http or https, no such host, a private address, no answer in time, a status other than 200,
            too large.
    """
    cancelled: list[Callable[[], None]] = []
    expired = threading.Event()

    def expire() -> None:
        expired.set()
        for cancel in cancelled:
            cancel()

    timer = threading.Timer(timeout, expire)
    timer.daemon = True
    timer.start()
    try:
        body = _follow(url, limit, allow_private, timeout, accept, hosts, cancelled)
        if expired.is_set():
            raise TimeoutError
        return body
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        if expired.is_set() or isinstance(error, TimeoutError):
            raise InputRefused(
                "{url} did not answer in {timeout:g} seconds: try again later.", url=url, timeout=timeout
            ) from None
        raise InputRefused(
            "{url} could not be fetched ({reason}): check the address, or try again later.",
            url=url,
            reason=error or type(error).__name__,
        ) from None
    finally:
        timer.cancel()


def suffix_of(content_type: str, path: str) -> str:
    """Return the suffix of the reader for a media type; where that says nothing, the suffix of the path."""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type in _SUFFIXES:
        return _SUFFIXES[media_type]
    return "." + path.rpartition("/")[2].rpartition(".")[2].lower() if "." in path.rpartition("/")[2] else ""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public internet, also where IPv6 wraps an IPv4 address."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        ip = wrapped or (IPv4Address(int(ip) & 0xFFFFFFFF) if int(ip) >> 32 == 0x64FF9B << 64 else ip)
    return ip.is_global and not ip.is_multicast


def _follow(
    url: str,
    limit: int,
    allow_private: bool,
    timeout: float,
    accept: str,
    hosts: Container[str] | None,
    cancelled: list[Callable[[], None]],
) -> Body:
    address = url
    for _ in range(REDIRECTS + 1):
        if hosts is not None and urlsplit(address).hostname not in hosts:
            raise InputRefused(
                "{url} leads to {hostname}, which is not among the hosts allowed.",
                url=url,
                hostname=urlsplit(address).hostname,
            )
        connection = _connect(address, allow_private, timeout)
        cancelled.append(partial(_shut, connection.sock))
        try:
            response = _request(connection, address, accept)
            location = response.getheader("Location")
            if response.status in _REDIRECTED and location:
                address = urljoin(address, location)
                continue
            if response.status != http.client.OK:
                raise InputRefused(
                    "{url} answered {status} {reason}: check the address, or try again later.",
                    url=url,
                    status=response.status,
                    reason=response.reason,
                )
            data = _body(response, url, limit)
            media_type = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
            return Body(data, media_type, response.headers.get_content_charset(), address)
        finally:
            connection.close()
    raise InputRefused(
        "{url} redirects more than {redirects} times: load the address that it should lead to.",
        url=url,
        redirects=REDIRECTS,
    )


def _connect(url: str, allow_private: bool, timeout: float) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputRefused("{url} is no http or https address: download the file and load that.", url=url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except OSError:
        raise InputRefused(
            "{url}: there is no host {hostname}: check the address and the network.", url=url, hostname=parts.hostname
        ) from None
    addresses = [str(entry[4][0]) for entry in found]
    private = [address for address in addresses if not is_public(address)]
    if private and not allow_private:
        raise InputRefused(
            "{url} leads to the private address {address}: allow it with --allow-private.", url=url, address=private[0]
        )
    sock = socket.create_connection((addresses[0], port), timeout)
    if parts.scheme == "https":
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=parts.hostname)
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=timeout)
    connection.sock = sock
    return connection


def _request(connection: http.client.HTTPConnection, url: str, accept: str) -> http.client.HTTPResponse:
    parts = urlsplit(url)
    query = f"?{quote(parts.query, safe=_QUERY)}" if parts.query else ""
    target = quote(parts.path or "/", safe=_PATH) + query
    headers = {
        "Host": parts.netloc.rpartition("@")[2],
        "User-Agent": f"citypact/{version('citypact')}",
        "Accept": accept,
        "Accept-Encoding": "identity",
    }
    connection.request("GET", target, headers=headers)
    return connection.getresponse()


def _body(response: http.client.HTTPResponse, url: str, limit: int) -> bytes:
    data = response.read(limit + 1)
    if response.length and len(data) <= limit:
        raise http.client.IncompleteRead(data, response.length)
    if response.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        data = unpack(data, limit)
    if len(data) > limit:
        raise InputRefused(too_large(url, limit))
    return data


def unpack(data: bytes, limit: int) -> bytes:
    """Return what gzip or zlib data hold, at most one byte more than `limit`; raise zlib.error where broken."""
    return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data, limit + 1)


def _shut(sock: socket.socket) -> None:
    """End what is still read from a socket, also where its connection has left it to the answer."""
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)

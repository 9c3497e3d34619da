"""Fetching, against a server on the loopback address."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.documents import Refusal, read
from graph.documents.fetch import Body, fetch, get, is_public, suffix_of
from graph.errors import InputRefused
from graph.model import Document
from tests.graph.documents import samples


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        path, _, rest = self.path.partition("?")
        if path == "/redirect":
            self.send_response(302)
            self.send_header("Location", rest)
            self.end_headers()
        elif path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                time.sleep(0.05)
                try:
                    self.wfile.write(b"x")
                except OSError:
                    return
        elif path == "/packed":
            self.answer(gzip.compress(b"x" * 5000), encoding="gzip")
        elif path == "/page":
            self.answer(samples.PAGE.encode(), "text/html; charset=utf-8")
        elif path == "/accept":
            self.answer(self.headers["Accept"].encode(), "Text/Turtle; charset=utf-8")
        elif path == "/host":
            self.answer(self.headers["Host"].encode())
        elif path == "/feed":
            base = f"http://{self.headers['Host']}"
            self.answer(samples.RSS.format(base=base).replace("/satu", "/page").encode(), "application/rss+xml")
        elif path == "/kosong":
            self.send_error(410)
        else:
            self.send_error(404)

    def answer(self, body: bytes, content_type: str = "text/plain", encoding: str = "identity") -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def content(url: str, limit: int = 10_000, timeout: float = 5) -> bytes:
    return fetch(url, limit=limit, allow_private=True, timeout=timeout).resource.content()


def test_a_page(base: str) -> None:
    (document,) = read(f"{base}/page?q=1", allow_private=True)
    assert isinstance(document, Document)
    assert document.slug.startswith("127-0-0-1-page-")
    assert (document.source, document.publisher, document.language) == (f"{base}/page?q=1", "Kabar Kota", "id")


def test_a_feed_and_its_articles(base: str) -> None:
    first, second = read(f"{base}/feed", allow_private=True)
    assert isinstance(first, Document)
    assert (first.title, "nota kesepahaman" in first.text) == ("Satu & dua", True)
    assert isinstance(second, Refusal)


def test_redirects_are_followed(base: str) -> None:
    assert content(f"{base}/redirect?/redirect?{base}/host") == base.removeprefix("http://").encode()


def test_redirects_are_checked_again(base: str) -> None:
    with pytest.raises(InputRefused, match="is no http or https address"):
        content(f"{base}/redirect?file:///etc/passwd")
    with pytest.raises(InputRefused, match="redirects more than 5 times"):
        content(f"{base}/redirect?" + "/redirect?" * 5 + "/host")


def test_get_tells_what_came_and_whence(base: str) -> None:
    got = get(f"{base}/redirect?/accept", limit=99, allow_private=True, accept="text/turtle")
    assert got == Body(b"text/turtle", "text/turtle", "utf-8", f"{base}/accept")


def test_only_the_hosts_named_are_asked_also_after_a_redirect(base: str) -> None:
    def ask(path: str, *hosts: str) -> Body:
        return get(base + path, limit=99, allow_private=True, hosts=frozenset(hosts))

    assert ask("/redirect?/host", "127.0.0.1").data == base.removeprefix("http://").encode()
    with pytest.raises(InputRefused, match=r"leads to 127\.0\.0\.1, which is not among the hosts allowed"):
        ask("/host", "localhost")
    with pytest.raises(InputRefused, match="leads to localhost, which is not among"):
        ask("/redirect?" + base.replace("127.0.0.1", "localhost") + "/host", "127.0.0.1")


def test_private_addresses_are_refused(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputRefused, match=r"leads to the private address 127\.0\.0\.1: allow it with --allow-private"):
        fetch(f"{base}/page", limit=10)
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.215.14", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(InputRefused, match=r"leads to the private address 10\.0\.0\.7"):
        fetch("http://example.org/", limit=10)


def test_limits(base: str) -> None:
    assert content(f"{base}/packed", limit=5000) == b"x" * 5000
    with pytest.raises(InputRefused, match=r"/packed is larger than 0\.004999 MB"):
        content(f"{base}/packed", limit=4999)
    started = time.monotonic()
    with pytest.raises(InputRefused, match=r"/slow did not answer in 0\.3 seconds: try again later"):
        content(f"{base}/slow", timeout=0.3)
    assert time.monotonic() - started < 3  # it would go on for 5 seconds


def test_errors_name_the_address(base: str) -> None:
    with pytest.raises(InputRefused, match=r"/gone answered 404 Not Found: check the address"):
        content(f"{base}/gone")
    with pytest.raises(InputRefused, match=r"^http://no-such-host\.invalid/: there is no host no-such-host\.invalid"):
        content("http://no-such-host.invalid/")
    with pytest.raises(InputRefused, match="could not be fetched"):
        content("http://127.0.0.1:1/")
    for url in ("http://[::1", "http://127.0.0.1:99999/"):
        with pytest.raises(InputRefused, match=r"could not be fetched \(.*\): check the address, or try"):
            content(url)
    with pytest.raises(InputRefused, match=r"could not be fetched|no http or https"):
        content("http://")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::10.0.0.1", "ff02::1", "::",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::93.184.215.14"]
)
def test_public(address: str) -> None:
    assert is_public(address)


def test_suffix_of() -> None:
    assert suffix_of("text/html; charset=utf-8", "/a.pdf") == ".html"
    assert suffix_of("application/octet-stream", "/a.b/c.PDF") == ".pdf"
    assert suffix_of("", "/a.b/c") == ""

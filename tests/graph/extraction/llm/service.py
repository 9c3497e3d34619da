"""A service on loopback that answers as OpenAI's chat completions do: what it answers is given, what it got is kept."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One answer: a status with headers and a body; the text of a completion where `content` is given.

    Of a slow one a byte comes every tenth of a second, until nobody listens.
    """

    content: str | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: str = "{}"
    silent: bool = False
    slow: bool = False
    finish_reason: str = "stop"
    refusal: str | None = None

    def payload(self) -> bytes:
        if self.content is None:
            return self.body.encode()
        message = {"role": "assistant", "content": self.content, "refusal": self.refusal}
        choice = {"index": 0, "finish_reason": self.finish_reason, "message": message}
        completion = {"id": "1", "object": "chat.completion", "created": 0, "model": "made-up", "choices": [choice]}
        return json.dumps(completion).encode()


@dataclass
class Running:
    """The service: its address, and the requests so far as (path, headers, JSON)."""

    url: str
    requests: list[tuple[str, dict[str, str], Any]]


@contextmanager
def answering(*replies: Reply) -> Iterator[Running]:
    """Run a service that gives the replies in turn, the last one again and again; a silent one never answers."""
    requests: list[tuple[str, dict[str, str], Any]] = []
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            reply = replies[min(len(requests), len(replies) - 1)]
            requests.append(
                (self.path, {name.lower(): value for name, value in self.headers.items()}, json.loads(body))
            )
            if reply.silent:
                over.wait(10)
                return
            payload = reply.payload()
            self.send_response(reply.status)
            headers = {"Content-Type": "application/json", "Content-Length": str(len(payload)), **reply.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):
                while reply.slow and not over.wait(0.1):
                    self.wfile.write(b" ")
                self.wfile.write(payload)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield Running(f"http://127.0.0.1:{server.server_port}/v1", requests)
        finally:
            over.set()
            server.shutdown()
            thread.join()

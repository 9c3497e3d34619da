"""The SPARQL endpoint of a data directory as a process of its own: `python -m tests.bench.sparql_server DATA PORT`."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx
import psutil
import uvicorn

from api.sparql import Limits, SparqlApp

ROOT = Path(__file__).parents[2]


class Serving:
    """A running server: its address and its processes."""

    def __init__(self, url: str, *pids: int) -> None:
        self.url, self.pids = url, pids

    def memory(self) -> int:
        """Return the proportional memory of the processes and all their children, in bytes."""
        roots = [psutil.Process(pid) for pid in self.pids]
        total = 0
        for process in [*roots, *(child for root in roots for child in root.children(recursive=True))]:
            try:
                total += process.memory_full_info().pss
            except (psutil.NoSuchProcess, psutil.AccessDenied, FileNotFoundError):
                continue
        return total


@contextmanager
def process(command: list[str], url: str, seconds: float = 30) -> Iterator[Serving]:
    """Run a server until the context ends, once `url` answers."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            deadline = time.monotonic() + seconds
            while True:
                try:
                    httpx.get(url, params={"query": "ASK {}"}, timeout=5)
                    break
                except httpx.TransportError:
                    if time.monotonic() > deadline or running.poll() is not None:
                        raise
                    time.sleep(0.05)
            yield Serving(url, running.pid)
        finally:
            running.terminate()
            running.wait(20)


@contextmanager
def endpoint(data: Path, **limits: float) -> Iterator[Serving]:
    """Run the endpoint of a data directory on a free port."""
    port = free_port()
    options = [f"{name}={value}" for name, value in limits.items()]
    command = [sys.executable, "-m", "tests.bench.sparql_server", str(data), str(port), *options]
    with process(command, f"http://127.0.0.1:{port}/sparql") as running:
        yield running


def free_port() -> int:
    """Return a port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main(data: str, port: str, *options: str) -> None:
    """Serve until the process is told to end."""
    given = {
        name: (float if "." in value else int)(value) for name, _, value in (each.partition("=") for each in options)
    }
    app = SparqlApp(Path(data), limits=Limits(**given))

    async def asgi(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        await app(scope, receive, send)

    config = uvicorn.Config(asgi, access_log=False, log_level="critical", lifespan="off", ws="none")
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listening.bind(("127.0.0.1", int(port)))
        uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(ROOT))
    main(*sys.argv[1:])

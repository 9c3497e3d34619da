"""Requests as fast as some clients can send them, one after the other each: raw HTTP/1.1 over kept connections."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Sequence
from urllib.parse import SplitResult, quote, urlsplit

ACCEPT = "application/sparql-results+json"


def rate(url: str, queries: Sequence[str], *, clients: int = 8, seconds: float = 4.0) -> float:
    """Return the answers a second that `clients` get for queries taken in turn; they run in two processes."""
    half = clients // 2
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        jobs = [
            pool.apply_async(_count, (url, list(queries), half, seconds, first)) for first in (0, len(queries) // 2)
        ]
        return sum(job.get(seconds + 60) for job in jobs)


def _count(url: str, queries: list[str], clients: int, seconds: float, first: int) -> float:
    return asyncio.run(_clients(url, queries, clients, seconds, first))


async def _clients(url: str, queries: list[str], clients: int, seconds: float, first: int) -> float:
    parts = urlsplit(url)
    requests = [
        f"GET {parts.path}?query={quote(query)} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept: {ACCEPT}\r\n\r\n".encode()
        for query in queries
    ]
    start = time.perf_counter()
    counts = await asyncio.gather(
        *(
            _client(parts, requests, first + number * len(queries) // clients, start + seconds)
            for number in range(clients)
        )
    )
    return sum(counts) / (time.perf_counter() - start)


async def _client(parts: SplitResult, requests: list[bytes], first: int, end: float) -> int:
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    count = 0
    while time.perf_counter() < end:
        writer.write(requests[(first + count) % len(requests)])
        await _answer(reader)
        count += 1
    writer.close()
    return count


async def _answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if not head.startswith(b"http/1.1 200"):
        raise RuntimeError(head.decode())
    if b"chunked" in head:
        while True:
            size = int((await reader.readline()).partition(b";")[0], 16)
            await reader.readexactly(size + 2)
            if not size:
                return
    await reader.readexactly(int(head.partition(b"content-length:")[2].partition(b"\r\n")[0]))

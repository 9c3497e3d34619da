"""The server's ends of the sockets to the nursery and to the workers (`graph.store.worker`)."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any, cast

from graph.store.confined import environment
from graph.store.query import QueryFailed

_HIGH_WATER = 1 << 20


class Nursery(asyncio.Protocol):
    """The process that forks, renices, kills and reaps the workers."""

    def __init__(self) -> None:
        self.closed = False
        self._control: socket.socket | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._started: asyncio.Future[int] | None = None
        self._pending = b""
        self._lock = asyncio.Lock()
        self._workers: dict[int, Worker] = {}
        self._ended: dict[int, int] = {}

    @classmethod
    async def start(cls) -> Nursery:
        """Start the process (some 100 ms, most of it imports)."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        self = cls()
        with theirs:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "graph.store.worker",
                str(theirs.fileno()),
                pass_fds=[theirs.fileno()],
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                cwd=Path(__file__).parents[2],
                env=environment(),
                start_new_session=True,
            )
        self._control = ours
        asyncio.get_running_loop().add_reader(ours, self._readable)
        return self

    def _readable(self) -> None:
        assert self._control
        try:
            data = self._control.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.close()
            return
        *lines, self._pending = (self._pending + data).split(b"\n")
        for line in lines:
            message = json.loads(line)
            if "started" in message:
                if self._started and not self._started.done():
                    self._started.set_result(message["started"])
            elif worker := self._workers.pop(message["ended"], None):
                worker.end(message["signal"])
            else:
                self._ended[message["ended"]] = message["signal"]

    async def fork(self, directory: Path, generation: int, memory: int, prefixes: dict[str, str]) -> Worker:
        """Return a worker that has opened the generation in `directory`. Raises QueryFailed where it cannot."""
        ours, theirs = socket.socketpair()
        loop = asyncio.get_running_loop()
        order = {"do": "fork", "directory": str(directory), "memory": memory, "prefixes": prefixes}
        try:
            async with self._lock:
                if self.closed or not self._control:
                    raise QueryFailed(503, "store", "The server is stopping.", 5)
                self._started = loop.create_future()
                socket.send_fds(self._control, [json.dumps(order).encode() + b"\n"], [theirs.fileno()])
                pid = await asyncio.wait_for(self._started, 10)
            worker = Worker(self, pid, generation)
            if pid in self._ended:
                worker.end(self._ended.pop(pid))
            else:
                self._workers[pid] = worker
            ours.setblocking(False)
            await loop.create_unix_connection(lambda: worker, sock=ours)
        except BaseException:  # a fork that is given up, by an error or a cancelled task, leaves no socket open
            ours.close()
            raise
        finally:
            theirs.close()
        kind, _ = await asyncio.wait_for(worker.frame(), 30)
        if kind != b"R":
            raise QueryFailed(503, "store", f"The generation in {directory} cannot be opened.", 5)
        return worker

    def order(self, do: str, pid: int) -> None:
        """Kill or renice a worker."""
        if self._control and not self.closed:
            try:
                self._control.send(json.dumps({"do": do, "pid": pid}).encode() + b"\n")
            except OSError:
                self.close()

    def close(self) -> None:
        """End the process and with it every worker."""
        if self.closed or not self._control:
            return
        self.closed = True
        asyncio.get_running_loop().remove_reader(self._control)
        self._control.close()
        for worker in self._workers.values():
            worker.close()
        if self._started and not self._started.done():
            self._started.set_exception(QueryFailed(503, "store", "The server is stopping.", 5))
            self._started.exception()

    async def wait(self) -> None:
        """Wait until the process has ended."""
        if self._process:
            await self._process.wait()


class Worker(asyncio.Protocol):
    """One worker process. `frame()` returns what it sends; an end that was not asked for is a QueryFailed."""

    def __init__(self, nursery: Nursery, pid: int, generation: int) -> None:
        self.pid, self.generation = pid, generation
        self.dead = False
        self._nursery = nursery
        self._signal: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._transport: asyncio.Transport | None = None
        self._buffer = bytearray()
        self._frames: deque[tuple[bytes, bytes]] = deque()
        self._held = 0
        self._waiting: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Cut what came into frames; hold the worker back while nobody takes them."""
        buffer = self._buffer
        buffer += data
        start = 0
        while len(buffer) - start >= 5:
            end = start + 5 + int.from_bytes(buffer[start + 1 : start + 5], "big")
            if len(buffer) < end:
                break
            self._frames.append((bytes(buffer[start : start + 1]), bytes(buffer[start + 5 : end])))
            self._held += end - start
            start = end
        del buffer[:start]
        if self._held > _HIGH_WATER and self._transport:
            self._transport.pause_reading()
        self._wake()

    def connection_lost(self, _error: Exception | None) -> None:
        """Note that the process is gone."""
        self.dead = True
        self._wake()

    def _wake(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    def end(self, number: int) -> None:
        """Note the signal that ended the process (0: none)."""
        if not self._signal.done():
            self._signal.set_result(number)

    def ask(self, order: dict[str, Any]) -> None:
        """Send an order."""
        content = json.dumps(order).encode()
        if self._transport:
            self._transport.write(len(content).to_bytes(4, "big") + content)

    async def frame(self) -> tuple[bytes, bytes]:
        """Return the next frame as (kind, content). Raises QueryFailed where the process ended before it."""
        while not self._frames:
            if self.dead:
                raise await self._death()
            self._waiting = asyncio.get_running_loop().create_future()
            await self._waiting
        kind, content = self._frames.popleft()
        self._held -= len(content) + 5
        if self._held <= _HIGH_WATER and self._transport and not self.dead:
            self._transport.resume_reading()
        return kind, content

    async def _death(self) -> QueryFailed:
        try:
            number = await asyncio.wait_for(asyncio.shield(self._signal), 1)
        except TimeoutError:
            number = 0
        if number in (signal.SIGKILL, signal.SIGALRM):
            return QueryFailed(504, "timeout", "The query took longer than it may: ask for less, or in parts.")
        if number:
            return QueryFailed(
                507, "memory", "The query needs more memory than it may take: ask for less, or in parts."
            )
        return QueryFailed(503, "store", "The query was given up; ask again.", 1)

    def seconds(self) -> float:
        """Return the processor time that the process has used; 0 where the system does not tell."""
        try:
            return time.clock_gettime((~self.pid << 3) | 2)  # the clock of another process, as clock_getcpuclockid(3)
        except OSError:
            return 0.0

    def renice(self) -> None:
        """Give way to others from now on."""
        self._nursery.order("renice", self.pid)

    def kill(self) -> None:
        """End the process now."""
        self._nursery.order("kill", self.pid)
        self.close()

    def close(self) -> None:
        """Let the process end once it is idle."""
        if self._transport:
            self._transport.close()

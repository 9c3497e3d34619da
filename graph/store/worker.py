"""The processes that answer queries: `python -m graph.store.worker FD` is the nursery, its children are the workers.

The nursery has everything imported and opens no store; on an order of `graph.store.pool` it forks a worker in
milliseconds, renices it or kills it. It is the parent of the workers, so an id that it kills is of no other process.
A worker opens one generation for reading and answers one query at a time, over a socket of its own:

    order   length (4 bytes, big-endian), a JSON object (the fields of `graph.store.query.Query`)
    answer  frames of kind (1 byte), length (4 bytes), content: HEAD (JSON), DATA..., then END; or FAILED (JSON)

Where the system allows it, workers live in a network of their own with nothing in it. A worker takes no more memory
than it may, and ends by itself a second after the time limit, should nobody be left to kill it.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import resource
import selectors
import signal
import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NoReturn

from pyoxigraph import Store

from graph.store.answer import Output, answer

HEAD, DATA, END, FAILED, READY = b"H", b"D", b"E", b"X", b"R"


def work(connection: socket.socket, directory: str, memory: int, prefixes: Mapping[str, str]) -> None:
    """Answer the orders of `connection` on the generation in `directory` until it closes.

    `memory` is what the process may take beyond what it has when the generation is open, in bytes.
    """
    holding = os.open(directory, os.O_RDONLY)
    fcntl.flock(holding, fcntl.LOCK_SH)  # the writer removes no generation that is held (graph.store.generations)
    store = Store.read_only(directory)
    with suppress(OSError):
        size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()  # noqa: PTH123, SIM115
        resource.setrlimit(resource.RLIMIT_AS, (size + memory, size + memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    send(connection, READY, b"")
    while (content := receive(connection)) is not None:
        order: dict[str, Any] = json.loads(content)
        signal.setitimer(signal.ITIMER_REAL, order["timeout"] + 1)
        output = Output(lambda kind, data: send(connection, kind, data), order["most"], order["rows"])
        answer(store, order, output, prefixes)
        signal.setitimer(signal.ITIMER_REAL, 0)


def send(connection: socket.socket, kind: bytes, content: bytes) -> None:
    """Send one frame."""
    connection.sendall(kind + len(content).to_bytes(4, "big") + content)


def receive(connection: socket.socket) -> bytes | None:
    """Return the content of the next order; None at the end of the connection."""
    length = _exactly(connection, 4)
    return _exactly(connection, int.from_bytes(length, "big")) if length else None


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    content = bytearray()
    while len(content) < size:
        part = connection.recv(min(size - len(content), 1 << 20))
        if not part:
            return None
        content += part
    return bytes(content)


def nursery(control: socket.socket) -> NoReturn:
    """Follow the orders of `control` (a JSON object a line) until it closes; then end with every worker.

    `{"do": "fork", "directory", "memory", "prefixes"}` comes with the worker's socket and is answered
    `{"started": pid}`; `{"do": "kill" | "renice", "pid"}` have no answer; `{"ended": pid, "signal": n}` tells that one
    ended.
    """
    leave_network()
    waking, woken = socket.socketpair()
    waking.setblocking(False)
    woken.setblocking(False)
    signal.set_wakeup_fd(waking.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    selector = selectors.DefaultSelector()
    selector.register(control, selectors.EVENT_READ)
    selector.register(woken, selectors.EVENT_READ)
    workers: set[int] = set()
    pending = b""
    while True:
        ready = {key.fileobj for key, _ in selector.select()}
        if woken in ready:
            with suppress(BlockingIOError):
                woken.recv(4096)
            _reap(control, workers)
        if control not in ready:
            continue
        received, descriptors, _, _ = socket.recv_fds(control, 1 << 20, 1)
        if not received:
            for pid in workers:
                os.kill(pid, signal.SIGKILL)
            for pid in workers:
                os.waitpid(pid, 0)
            os._exit(0)
        *lines, pending = (pending + received).split(b"\n")
        for line in lines:
            order = json.loads(line)
            if order["do"] == "fork":
                pid = _fork(order, descriptors.pop())
                workers.add(pid)
                _tell(control, {"started": pid})
            elif order["pid"] in workers and order["do"] == "kill":
                os.kill(order["pid"], signal.SIGKILL)
            elif order["pid"] in workers:
                os.setpriority(os.PRIO_PROCESS, order["pid"], 15)


def leave_network() -> None:
    """Go where no other server can be reached: a second wall behind the refusal of SERVICE (unshare(2), Linux)."""
    new_user, new_network = 0x10000000, 0x40000000
    with suppress(AttributeError, OSError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(new_network) != 0:
            unshare(new_user | new_network)


def _fork(order: dict[str, Any], descriptor: int) -> int:
    pid = os.fork()
    if pid:
        os.close(descriptor)
        return pid
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        connection = socket.socket(fileno=descriptor)
        os.closerange(3, descriptor)
        os.closerange(descriptor + 1, descriptor + 64)
        work(connection, order["directory"], order["memory"], order["prefixes"])
    except BaseException:
        os._exit(1)
    os._exit(0)


def _reap(control: socket.socket, workers: set[int]) -> None:
    while workers:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        workers.discard(pid)
        _tell(control, {"ended": pid, "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0})


def _tell(control: socket.socket, message: dict[str, int]) -> None:
    with suppress(OSError):
        control.sendall(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    nursery(socket.socket(fileno=int(sys.argv[1])))

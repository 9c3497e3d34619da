"""Work of the engine on what others send, in a process of its own: `python -m MODULE`, for modules that call `answer`.

The engine can neither limit nor cancel such work, nor keep it off the network, and what nests deeply overflows its
stack, which ends the process. The order comes as JSON, the answer goes as N-Quads.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from graph.store.answer import syntax_error
from graph.store.query import QueryFailed
from graph.store.worker import leave_network

TIMEOUT = 30.0
MEMORY = 1 << 30
_SYNTAX, _EVALUATION, _MEMORY = 3, 4, 5


def ask(module: str, order: Mapping[str, Any], what: str, seconds: float = TIMEOUT) -> list[Quad]:
    """Return what the module makes of `order`; `what` ("update") names the work for people.

    Raises:
        QueryFailed: 400 (a syntax error, or what cannot be done), 504 after `seconds`, 507 for too much memory.
    """
    content = json.dumps({**order, "memory": MEMORY}).encode()
    try:
        done = subprocess.run(  # noqa: S603, this program itself
            [sys.executable, "-m", module],
            input=content,
            capture_output=True,
            timeout=seconds,
            cwd=Path(__file__).parents[2],
            env=environment(),
        )
    except subprocess.TimeoutExpired:
        message = f"The {what} took longer than {seconds:g} seconds: send less, or in parts. Nothing was changed."
        raise QueryFailed(504, "timeout", message) from None
    told = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode == _SYNTAX:
        refused = syntax_error(told)
        raise QueryFailed(refused.status, refused.kind, refused.message)
    if done.returncode == _EVALUATION:
        raise QueryFailed(400, what, f"The {what} cannot be applied: {told}.")
    if done.returncode:
        message = f"The {what} needs more memory than it may take, or nests too deeply: send less, or in parts."
        raise QueryFailed(507, "memory", message)
    return list(pyoxigraph.parse(done.stdout, RdfFormat.N_QUADS))


def environment() -> dict[str, str]:
    """Return the environment for a process whose memory is bounded.

    The C library sets 64 MB of addresses aside for each thread that comes to allocate, which all count as memory: as
    many as half of what may be taken, and more under load. Two such areas are enough.
    """
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "MALLOC_ARENA_MAX": "2"}


def answer(work: Callable[[dict[str, Any]], Iterable[Quad]]) -> int:
    """Write what `work` makes of the order on the standard input, and return the exit code."""
    order = json.load(sys.stdin)
    leave_network()
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + order["memory"], size + order["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        pyoxigraph.serialize(work(order), sys.stdout.buffer, RdfFormat.N_QUADS)
        sys.stdout.flush()
    except SyntaxError as error:
        print(error.msg, file=sys.stderr)
        return _SYNTAX
    except MemoryError:
        return _MEMORY
    except (RuntimeError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return _EVALUATION
    return 0

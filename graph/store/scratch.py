"""What an update would make of some graphs, found out in a process of its own, which can be ended.

The engine can neither limit nor cancel an update, nor keep it off the network. So it runs on a copy of the store (hard
links, made in milliseconds), by `python -m graph.store.scratch FOLDER`: the order comes as JSON, the graphs go as
N-Quads.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat

from graph.store.answer import syntax_error
from graph.store.embedded import Store
from graph.store.query import QueryFailed
from graph.store.worker import leave_network

TIMEOUT = 30.0
MEMORY = 1 << 30
_SYNTAX, _EVALUATION, _MEMORY = 3, 4, 5


def graphs_after(
    store: Store, update: str, graphs: Sequence[str], base: str | None = None, seconds: float = TIMEOUT
) -> list[Quad]:
    """Return what `graphs` (IRIs) would hold after an update; the store stays as it is.

    Raises:
        QueryFailed: 400 (a syntax error, or what cannot be evaluated), 504 after `seconds`, 507 for too much memory.
    """
    order = json.dumps({"update": update, "graphs": list(graphs), "base": base, "memory": MEMORY}).encode()
    with store.copied() as folder:
        try:
            done = subprocess.run(  # noqa: S603, this program itself
                [sys.executable, "-m", "graph.store.scratch", str(folder)],
                input=order,
                capture_output=True,
                timeout=seconds,
                cwd=Path(__file__).parents[2],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )
        except subprocess.TimeoutExpired:
            message = f"The update took longer than {seconds:g} seconds: change less, or in parts. Nothing was changed."
            raise QueryFailed(504, "timeout", message) from None
    told = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode == _SYNTAX:
        refused = syntax_error(told)
        raise QueryFailed(refused.status, refused.kind, refused.message)
    if done.returncode == _EVALUATION:
        raise QueryFailed(400, "update", f"The update cannot be applied: {told}.")
    if done.returncode:
        raise QueryFailed(507, "memory", "The update needs more memory than it may take: change less, or in parts.")
    return list(pyoxigraph.parse(done.stdout, RdfFormat.N_QUADS))


def main(folder: str) -> int:
    """Apply the order of the standard input to the store in `folder`, write its graphs, and return the exit code."""
    order = json.load(sys.stdin)
    leave_network()
    store = pyoxigraph.Store(folder)
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + order["memory"], size + order["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        store.update(order["update"], base_iri=order["base"])
        for graph in order["graphs"]:
            quads = store.quads_for_pattern(None, None, None, NamedNode(graph))
            pyoxigraph.serialize(quads, sys.stdout.buffer, RdfFormat.N_QUADS)
        sys.stdout.flush()
    except SyntaxError as error:
        print(error, file=sys.stderr)
        return _SYNTAX
    except MemoryError:
        return _MEMORY
    except (RuntimeError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return _EVALUATION
    return 0


if __name__ == "__main__":
    os._exit(main(sys.argv[1]))  # the copy goes anyway: nothing need be closed

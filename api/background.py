"""Heavy figures of networks: made one after the other by a process of low priority, kept in memory and on disk.

A figure is kept under the digest of the network it is of, so that it outlives a restart and every change of the graph
that does not touch that network. Small networks are done at once.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from typing import Any

import networkx as nx

from graph.network.figures import TASKS, code, packed

SMALL = 500
"""Up to how many ties a network is small."""

_KEPT_IN_MEMORY, _KEPT_ON_DISK = 64, 40
_log = logging.getLogger("citypact")


class Figure:
    """What a task gives: `value` once it is there, None before; `failed` where it will not come."""

    def __init__(self, value: Any = None) -> None:
        self.value = value
        self.failed = False


class Background:
    """Does the tasks of `graph.network.figures`. Methods may be called from any thread."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep results in `folder`, which is made when it is needed; only in memory without one."""
        self._folder = folder
        self._figures: OrderedDict[str, Figure] = OrderedDict()
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[tuple[Figure, str, bytes] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def ask(self, task: str, graph: nx.Graph) -> Figure:
        """Return the figure of a network: with its value where the network is small or the figure is kept."""
        if graph.number_of_edges() <= SMALL:
            return Figure(TASKS[task](graph))
        text = packed(task, graph)
        digest = hashlib.sha256(code() + text).hexdigest()
        with self._lock:
            figure = self._figures.get(digest)
            if figure is None:
                figure = self._figures[digest] = Figure(self._read(digest))
                if figure.value is None:
                    self._start(figure, digest, text)
            self._figures.move_to_end(digest)
            while len(self._figures) > _KEPT_IN_MEMORY:
                self._figures.popitem(last=False)
        return figure

    def stop(self) -> None:
        """End the process; what waits is not done."""
        with self._lock:
            self._stopped = True
            if self._process:
                self._process.kill()
        self._waiting.put(None)
        if self._thread:
            self._thread.join()

    def _start(self, figure: Figure, digest: str, text: bytes) -> None:
        """Put a task at the end of those that wait."""
        if self._thread is None and not self._stopped:
            self._thread = threading.Thread(target=self._work, name="citypact-figures", daemon=True)
            self._thread.start()
        self._waiting.put((figure, digest, text))

    def _work(self) -> None:
        while (task := self._waiting.get()) and not self._stopped:
            figure, digest, text = task
            result = self._done(text)
            if self._stopped:
                return
            if result is None:
                figure.failed = True
                _log.error("A figure of a network could not be computed; it is asked for again after a restart.")
            else:
                self._write(digest, result)
                figure.value = json.loads(result)

    def _done(self, text: bytes) -> bytes | None:
        """Return what a process of its own makes of a task, None where it fails."""
        command = [sys.executable, "-m", "graph.network.figures"]
        environment = {**os.environ, "RAYON_NUM_THREADS": "1"}
        with self._lock:
            if self._stopped:
                return None
            self._process = subprocess.Popen(  # noqa: S603
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
            )
        result, _ = self._process.communicate(text)
        return result if self._process.returncode == 0 else None

    def _read(self, digest: str) -> Any:
        """Return what is kept on disk under a digest, None where nothing is."""
        if self._folder is None:
            return None
        try:
            return json.loads((self._folder / f"{digest}.json").read_bytes())
        except (OSError, ValueError):
            return None

    def _write(self, digest: str, result: bytes) -> None:
        """Keep a result on disk, and the latest others; a folder that cannot be written keeps nothing."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as file:
                file.write(result)
            Path(file.name).replace(self._folder / f"{digest}.json")
            kept = sorted(self._folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
            for path in kept[:-_KEPT_ON_DISK]:
                path.unlink()

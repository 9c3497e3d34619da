from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.documents import Refusal
from graph.model import Document, Source
from graph.parallel import extracted

ONE, OTHER = Document("one", "Made up."), Document("other", "Made up, too.")
REFUSED = Refusal("three.txt", "three.txt is empty")


def interrupted(document: Document) -> Source:
    """Be where Ctrl-C arrives, as it does at every process of a terminal."""
    os.kill(os.getpid(), signal.SIGINT)
    return Source(document)


def test_children_leave_an_interruption_to_the_process_that_started_them() -> None:
    items = [(ONE, True), (REFUSED, False), (OTHER, True), (ONE, False)]
    assert list(extracted(items, 2, interrupted)) == [
        (ONE, Source(ONE)),
        (REFUSED, None),
        (OTHER, Source(OTHER)),
        (ONE, None),
    ]


def slow(document: Document) -> Source:
    """Tell of this process in the file that the document's text names, and stay."""
    Path(document.text).write_text(str(os.getpid()))
    time.sleep(60)
    return Source(document)


def runs(process: str) -> bool:
    """Tell whether a process is there and no mere entry that waits to be read."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc which processes there are")
def test_children_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "child"
    code = f"""
from tests.graph.test_parallel import Document, extracted, slow
if __name__ == "__main__":
    list(extracted([(Document("one", {str(told)!r}), True), (Document("other", {str(told)!r}), True)], 2, slow))
"""
    (tmp_path / "parent.py").write_text(code)
    root = str(Path(__file__).parents[2])
    parent = subprocess.Popen([sys.executable, str(tmp_path / "parent.py")], env={**os.environ, "PYTHONPATH": root})
    try:
        assert within(30, lambda: told.exists() and told.read_text() != "")
    finally:
        parent.kill()
        parent.wait()
    assert within(10, lambda: not runs(told.read_text()))


def within(seconds: float, true: Callable[[], bool]) -> bool:
    """Tell whether something becomes true in time."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True

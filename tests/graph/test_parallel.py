from __future__ import annotations

import os
import signal

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

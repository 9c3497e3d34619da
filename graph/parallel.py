"""Extraction of many documents by several processes, in the order in which they came."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from graph.documents import Refusal
from graph.errors import CitypactError, InputRefused, Message
from graph.model import Document, Source

Extract = Callable[[Document], Source]


def extracted(
    items: Iterable[tuple[Document | Refusal, bool]], jobs: int, extract: Extract
) -> Iterator[tuple[Document | Refusal, Source | str | None]]:
    """Yield the items in their order, those that are wanted with what they say or why that is not known.

    Parameters:
        items: what was read, and whether it is to be extracted.
        jobs: how many processes extract; with one, this one does.
        extract: a picklable function from a document to what it says.

    Raises:
        CitypactError: a process died, or the extractor cannot go on.
    """
    if jobs <= 1:
        for item, wanted in items:
            yield item, _attempt(extract, item) if wanted and isinstance(item, Document) else None
        return
    waiting: deque[tuple[Document | Refusal, Future[Source | str] | None]] = deque()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_follow) as pool:
        try:
            for item, wanted in items:
                future = pool.submit(_attempt, extract, item) if wanted and isinstance(item, Document) else None
                waiting.append((item, future))
                if len(waiting) > 4 * jobs:
                    yield _awaited(*waiting.popleft())
            while waiting:
                yield _awaited(*waiting.popleft())
        except BrokenProcessPool:
            raise CitypactError("A process that extracts has died: load again, with --jobs 1 if that goes on") from None
        finally:
            pool.shutdown(cancel_futures=True)


def _follow() -> None:
    """Let this child end with the process that started it, however that ends, and not before."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the children too, and is for their parent to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _awaited(
    item: Document | Refusal, future: Future[Source | str] | None
) -> tuple[Document | Refusal, Source | str | None]:
    return item, future.result() if future else None


def _attempt(extract: Extract, document: Document) -> Source | str:
    """Extract; a defect that one document brings to light costs that document, not the thousand others."""
    try:
        return extract(document)
    except InputRefused as error:
        return error.message
    except CitypactError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return Message("the extractor failed ({reason}): please report this document", reason=reason)

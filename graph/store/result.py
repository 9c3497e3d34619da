"""The answer of a worker to a query, part by part."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from graph.store.process import Worker
from graph.store.query import QueryFailed


class Result:
    """An answer under way: its media type, the generation that it is of, whether asking again may give another."""

    def __init__(self, worker: Worker, media_type: str, changing: bool) -> None:
        self.generation, self.media_type, self.changing = worker.generation, media_type, changing
        self.finished = False
        self._worker = worker

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the parts of the result. Raises QueryFailed where it cannot be finished."""
        while True:
            kind, content = await self._worker.frame()
            if kind == b"E":
                self.finished = True
                return
            if kind == b"X":
                self.finished = True
                raise failure(content)
            yield content


def failure(content: bytes) -> QueryFailed:
    """Return why a worker does not answer, as it tells it."""
    told = json.loads(content)
    return QueryFailed(told["status"], told["kind"], told["message"])

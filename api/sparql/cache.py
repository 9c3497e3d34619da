"""Small answers kept as they were sent, so that the same request on the same generation costs no work."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from api.sparql.message import Answer


class Cache:
    """Answers by request, the least recently used dropped first; sizes in bytes."""

    def __init__(self, most: int = 32 << 20, largest: int = 256 << 10) -> None:
        self._most, self._largest, self._size = most, largest, 0
        self._generation = -1
        self._answers: OrderedDict[Hashable, tuple[Answer, int]] = OrderedDict()

    def get(self, key: Hashable, generation: int) -> Answer | None:
        """Return the answer to `key` on `generation`, None where it is not kept."""
        if generation != self._generation:
            return None
        found = self._answers.get(key)
        if found is None:
            return None
        self._answers.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, generation: int, answer: Answer) -> None:
        """Keep an answer where it is small; those of other generations go."""
        if generation < self._generation:
            return
        if generation > self._generation:
            self._answers.clear()
            self._size, self._generation = 0, generation
        size = len(answer.body) + len(repr(key))
        if size > self._largest or key in self._answers:
            return
        self._answers[key] = answer, size
        self._size += size
        while self._size > self._most:
            _, (_, dropped) = self._answers.popitem(last=False)
            self._size -= dropped

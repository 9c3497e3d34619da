"""The bytes of one file or web page on their way to a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from graph.errors import InputRefused, Message

MAX_BYTES = 50_000_000
"""The size over which one document is refused, in bytes."""


@dataclass(frozen=True, slots=True)
class Resource:
    """An open source. `name` is its path or address as the user knows it, `url` its address on the web if it has one.

    `charset` is the encoding that the server or the mail told, `limit` the most bytes of one document, and `fetch`
    opens a further address (None where the source lies on disk: nothing is fetched then).
    """

    name: str
    stream: BinaryIO
    url: str | None = None
    charset: str | None = None
    limit: int = MAX_BYTES
    fetch: Callable[[str], Fetched] | None = None

    def content(self) -> bytes:
        """Return all bytes; raise InputRefused where there are none, or more than the limit."""
        data = self.stream.read(self.limit + 1)
        if not data:
            raise InputRefused("{name} is empty: there is nothing to load.", name=self.name)
        if len(data) > self.limit:
            raise InputRefused(too_large(self.name, self.limit))
        return data


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web server answered: a resource and the suffix of the reader for it, e.g. `.html`."""

    resource: Resource
    suffix: str


def too_large(name: str, limit: int) -> Message:
    """Return the message for a source of more than `limit` bytes."""
    return Message(
        "{name} is larger than {size:g} MB: split it, or raise the limit with --max-size.", name=name, size=limit / 1e6
    )

"""What is asked of the workers, and how it may fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.errors import CitypactError


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the dataset and the formats that the request asks for.

    `default` and `named` are the IRIs of the protocol's dataset parameters, None where there are none. The three media
    types are those of a table, a truth value and a graph that the asker takes; None where it takes none that is here.
    `timeout` is in seconds; `remote` says that the text holds answers of other servers. An unknown graph of `default`
    or `named` is refused, unless `unknown` takes it for an empty one.
    """

    text: str
    base: str | None = None
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    results: str | None = "application/sparql-results+json"
    booleans: str | None = "application/sparql-results+json"
    graphs: str | None = "text/turtle"
    timeout: float | None = None
    remote: bool = False
    unknown: bool = False

    def order(self) -> dict[str, Any]:
        """Return what a worker is told."""
        return {
            "text": self.text,
            "base": self.base,
            "default": self.default,
            "named": self.named,
            "results": self.results,
            "booleans": self.booleans,
            "graphs": self.graphs,
            "remote": self.remote,
            "unknown": self.unknown,
        }


@dataclass(frozen=True, slots=True)
class Dump:
    """One whole graph: its IRI, or None for the default graph; the media type as in `Query`."""

    graph: str | None
    graphs: str | None = "text/turtle"
    timeout: float | None = None

    def order(self) -> dict[str, Any]:
        """Return what a worker is told."""
        return {"graph": self.graph, "graphs": self.graphs}


@dataclass(frozen=True, slots=True)
class Limits:
    """What queries may take. `workers` look-ups run at once and `slow` queries beside them (in all processes of one
    server); `queue` more may wait; sizes are in bytes, times in seconds; `rows` are those of a
    table or the statements of a graph that a query makes."""

    workers: int = 8
    slow: int = 4
    queue: int = 200
    timeout: float = 30.0
    slow_after: float = 0.1
    memory: int = 1 << 30
    result: int = 256 << 20
    rows: int = 1_000_000
    request: int = 4 << 20


class QueryFailed(CitypactError):
    """A query that was not answered: `status` for HTTP, `kind` in one word, `retry_after` in seconds where it helps."""

    def __init__(self, status: int, kind: str, message: str, retry_after: int | None = None) -> None:
        super().__init__(message)
        self.status, self.kind, self.retry_after = status, kind, retry_after

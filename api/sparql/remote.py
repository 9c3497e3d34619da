"""SERVICE and LOAD for the hosts that an operator allows: asked by the server itself, before the engine sees the text.

The engine would follow redirects anywhere, so it never asks (`graph.store.answer`). Here each address and each redirect
must be http or https, of a host on the list and of the public internet (`graph.documents.fetch`); what comes back takes
the clause's place, as VALUES or INSERT DATA. The group of a SERVICE is sent as it is written, alone: the other server
answers all of it, whatever stands around it. https://www.w3.org/TR/sparql11-federated-query/
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote, urlsplit

import pyoxigraph
from pyoxigraph import BlankNode, QueryResultsFormat, QuerySolutions, RdfFormat, serialize

from api.sparql.charset import decoded_rdf
from api.sparql.negotiation import GRAPHS
from api.sparql.protocol import Update
from graph.documents.fetch import Body, get
from graph.errors import InputRefused
from graph.store.answer import GRAPH_FORMATS, RESULT_FORMATS
from graph.store.parsing import triples
from graph.store.query import Query, QueryFailed
from graph.store.rewriting import Clause, clauses, replaced

Get = Callable[..., Body]

MOST_ROWS = 10_000
MOST_BYTES = 4 << 20
MOST_CLAUSES = 8
TIMEOUT = 20.0
_AT_ONCE = 4
_RESULTS = "application/sparql-results+json, application/sparql-results+xml;q=0.9"


class Remote:
    """Asks the servers of `hosts` (names in lower case, without port); of no hosts, none."""

    def __init__(self, hosts: frozenset[str], get: Get = get) -> None:
        self._hosts, self._get = hosts, get
        self._free = asyncio.Semaphore(_AT_ONCE)

    async def query(self, query: Query, prefixes: dict[str, str]) -> Query:
        """Return `query` with answers in the place of its SERVICE clauses. Raises QueryFailed (400, 502).

        Clauses of hosts that are not on the list stay, and so does one that is SILENT and has no answer.
        """
        text = await self._answered(query.text, query.base, prefixes, query.timeout)
        return query if text == query.text else replace(query, text=text, remote=True)

    async def update(self, update: Update, base: str) -> Update:
        """Return `update` with answers in the place of its SERVICE and LOAD clauses, as `query` does."""
        return replace(update, text=await self._answered(update.text, base, {}, None))

    async def _answered(self, text: str, base: str | None, prefixes: dict[str, str], timeout: float | None) -> str:
        found = await asyncio.to_thread(clauses, text, base, prefixes) if self._hosts else ()
        asked = tuple(clause for clause in found if clause.address and _host(clause.address) in self._hosts)
        if len(asked) > MOST_CLAUSES:
            raise QueryFailed(400, "remote", f"{len(asked)} clauses ask other servers; the limit is {MOST_CLAUSES}.")
        seconds = min(timeout or TIMEOUT, TIMEOUT)
        answers = dict(zip(asked, await asyncio.gather(*(self._ask(one, seconds) for one in asked)), strict=True))
        return replaced(text, asked, lambda clause: answers[clause])

    async def _ask(self, clause: Clause, seconds: float) -> str | None:
        async with self._free:
            answer, problem = await asyncio.to_thread(_tried, self._get, clause, self._hosts, seconds)
        if problem and not clause.silent:
            raise QueryFailed(502, "remote", f"{clause.keyword} <{clause.address}>: {problem}")
        return answer


def _tried(get: Get, clause: Clause, hosts: frozenset[str], seconds: float) -> tuple[str | None, str]:
    """Return what takes the place of a clause, or None, and why it is None.

    No exception leaves the thread: it would take the engine's results along, which only live in their thread.
    """
    try:
        answer = _solutions if clause.keyword == "SERVICE" else _triples
        return answer(get, clause, hosts, seconds), ""
    except (InputRefused, QueryFailed, SyntaxError, ValueError, RuntimeError) as error:
        return None, str(error)


def _solutions(get: Get, clause: Clause, hosts: frozenset[str], seconds: float) -> str:
    """Return the answer to a SERVICE clause, as a group with VALUES."""
    address = clause.address or ""
    url = f"{address}{'&' if '?' in address else '?'}query={quote(clause.body or '', safe='')}"
    body = get(url, limit=MOST_BYTES, timeout=seconds, accept=_RESULTS, hosts=hosts)
    solutions = pyoxigraph.parse_query_results(body.data, RESULT_FORMATS.get(body.media_type, QueryResultsFormat.JSON))
    if not isinstance(solutions, QuerySolutions):
        raise ValueError("the answer is no table.")
    rows = []
    for row in solutions:
        if any(isinstance(term, BlankNode) for term in row):
            raise ValueError("the answer holds blank nodes, which mean nothing here: ask for what has names.")
        rows.append(f"({' '.join('UNDEF' if term is None else str(term) for term in row)})")
        if len(rows) > MOST_ROWS:
            raise ValueError(f"the answer has more than {MOST_ROWS:,} rows: ask for less (FILTER, a subquery).")
    return f"{{ VALUES ({' '.join(map(str, solutions.variables))}) {{ {' '.join(rows)} }} }}"


def _triples(get: Get, clause: Clause, hosts: frozenset[str], seconds: float) -> str:
    """Return what LOAD fetches, as INSERT DATA."""
    address = clause.address or ""
    body = get(address, limit=MOST_BYTES, timeout=seconds, accept=", ".join(GRAPHS), hosts=hosts)
    if body.media_type not in GRAPH_FORMATS:
        raise ValueError(f"the answer is {body.media_type or 'of no told type'}, not RDF.")
    text = decoded_rdf(body.data, body.media_type, body.charset)
    found = triples([(body.media_type, text)], body.url, seconds)
    lines = (serialize(found, format=RdfFormat.N_TRIPLES) or b"").decode()
    return f"INSERT DATA {{ GRAPH <{clause.target}> {{ {lines} }} }}" if clause.target else f"INSERT DATA {{ {lines} }}"


def _host(address: str) -> str | None:
    """Return the host of an http or https address, in lower case; None for any other."""
    try:
        parts = urlsplit(address)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None

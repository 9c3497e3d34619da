"""What a worker does with one query: look at it, give it to the engine, write the result."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any, Final, cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from graph.store.rewriting import as_graphs, with_small_booleans, without_silent
from graph.store.scanner import Scan, ScanError, scan
from graph.store.syntax import explained

MAX_DEPTH: Final = 200
"""How deep brackets may nest: the engine's parser is recursive, and a stack that overflows ends the process."""

_CHUNK = 1 << 16

RESULT_FORMATS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
_BETWEEN = {"srj": b"}},{", "srx": b"<result>", "csv": b"\n", "tsv": b"\n"}
GRAPH_FORMATS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
    "application/x-turtle": RdfFormat.TURTLE,
    "text/plain": RdfFormat.N_TRIPLES,
    "text/n3": RdfFormat.TURTLE,
    "application/xml": RdfFormat.RDF_XML,
    "text/xml": RdfFormat.RDF_XML,
    "application/json": RdfFormat.JSON_LD,
    "application/x-trig": RdfFormat.TRIG,
    "text/x-nquads": RdfFormat.N_QUADS,
}


class Refused(Exception):
    """A query that is not answered: its HTTP status, the kind of reason (one word) and the reason for people."""

    def __init__(self, status: int, kind: str, message: str) -> None:
        super().__init__(message)
        self.status, self.kind, self.message = status, kind, message


class Output:
    """A binary file that sends what is written to it as frames, after a head, up to `most` bytes and `rows` rows.

    `between` stands between two rows (b"" where it is not known; in a literal it counts too).
    """

    def __init__(self, send: Callable[[bytes, bytes], None], most: int, rows: int) -> None:
        self._send, self._most, self._rows = send, most, rows
        self._parts: list[bytes] = []
        self._size = self._sent = self._counted = 0
        self.between = b""

    def write(self, data: bytes) -> int:
        """Take in `data`. Raises Refused where the result grows past the limits."""
        self._parts.append(bytes(data))
        self._size += len(data)
        if self._size >= _CHUNK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Send what was written."""
        self._sent += self._size
        if self._sent > self._most:
            raise Refused(507, "size", f"The result is larger than {self._most:,} bytes: ask for less (LIMIT, FILTER).")
        if self._parts:
            content = b"".join(self._parts)
            if self.between:
                self.count(content.count(self.between))
            self._send(b"D", content)
            self._parts, self._size = [], 0

    def count(self, rows: int) -> None:
        """Note that rows were written. Raises Refused where they are too many."""
        self._counted += rows
        if self._counted > self._rows:
            raise Refused(507, "size", f"The result has more than {self._rows:,} rows: ask for less (LIMIT, FILTER).")

    def counted(self, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Yield the triples, each counted as a row."""
        for triple in triples:
            self.count(1)
            yield triple

    def tell(self, kind: bytes, content: dict[str, Any]) -> None:
        """Send a JSON frame."""
        self._send(kind, json.dumps(content).encode())


def answer(store: Store, order: dict[str, Any], output: Output, prefixes: Mapping[str, str]) -> None:
    """Answer one order on `store` into `output`: a head and the result, or why not."""
    try:
        if "graph" in order:
            _graph(store, order, output, prefixes)
        else:
            _query(store, order, output, prefixes)
        output.flush()
        output.tell(b"E", {})
    except Refused as refused:
        output.tell(b"X", {"status": refused.status, "kind": refused.kind, "message": refused.message})
    except MemoryError:
        output.tell(b"X", {"status": 507, "kind": "memory", "message": "The query needs more memory than it may take."})
    except ConnectionError:
        raise
    except Exception as error:
        output.tell(b"X", {"status": 500, "kind": "store", "message": f"The query failed: {error}."})


def _query(store: Store, order: dict[str, Any], output: Output, prefixes: Mapping[str, str]) -> None:
    text = local(order["text"], order["base"], prefixes)
    said = look(text, order["base"], prefixes)
    _known(store, order, said)
    media_type: str | None = order["graphs"] if said.form in ("CONSTRUCT", "DESCRIBE") else order["results"]
    if said.form == "ASK":
        media_type = order["booleans"]
    if media_type is None:
        kinds = GRAPH_FORMATS if said.form in ("CONSTRUCT", "DESCRIBE") else RESULT_FORMATS
        raise Refused(406, "accept", f"The result of {said.form} comes as {', '.join(kinds)}.")
    try:
        results = store.query(
            text,
            base_iri=order["base"],
            prefixes=dict(prefixes),
            default_graph=_graphs(order["default"], order["named"]),
            named_graphs=None if order["named"] is None and order["default"] is None else _nodes(order["named"]),
        )
        output.tell(b"H", {"type": media_type, "changing": said.changing or order["remote"]})
        file = cast(IO[bytes], output)
        if isinstance(results, QueryTriples):
            serialize(output.counted(results), file, GRAPH_FORMATS[media_type], prefixes=dict(prefixes))
        elif isinstance(results, QueryBoolean) and media_type.startswith("text/"):
            output.write(b"true\n" if results else b"false\n")
        else:
            output.between = _BETWEEN[RESULT_FORMATS[media_type].file_extension]
            output.count(-(output.between == b"\n"))  # the header's line
            results.serialize(file, RESULT_FORMATS[media_type])
    except SyntaxError as error:
        raise syntax_error(str(error), text) from None
    except (RuntimeError, ValueError) as error:
        raise Refused(400, "evaluation", f"The query cannot be evaluated: {error}.") from None
    except OSError as error:
        raise Refused(500, "store", f"The store cannot be read: {error}.") from None


def _known(store: Store, order: dict[str, Any], said: Scan) -> None:
    """Raise Refused where the dataset is of graphs that are not here: those of the parameters, which take the place of
    FROM, or else those of FROM."""
    given, told = [*(order["default"] or ()), *(order["named"] or ())], ""
    if order["default"] is None and order["named"] is None:
        given, told = [source for source in said.sources if source], "FROM "
    elif order["unknown"]:
        return
    for graph in given:
        if not store.contains_named_graph(_node(graph)):
            raise Refused(400, "graph", f"{told}<{graph}>: there is no such graph here, and none is fetched.")


def local(text: str, base: str | None, prefixes: Mapping[str, str]) -> str:
    """Return a query as the engine takes it, without the clauses that ask other servers and are SILENT.

    Raises Refused for a syntax error in one of them, which the engine does not get to see.
    """
    answered = without_silent(text, base, prefixes)
    if answered != text:
        look(checked := as_graphs(text), base, prefixes)
        try:
            Store().query(checked, base_iri=base, prefixes=dict(prefixes))
        except SyntaxError as error:
            raise syntax_error(str(error), checked) from None
        except (RuntimeError, ValueError, OSError):
            pass  # on the data it may do better
    return with_small_booleans(answered)


def look(text: str, base: str | None, prefixes: Mapping[str, str]) -> Scan:
    """Return the scan of a query. Raises Refused for what the engine must not see."""
    try:
        said = scan(text, base, prefixes)
    except ScanError as error:
        raise Refused(400, "syntax", f"Syntax error at {error}.") from None
    if said.form == "UPDATE":
        raise Refused(400, "form", "This is an update: send it by POST as `update` or application/sparql-update.")
    if said.depth > MAX_DEPTH:
        raise Refused(400, "depth", f"Brackets nest {said.depth} deep; the limit is {MAX_DEPTH}.")
    if said.remote:
        raise Refused(400, "remote", f"{said.remote} asks a server that this one may not ask: ask it yourself.")
    return said


def _graph(store: Store, order: dict[str, Any], output: Output, prefixes: Mapping[str, str]) -> None:
    """Write one graph: `order["graph"]` is its IRI, or None for the default graph."""
    name = DefaultGraph() if order["graph"] is None else NamedNode(order["graph"])
    if isinstance(name, NamedNode) and not store.contains_named_graph(name):
        raise Refused(404, "graph", f"There is no graph <{order['graph']}> here.")
    if order["graphs"] is None:
        raise Refused(406, "accept", f"A graph comes as {', '.join(GRAPH_FORMATS)}.")
    output.tell(b"H", {"type": order["graphs"], "changing": False})
    triples = (quad.triple for quad in store.quads_for_pattern(None, None, None, name))
    serialize(triples, cast(IO[bytes], output), GRAPH_FORMATS[order["graphs"]], prefixes=dict(prefixes))


def _graphs(default: list[str] | None, named: list[str] | None) -> Any:
    """Return the engine's default graph for the protocol's parameters: without any, the store's own."""
    if default is None and named is None:
        return None
    return _nodes(default)


def _nodes(iris: list[str] | None) -> list[NamedNode | BlankNode]:
    return [_node(iri) for iri in iris or ()]


def _node(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise Refused(400, "graph", f"{iri!r} is no IRI of a graph: {error}.") from None


def syntax_error(message: str, text: str = "") -> Refused:
    """Return the refusal for the engine's message about `text`."""
    return Refused(400, "syntax", explained(message, text) + ".")

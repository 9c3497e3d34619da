"""The W3C test suites of the query and update languages: their manifests as values, their results made comparable."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryResultsFormat, RdfFormat

BASE = "https://w3c.github.io/rdf-tests/sparql/"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")

RESULTS = {
    ".srx": ("application/sparql-results+xml", QueryResultsFormat.XML),
    ".srj": ("application/sparql-results+json", QueryResultsFormat.JSON),
    ".tsv": ("text/tab-separated-values", QueryResultsFormat.TSV),
}
RDF_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".n3": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
}

Bag = Counter[tuple[str, ...]]


@dataclass(frozen=True)
class Dataset:
    """The data of a test, by the IRIs of files: the default graph's, and the named graphs' with their names."""

    default: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Case:
    """One test: its kind (the local name of its class), the IRI of its request, data before, what is expected.

    `lax` says that a row may come any number of times; `services` are other endpoints with the files that they hold.
    """

    name: str
    kind: str
    request: str
    data: Dataset
    result: str | None = None
    after: Dataset = Dataset()
    lax: bool = False
    services: tuple[tuple[str, tuple[str, ...]], ...] = ()


def cases(root: Path, version: str) -> list[Case]:
    """Return the tests of a version's folder, by name, without those of entailment and of protocols."""
    found = []
    for path in sorted((root / version).glob("*/manifest.ttl")):
        if path.parent.name not in ("entailment", "protocol", "graph-store-protocol", "http-rdf-update"):
            found += list(_manifest(root, path))
    return sorted(found, key=lambda case: case.name)


def _manifest(root: Path, path: Path) -> Iterator[Case]:
    store = ox.Store()
    store.load(path=path, format=RdfFormat.TURTLE, base_iri=iri(root, path))

    def one(subject: object, prop: str) -> ox.NamedNode | BlankNode | Literal | None:
        quad = next(store.quads_for_pattern(subject, NamedNode(prop), None), None)
        return quad.object if quad else None

    def every(subject: object, prop: str) -> list[NamedNode | BlankNode]:
        return [quad.object for quad in store.quads_for_pattern(subject, NamedNode(prop), None)]

    def dataset(node: object, vocabulary: str) -> Dataset:
        named = []
        for graph in every(node, vocabulary + "graphData"):
            if isinstance(graph, BlankNode):
                file, label = one(graph, vocabulary + "graph"), one(graph, LABEL.value)
                named.append((file.value, label.value if label else file.value))
            else:
                named.append((graph.value, graph.value))
        return Dataset(tuple(sorted(node.value for node in every(node, vocabulary + "data"))), tuple(sorted(named)))

    entries = one(None, MF + "entries")
    while entries is not None and entries.value != RDF + "nil":
        test = one(entries, RDF + "first")
        entries = one(entries, RDF + "rest")
        type_, action, result = one(test, RDF + "type"), one(test, MF + "action"), one(test, MF + "result")
        if type_ is None or action is None:
            continue
        kind = type_.value.removeprefix(MF)
        name = f"{path.parent.parent.name}/{path.parent.name}/{test.value.rpartition('#')[2]}"
        if isinstance(action, NamedNode):
            yield Case(name, kind, action.value, Dataset(), result.value if result else None)
        elif (request := one(action, UT + "request")) is not None:
            yield Case(name, kind, request.value, dataset(action, UT), None, dataset(result, UT))
        elif (request := one(action, QT + "query")) is not None:
            lax = one(test, MF + "resultCardinality") == NamedNode(MF + "LaxCardinality")
            expected = result.value if result else None
            services = []
            for service in every(action, QT + "serviceData"):
                address = one(service, QT + "endpoint")
                assert address is not None
                services.append((address.value, tuple(node.value for node in every(service, QT + "data"))))
            yield Case(name, kind, request.value, dataset(action, QT), expected, lax=lax, services=tuple(services))


def iri(root: Path, path: Path) -> str:
    """Return the IRI of a file of the suites."""
    return BASE + path.relative_to(root).as_posix()


def file(root: Path, iri: str) -> Path:
    """Return the file of an IRI of the suites."""
    return root / iri.removeprefix(BASE)


def quads(root: Path, iri: str) -> list[Quad]:
    """Return the quads of a data file."""
    path = file(root, iri)
    return list(ox.parse(path=path, format=RDF_FORMATS[path.suffix], base_iri=iri, rename_blank_nodes=True))


def loaded(root: Path, data: Dataset) -> list[Quad]:
    """Return a dataset as quads."""
    found = [quad for name in data.default for quad in quads(root, name)]
    for name, label in data.named:
        found += [Quad(quad.subject, quad.predicate, quad.object, NamedNode(label)) for quad in quads(root, name)]
    return found


def table(content: bytes, format: QueryResultsFormat, lax: bool = False) -> Bag | bool:
    """Return the rows of a result, comparable whatever its blank nodes are called; a truth value as it is."""
    parsed = ox.parse_query_results(content, format)
    if isinstance(parsed, ox.QueryBoolean):
        return bool(parsed)
    names = [variable.value for variable in parsed.variables]
    rows = ({name: row[name] for name in names if row[name] is not None} for row in parsed)
    return bag(rows, lax)


def csv_table(content: bytes) -> Bag:
    """Return the rows of CSV, each with its column names; a blank node whatever it is called."""
    header, *rows = list(csv.reader(io.StringIO(content.decode())))
    named = (
        {name: "_:" if value.startswith("_:") else value for name, value in zip(header, row, strict=True)}
        for row in rows
    )
    return Counter(tuple(sorted(f"{name}={value}" for name, value in row.items())) for row in named)


def result_set(graph: Iterable[Quad], lax: bool = False) -> Bag | bool | None:
    """Return the rows that a graph in the result set vocabulary holds; None for any other graph."""
    store = ox.Store()
    store.extend(graph)
    for quad in store.quads_for_pattern(None, NamedNode(RS + "boolean"), None):
        return quad.object.value == "true"
    if next(store.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(RS + "ResultSet")), None) is None:
        return None
    rows = []
    for solution in store.quads_for_pattern(None, NamedNode(RS + "solution"), None):
        row = {}
        for binding in store.quads_for_pattern(solution.object, NamedNode(RS + "binding"), None):
            (name,) = store.quads_for_pattern(binding.object, NamedNode(RS + "variable"), None)
            (value,) = store.quads_for_pattern(binding.object, NamedNode(RS + "value"), None)
            row[name.object.value] = value.object
        rows.append(row)
    return bag(rows, lax)


def bag(rows: Iterable[dict[str, ox.NamedNode | BlankNode | Literal | ox.Triple]], lax: bool = False) -> Bag:
    """Return rows as a multiset of canonical statements about them; `lax` leaves out how often each comes."""
    counted = Counter(tuple(sorted((name, term) for name, term in row.items())) for row in _sortable(rows))
    quads = []
    for number, (row, count) in enumerate(sorted(counted.items(), key=str)):
        node = BlankNode(f"row{number}")
        quads.append(Quad(node, NamedNode("urn:count"), Literal(1 if lax else count)))
        quads += [Quad(node, NamedNode(f"urn:variable:{name}"), term.term) for name, term in row]
    return statements(quads)


@dataclass(frozen=True, order=True)
class _Term:
    key: str
    term: ox.NamedNode | BlankNode | Literal | ox.Triple = ox.BlankNode("x")  # noqa: RUF009

    def __hash__(self) -> int:
        return hash(self.key)


def _sortable(rows: Iterable[dict[str, ox.NamedNode | BlankNode | Literal | ox.Triple]]) -> Iterator[dict[str, _Term]]:
    for row in rows:
        yield {name: _Term(str(term), term) for name, term in row.items()}


def statements(quads: Iterable[Quad]) -> Bag:
    """Return quads as the engine keeps them (its literals are canonical), with canonical blank nodes."""
    store = ox.Store()
    store.extend(quads)
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return Counter((str(quad),) for quad in dataset)

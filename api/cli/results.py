"""The answers of SPARQL queries as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from api.cli import output
from ontology.terms import PREFIXES

if TYPE_CHECKING:
    from api.cli.asking import Format

_FORMATS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}


def show(results: QuerySolutions | QueryBoolean | QueryTriples, format: Format) -> None:
    """Print results; a graph (of CONSTRUCT and DESCRIBE) as Turtle, with json as JSON-LD, with xml as RDF/XML."""
    if isinstance(results, QueryTriples):
        syntax = {"json": RdfFormat.JSON_LD, "xml": RdfFormat.RDF_XML}
        triples = sorted(set(results), key=str)
        output.write(serialize(triples, format=syntax.get(format, RdfFormat.TURTLE), prefixes=PREFIXES) or b"")
    elif format == "table" and isinstance(results, QueryBoolean):
        output.line("yes" if results else "no")
    elif format == "table":
        assert isinstance(results, QuerySolutions)
        names = [variable.value for variable in results.variables]
        rows = [[short(solution[name]) for name in names] for solution in results]
        output.table(names, rows)
        output.err().print(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")
    elif isinstance(results, QueryBoolean) and format in ("csv", "tsv"):
        output.write(b"true\n" if results else b"false\n")
    else:
        data = results.serialize(format=_FORMATS[format]) or b""
        output.write(data if data.endswith(b"\n") else data + b"\n")


def short(term: object) -> str:
    """Return a term for people: IRIs with the prefixes of the vocabulary, literals without their type."""
    if isinstance(term, NamedNode):
        fitting = [(iri, prefix) for prefix, iri in PREFIXES.items() if term.value.startswith(iri)]
        iri, prefix = max(fitting, key=lambda pair: len(pair[0]), default=("", ""))
        return f"{prefix}:{term.value[len(iri) :]}" if iri else term.value
    return term.value if isinstance(term, Literal) else "" if term is None else str(term)

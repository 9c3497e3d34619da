"""Which media type an answer has: Accept (https://www.rfc-editor.org/rfc/rfc9110#name-accept) and `format`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from graph.store.answer import GRAPH_FORMATS, RESULT_FORMATS

RESULTS = tuple(RESULT_FORMATS)
"""A table, or a truth value (https://www.w3.org/TR/sparql11-results-json/ and its siblings)."""

GRAPHS = tuple(GRAPH_FORMATS)

SHORT = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ttl": "text/turtle",
    "ntriples": "application/n-triples",
    "nt": "application/n-triples",
    "rdfxml": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "json-ld": "application/ld+json",
    "trig": "application/trig",
    "nquads": "application/n-quads",
}
"""The values of the `format` parameter, for those who cannot set a header (a spreadsheet, a link)."""


@lru_cache(maxsize=1024)
def choose(accept: str | None, offers: tuple[str, ...]) -> str | None:
    """Return the offer that `accept` (the value of the header, None where there is none) likes best, None for none.

    Of equally good offers the first is taken. A malformed quality counts as 1.
    """
    if not accept or not accept.strip():
        return offers[0]
    ranges = list(_ranges(accept))
    best, best_quality = None, 0.0
    for offer in offers:
        quality = _quality(offer, ranges)
        if quality > best_quality:
            best, best_quality = offer, quality
    return best


def _ranges(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                try:
                    quality = min(max(float(value), 0.0), 1.0)
                except ValueError:
                    quality = 1.0
        if name:
            yield name, quality


def _quality(offer: str, ranges: list[tuple[str, float]]) -> float:
    """Return the quality that the most specific matching range gives."""
    wildcards = (offer, offer.partition("/")[0] + "/*", "*/*")
    for wildcard in wildcards:
        for name, quality in ranges:
            if name == wildcard:
                return quality
    return 0.0


def wants_page(scope: Mapping[str, Any]) -> bool:
    """Tell whether a browser asks for the page with the form: at /sparql, with HTML liked best and no `format`."""
    return browses(scope) and b"format=" not in scope["query_string"]


def browses(scope: Mapping[str, Any]) -> bool:
    """Tell whether a browser asks at /sparql, whatever for: HTML is what it likes best."""
    if scope["path"] not in ("/sparql", "/sparql/") or scope["method"] not in ("GET", "HEAD"):
        return False
    accept = next((value.decode("latin-1") for key, value in scope["headers"] if key == b"accept"), None)
    return choose(accept, (*RESULTS, *GRAPHS, "text/html")) == "text/html"

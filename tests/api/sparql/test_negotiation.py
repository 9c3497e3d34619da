from __future__ import annotations

import pytest

from api.sparql.negotiation import GRAPHS, RESULTS, choose


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values"),
        ("TEXT/CSV", "text/csv"),
        ("text/csv;q=0, */*;q=0.1", "application/sparql-results+json"),
        ("application/sparql-results+json;q=0, text/csv", "text/csv"),
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
        ("text/csv;q=nonsense", "text/csv"),
        ("text/html", None),
        ("*/*;q=0", None),
        (",;,", None),
    ],
)
def test_results(accept: str | None, expected: str | None) -> None:
    assert choose(accept, RESULTS) == expected


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "text/turtle"),
        ("application/ld+json, text/turtle;q=0.9", "application/ld+json"),
        ("application/rdf+xml;q=0.8, application/*;q=0.9", "application/n-triples"),
        ("image/png", None),
    ],
)
def test_graphs(accept: str | None, expected: str | None) -> None:
    assert choose(accept, GRAPHS) == expected

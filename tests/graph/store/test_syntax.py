"""The sentences about syntax errors: the engine's own messages in, exact sentences out."""

from __future__ import annotations

import time

import pyoxigraph
import pytest

from graph.store.syntax import explained


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("SELECT * { ?s ?p }", "line 1, column 19, at the end: something before it is missing or wrong"),
        ("SELECT ?x {\n ?x a foaf:Person }", "line 2, column 18, near “}”: the prefix foaf: is not declared"),
        ("SELECT * { ?s a :Person }", "line 1, column 24, near “}”: the prefix : is not declared"),
        (
            "SELECT ?x { ?x ?p ?o } GROUP BY ?p",
            "line 1, column 35, at the end: The SELECT contains a variable that is unbound",
        ),
        ("SELECT * { <http://x y> ?p ?o }", "line 1, column 24, near “?p ?o }”: IRI parsing failed"),
        ("SELECT (COUNT(*) AS ?n ?m) {?s ?p ?o}", "line 1, column 24, near “?m) {?s ?p ?o}”: expected )"),
        ("SELECT * { ?s ?p ?o } LIMIT x", "line 1, column 29, near “x”"),
        ("", "line 1, column 1"),
    ],
)
def test_a_query_is_explained_by_place_and_reason(query: str, sentence: str) -> None:
    with pytest.raises(SyntaxError) as told:
        pyoxigraph.Store().query(query)
    assert explained(str(told.value), query) == f"Syntax error at {sentence}"


def test_a_long_line_is_explained_in_no_time() -> None:
    query = f"SELECT * {{ ?{'s' * 60_000} foaf:knows ?o }}"
    with pytest.raises(SyntaxError) as told:
        pyoxigraph.Store().query(query)
    started = time.process_time()
    assert explained(str(told.value), query).endswith("the prefix foaf: is not declared")
    assert time.process_time() - started < 3


def test_an_update_is_explained_too() -> None:
    update = "INSERT DATA { ?x <urn:b> 1 }"
    with pytest.raises(SyntaxError) as told:
        pyoxigraph.Store().update(update)
    assert explained(str(told.value), update).endswith(": Variables are not allowed in INSERT DATA")


def test_without_the_text_or_in_another_form_the_message_is_kept() -> None:
    assert explained("error at 3:4: expected x") == "Syntax error at line 3, column 4"
    assert explained("error at 9:4: expected x", "one line") == (
        "Syntax error at line 9, column 4, at the end: something before it is missing or wrong"
    )
    assert explained("no comma") == "Syntax error: no comma"

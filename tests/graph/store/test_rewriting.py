from __future__ import annotations

import pytest

from graph.store.rewriting import Clause, as_graphs, clauses, with_small_booleans, without_silent

PREFIXES = {"p": "http://p.example/"}


def found(text: str) -> tuple[Clause, ...]:
    return clauses(text, "http://base.example/", PREFIXES)


def test_a_service_is_asked_for_its_group_with_the_names_that_the_group_needs() -> None:
    text = "PREFIX q: <http://q.example/> ASK { SERVICE <http://a.example/> { ?s p:x '}', q:y { ?z a ?c } } ?s a 1 }"
    (clause,) = found(text)
    assert text[clause.start : clause.end] == "SERVICE <http://a.example/> { ?s p:x '}', q:y { ?z a ?c } }"
    assert (clause.keyword, clause.silent, clause.address) == ("SERVICE", False, "http://a.example/")
    assert clause.body == (
        "BASE <http://base.example/> PREFIX p: <http://p.example/> PREFIX q: <http://q.example/> "
        "SELECT * { ?s p:x '}', q:y { ?z a ?c } }"
    )


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ASK {}", []),
        ("ASK { SERVICE SILENT p:a {} service ?x {} }", [(True, "http://p.example/a"), (False, None)]),
        ("ASK { SERVICE unknown:a {} }", [(False, None)]),
        ("ASK { SERVICE <a> { SERVICE <b> {} } }", [(False, "http://base.example/a")]),
        ("ASK { ?s ?p 'SERVICE <a> {}' } # SERVICE <a> {}", []),
        ("ASK { SERVICE:x {} }", []),
        ("ASK { SERVICE <a> {", []),
        ("ASK { SERVICE", []),
        ("ASK { SERVICE SILENT", []),
        ("ASK { 'SERVICE", []),
        ("SELECT ?load { ?load <load> ?LOAD }", []),
        ("LOAD", []),
        (
            "LOAD SILENT <a> ; PREFIX p: <http://other.example/> LOAD p:b",
            [(True, "http://base.example/a"), (False, "http://other.example/b")],
        ),
    ],
)
def test_clauses(text: str, seen: list[tuple[bool, str | None]]) -> None:
    assert [(clause.silent, clause.address) for clause in found(text)] == seen


def test_load_names_the_graph_that_it_fills() -> None:
    assert [clause.target for clause in found("LOAD <a> INTO GRAPH <g> ; LOAD <a>")] == ["http://base.example/g", None]
    assert found("LOAD <a> INTO GRAPH ?g") == ()


def test_where_the_engine_could_see_other_tokens_nothing_is_found() -> None:
    assert found("ASK { FILTER(?a<'>'> 'SERVICE <a> {}') }") == ()


def test_without_silent_clauses_the_places_of_errors_stay() -> None:
    text = "ASK { SERVICE SILENT <a> {\n ?s ?p 1 }\n?s ?p ) SERVICE <a> {} }"
    assert without_silent(text, None, {}) == "ASK { {}" + " " * 18 + "\n" + " " * 10 + "\n?s ?p ) SERVICE <a> {} }"
    assert without_silent("LOAD SILENT <aa> ; CLEAR ALL", None, {}) == "INSERT DATA{}    ; CLEAR ALL"


def test_as_graphs() -> None:
    assert as_graphs("ASK { SERVICE SILENT <a> { 'SERVICE' } }") == "ASK { GRAPH          <a> { 'SERVICE' } }"


def test_booleans() -> None:
    assert (
        with_small_booleans("ASK { ?s TRUE:x True, 'TRUE', \"\"@FALSE }")
        == "ASK { ?s TRUE:x true, 'TRUE', \"\"@FALSE }"
    )
    assert with_small_booleans("ASK { 'TRUE") == "ASK { 'TRUE"

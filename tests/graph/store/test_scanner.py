from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from graph.store.scanner import ScanError, scan, tokens

FORMS = [
    ("SELECT * {}", "SELECT"),
    ("# DROP ALL\nask{}", "ASK"),
    ("PREFIX select: <x#> BASE <y> CONSTRUCT WHERE {}", "CONSTRUCT"),
    ('VERSION "1.2" DESCRIBE <x>', "DESCRIBE"),
    ("INSERT DATA {}", "UPDATE"),
    ("PREFIX a: <b> WITH a:x DELETE {} WHERE {}", "UPDATE"),
    ("LOAD<x>", "UPDATE"),
    ("", None),
    ("# only a comment", None),
    ("HELLO", None),
]

QUIET = [
    'SELECT * { ?s ?p "SERVICE <x> {}" }',
    "SELECT * { ?s ?p '''\nSERVICE <x> {}''' }",
    "SELECT * { ?s ?service ?o } # SERVICE <x> {}",
    "SELECT * { ?s <http://e/SERVICE> ?o }",
    "PREFIX service: <x#> SELECT * { GRAPH service:g { ?s service:p ?o } }",
    "SELECT * { ?s <http://e/#p> ?o FILTER(?o<?s) }",
    r"PREFIX e: <x#> SELECT * { ?s e:a\'SERVICE ?o }",
]

LOUD = [
    "SELECT * { SERVICE <x> {} }",
    "SELECT * { service silent ?x {} }",
    "PREFIX : <x> SELECT * { SERVICE:a {} }",
    "PREFIX e: <x> SELECT * { SERVICESILENTe:a {} }",
    "SELECT * { ?s ?p trueSERVICE<x>{} }",
    "SELECT * { ?s ?p true.SERVICE<x>{} }",
    "SELECT * { FILTER(1)SERVICE<x>{} }",
    "SELECT * { FILTER(?a<'>') SERVICE <x> {} #'\n}",
    'SELECT * { FILTER(?a<?b#>"""\n) SERVICE <x> {} #"""\n}',
    "LOAD <x>",
    "CLEAR ALL; LOAD SILENT <x> INTO GRAPH <y>",
    "INSERT {} WHERE { SERVICE <x> {} }",
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_the_first_keyword_after_the_prologue_is_the_form(text: str, form: str | None) -> None:
    assert scan(text).form == form


@pytest.mark.parametrize("text", QUIET)
def test_a_word_in_a_string_comment_or_name_is_no_keyword(text: str) -> None:
    assert scan(text).remote is None


@pytest.mark.parametrize("text", LOUD)
def test_a_request_to_another_server_is_found(text: str) -> None:
    assert scan(text).remote in ("SERVICE", "LOAD")


def test_sources_are_resolved() -> None:
    text = "BASE <http://e/a/> PREFIX p: <http://e/p#> ASK FROM <b> FROM NAMED p:c FROM <http://e/d> {}"
    assert scan(text).sources == ("http://e/a/b", "http://e/p#c", "http://e/d")
    assert scan("PREFIX p: <http://e/p#> ASK FROM NAMED p:c FROM <http://e/\\u0064> {}").sources == (
        "http://e/p#c",
        "http://e/d",
    )


def test_functions_that_give_something_else_each_time() -> None:
    assert scan("SELECT (NOW() AS ?n) {}").changing
    assert not scan("SELECT (YEAR(?x) AS ?now) {}").changing


def test_brackets_are_counted_outside_of_strings() -> None:
    assert scan('SELECT * { ?s ?p "((((" . [] ?p (1 (2)) }').depth == 3


@pytest.mark.parametrize("text", ['ASK { ?s ?p "a', "ASK { ?s ?p '''a''", '"', 'ASK {\n?s ?p "a\nb" }'])
def test_a_string_without_end_is_named_with_its_place(text: str) -> None:
    with pytest.raises(ScanError, match=r"line \d+, column \d+: a string starts here"):
        scan(text)


@pytest.mark.parametrize(
    "unit", ["(", "<", "a.", "a:a.", "?x ", '"', "'", '"""\\', "<\\u00", "%", "1.", "#\n", "_:a.", "@a-", "a" * 7 + ":"]
)
def test_time_is_linear_in_the_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        with suppress(ScanError):
            scan(text)
        return time.process_time() - start

    short, long = (min(seconds(size) for _ in range(3)) for size in (50_000, 400_000))
    assert long < 30 * max(short, 0.005)  # 8 where the time is linear, 64 where it is quadratic


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_tokens_cover_the_text_in_order(text: str) -> None:
    end = 0
    try:
        for token in tokens(text):
            assert token.start >= end
            assert text[token.start :].startswith(token.text)
            end = token.start + len(token.text)
    except ScanError:
        pass


@given(
    st.lists(
        st.sampled_from([*"<>'\"#\n?a:(){}. ", "SERVICE", "FILTER", "?s ?p ", "<x>", '"""', "\\", "true"]), max_size=14
    )
)
def test_no_service_passes_that_the_engine_would_ask(parts: list[str]) -> None:
    text = "PREFIX : <http://127.0.0.1:9/> PREFIX a: <http://127.0.0.1:9/> SELECT * { " + "".join(parts) + " }"
    try:
        said = scan(text)
    except ScanError:
        return
    if said.remote is None:
        try:
            list(Store().query(text))
        except (SyntaxError, RuntimeError, ValueError):
            pass
        except OSError as error:
            raise AssertionError(f"asked another server: {text!r}") from error

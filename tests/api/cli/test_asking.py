from __future__ import annotations

import json
import signal
from io import StringIO
from pathlib import Path

import pytest

from api.cli.asking import interruptible
from ontology.questions import questions
from tests.api.cli.conftest import Run

CITIES = "SELECT ?name ?city { ?city a cp:City ; rdfs:label ?name } ORDER BY ?name LIMIT 2"


def test_query_as_a_table(run: Run, data: Path) -> None:
    code, out, err = run("query", CITIES)
    assert (code, err) == (0, "2 rows\n")
    assert [line.split() for line in out.splitlines() if not line.startswith("─")] == [
        ["name", "city"],
        ["Alfa", "https://w3id.org/citypact/id/city/alfa-xa"],
        ["Beta", "https://w3id.org/citypact/id/city/beta-xb"],
    ]


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        (
            "csv",
            "name,city\nAlfa,https://w3id.org/citypact/id/city/alfa-xa\nBeta,https://w3id.org/citypact/id/city/beta-xb\n",
        ),
        (
            "tsv",
            '?name\t?city\n"Alfa"@en\t<https://w3id.org/citypact/id/city/alfa-xa>\n'
            '"Beta"@en\t<https://w3id.org/citypact/id/city/beta-xb>\n',
        ),
    ],
)
def test_query_as_lines(run: Run, data: Path, format: str, expected: str) -> None:
    code, out, err = run("query", CITIES, "--format", format)
    assert (code, out.replace("\r\n", "\n"), err) == (0, expected, "")


def test_query_as_json_and_xml(run: Run, data: Path) -> None:
    assert json.loads(run("query", CITIES, "-f", "json").out)["head"] == {"vars": ["name", "city"]}
    assert run("query", CITIES, "-f", "xml").out.startswith('<?xml version="1.0"')


def test_query_yes_or_no(run: Run, data: Path) -> None:
    assert run("query", "ASK { ?x a cp:City }").out == "yes\n"
    assert run("query", "ASK { ?x a cp:Nothing }").out == "no\n"
    assert run("query", "ASK { ?x a cp:City }", "-f", "csv").out == "true\n"
    assert json.loads(run("query", "ASK { ?x a cp:City }", "-f", "json").out)["boolean"] is True


def test_query_for_a_graph(run: Run, data: Path) -> None:
    query = "CONSTRUCT { ?x cp:countryCode ?c } WHERE { ?x a cp:Country ; cp:countryCode ?c }"
    out = run("query", query).out
    assert '<https://w3id.org/citypact/id/country/xa> cp:countryCode "XA" .' in out
    assert json.loads(run("query", query, "-f", "json").out)


def test_query_from_a_file_and_standard_input(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cities.rq").write_text(CITIES)
    assert run("query", tmp_path / "cities.rq", "-f", "csv").out.startswith("name,city")
    monkeypatch.setattr("sys.stdin", StringIO(CITIES))
    assert run("query", "-", "-f", "csv").out.startswith("name,city")


def test_an_empty_answer(run: Run, data: Path) -> None:
    code, out, err = run("query", "SELECT ?x { ?x a cp:Nothing }")
    assert (code, out.split()[0], err) == (0, "x", "0 rows\n")


@pytest.mark.parametrize("query", ["SELECT", "SELECT * {", "INSERT DATA { cp:a cp:b cp:c }", "x" * 5000])
def test_a_syntax_error_names_its_place(run: Run, data: Path, query: str) -> None:
    code, out, err = run("query", query)
    assert (code, out) == (2, "")
    assert err.startswith("citypact: The query is not valid SPARQL: Syntax error at line 1, column ")
    assert err.count("\n") == 1


def test_a_binary_file_is_no_query(run: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "x.rq").write_bytes(b"\0\1")
    code, _, err = run("query", tmp_path / "x.rq")
    assert code == 2
    assert f"{tmp_path}/x.rq cannot be read as a query" in err


def test_ask_lists_the_questions(run: Run) -> None:
    code, out, _ = run("ask")
    assert code == 0
    assert all(question.name in out for question in questions())
    assert "Who has [actor] partnered with" in out
    assert "Siapa mitra" in run("ask", "--language", "id").out or "[aktor]" in run("ask", "--language", "id").out


@pytest.mark.parametrize("value", [["--country", "Xandria"], ["--country=https://w3id.org/citypact/id/country/xa"]])
def test_ask(run: Run, data: Path, value: list[str]) -> None:
    code, out, err = run("ask", "twinnings-of-country", *value, "-f", "csv")
    assert (code, err) == (0, "")
    assert out.startswith(",".join(column.variable for column in _columns("twinnings-of-country")))


def _columns(name: str) -> tuple[object, ...]:
    return next(question.columns[:1] for question in questions() if question.name == name)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nonsense"], 1, "There is no question 'nonsense': there are agreements-between-countries, "),
        (["partners", "--actr", "x"], 2, "The question partners does not take '--actr': it takes --actor."),
        (["partners", "Alfa"], 2, "The question partners does not take 'Alfa': it takes --actor."),
        (["brokers", "--x", "y"], 2, "The question brokers does not take '--x': it takes no parameters."),
        (["partners", "--actor"], 2, "--actor needs a value."),
        (["partners", "--actor", "Nowhere"], 2, "actor: nothing here of the kind actor is named 'Nowhere'; "),
        (["newest-agreements", "--since", "soon"], 2, "since: 'soon' is no year; give four digits, such as 2019."),
    ],
)
def test_ask_what_there_is_not(run: Run, data: Path, arguments: list[str], code: int, message: str) -> None:
    ran = run("ask", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"citypact: {message}")
    assert ran.err.count("\n") == 1


def test_interruptible_gives_the_handler_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruptible():
        assert signal.getsignal(signal.SIGINT) == signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) == before

"""Lists on the command line: each row accounted for, beside documents, here and in a running server's process."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.cli.lists import is_list, together
from api.cli.operations import run as run_here
from graph.pipeline import Report
from graph.store import Store
from tests.api.cli.conftest import Run
from tests.graph.records.test_service import Service, service

PAIRS = "city,partner,since\nSurabaya,Busan,1994\nBusan,Surabaya,1994\nBandung,Suwon,soon\nBandung,,\nMedan,,\n"


__all__ = ["service"]


def nobody(done: int, total: int | None, name: str) -> None:
    """Watch nothing."""


def test_load_a_list_beside_a_document_and_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("A made-up text about nothing in particular, in a few plain words of English.")
    arguments = ("load", tmp_path / "pairs.csv", tmp_path / "a.txt", "--data", tmp_path / "data", "--published", "2024")
    code, out, err = run(*arguments)
    assert code == 1
    account = "5 rows: 1 loaded, 1 merged, 3 refused. 2 places: 2 placed"
    assert f"pairs: loaded. {account}, 0 ambiguous, 0 unplaced" in out
    assert "pairs, row 4: 'soon' is no date: write 1987, 1987-05 or 1987-05-03" in err
    assert "pairs, rows 5-6: the partner is empty" in err
    assert "pairs: unchanged." in run(*arguments).out
    years = run("query", "SELECT ?year { ?x a cp:TwinningAgreement ; cp:year ?year }", "--data", tmp_path / "data").out
    assert "1994" in years


def test_options_of_lists(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("Kochi\tSurabaya\nBroken Hill\tSurabaya\n")
    (tmp_path / "countries.tsv").write_text("Kochi\tJapan\nBroken Hill\tAustralia\nSurabaya\tIndonesia\n")
    code, out, _ = run(
        *("load", tmp_path / "pairs.tsv", "--data", tmp_path / "data", "--countries", tmp_path / "countries.tsv"),
        *("--dataset", "Made up", "--retrieved", "2024-09-03", "--license", "CC0", "--mapping", "pairs"),
    )
    assert (code, out) == (1, "documents\n─────────   ─\nrefused     1\n")  # the mapping wants a header
    code, out, _ = run(
        *("load", tmp_path / "pairs.tsv", "--data", tmp_path / "data", "--countries", tmp_path / "countries.tsv"),
        *("--dataset", "Made up", "--retrieved", "2024-09-03", "--license", "CC0"),
    )
    assert (code, out[:28]) == (0, "made-up: loaded. 2 rows: 2 l")
    query = (
        "SELECT DISTINCT ?b ?day ?license { GRAPH <https://w3id.org/citypact/graph/dataset/made-up> {"
        " ?a cp:twinnedWith ?b . ?e rdf:object ?b ; cp:retrievedOn ?day ; dcterms:license ?license } } ORDER BY ?b"
    )
    found = run("query", query, "--data", tmp_path / "data", "-f", "csv").out.splitlines()
    assert found[1:] == ["https://w3id.org/citypact/id/city/surabaya-id,2024-09-03,CC0"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--retrieved", "soon"), "--retrieved: not a date: 'soon': write a day"),
        (
            ("--mapping", "nowhere"),
            "There is no mapping nowhere (No such file or directory): name a YAML file, or one of agreements",
        ),
        (("--dataset", "gazetteer"), "holds the gazetteer's facts"),
        (("--countries", "nowhere.tsv"), "nowhere.tsv cannot be read"),
    ],
)
def test_wrong_options(run: Run, tmp_path: Path, options: tuple[str, str], message: str) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS)
    code, _, err = run("load", tmp_path / "pairs.csv", "--data", tmp_path / "data", *options)
    assert code == 2
    assert message in err


def test_one_name_for_two_lists_and_an_unknown_property(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run("load", "a.csv", "b.csv", "--dataset", "x", "--data", data).code == 2
    code, _, err = run("load", "wikidata:P31", "--data", data)
    assert (code, "there is wikidata:P190" in err) == (2, True)


def test_a_file_that_is_not_there_is_refused_and_the_others_are_loaded(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("city,partner\nSurabaya,Busan\n")
    code, out, err = run("load", tmp_path / "none.csv", tmp_path / "pairs.csv", "--data", tmp_path / "data")
    assert code == 1
    assert "none.csv cannot be read: No such file or directory." in err
    assert "pairs: loaded. 1 row:" in out


def test_what_a_server_is_sent_is_enough(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text(PAIRS)
    lists = {"mapping": None, "dataset": "x", "retrieved": "2024-05-01", "license": None, "country": None}
    report = run_here(Store.memory(), "load", {"targets": [str(tmp_path / "pairs.csv")], "lists": lists}, nobody)
    assert [name for name, _ in report.lists] == ["x"]


def test_what_is_a_list() -> None:
    assert [
        is_list(each) for each in ("a.CSV", "wikidata:P190", "x.json", "a.md", "https://x.example/a.csv", "folder")
    ] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_reports_together() -> None:
    assert together(Report(loaded=("a",)), Report(loaded=("b",), lists=(("c", "d"),))) == Report(
        loaded=("a", "b"), lists=(("c", "d"),)
    )


def test_remove_a_list(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("city,partner\nSurabaya,Busan\n")
    data = tmp_path / "data"
    run("load", tmp_path / "pairs.csv", "--data", data)
    assert "removed     1" in run("remove", "https://w3id.org/citypact/graph/dataset/pairs", "--data", data).out
    assert run("query", "ASK { ?a cp:twinnedWith ?b }", "--data", data).out == "no\n"
    code, _, err = run("remove", "dataset/pairs", "--data", data)
    assert (code, "There is no list 'pairs'" in err) == (1, True)


def test_wikidata_is_asked_where_the_environment_says(
    run: Run, service: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CITYPACT_WIKIDATA", service)
    code, out, _ = run("load", "wikidata:P190", "--country", "ID", "--data", tmp_path / "data")
    assert code == 0
    assert out.startswith("wikidata-p190-id: loaded. 3 rows: 3 loaded, 0 merged, 0 refused.")
    assert run("validate", "--data", tmp_path / "data").code == 0
    Service.script = [403]
    code, _, err = run("load", "wikidata:P190", "--data", tmp_path / "data")
    assert (code, "refused the query (403" in err) == (1, True)


def test_compare_two_lists(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("city,partner\nSurabaya,Busan\nBandung,Suwon\n")
    (tmp_path / "two.csv").write_text("city,partner\nBusan,Surabaya\n")
    data = tmp_path / "data"
    run("load", tmp_path / "one.csv", tmp_path / "two.csv", "--data", data)
    code, out, err = run("compare", "dataset/one", "dataset/two", "--data", data)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[2:]] == ["both", "only"]
    assert err == "1 in both, 1 in only dataset/one, 0 in only dataset/two\n"
    assert run("compare", "dataset/one", "dataset/two", "-f", "quickstatements", "--data", data).out == ""
    assert run("compare", "dataset/one", "dataset/none", "--data", data).code == 1


def test_a_file_does_not_replace_the_list_of_another_file_unless_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("city,partner\nSurabaya,Busan\n")
    (tmp_path / "pairs.tsv").write_text("Bandung\tSuwon\n")
    run("load", tmp_path / "pairs.csv", "--data", tmp_path / "data")
    code, _, err = run("load", tmp_path / "pairs.tsv", "--data", tmp_path / "data")
    assert code == 1
    assert "the list pairs was loaded from pairs.csv: name this one with --dataset, or replace that one with" in err
    asked = run("load", tmp_path / "pairs.tsv", "--data", tmp_path / "data", "--dataset", "pairs")
    assert asked.out.startswith("pairs: replaced. 1 row: 1 loaded, 0 merged, 0 refused. 2 places: 2 placed, ")


def test_places_that_other_lists_place_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text(
        "place qid,place,latitude,longitude,partner qid,partner\nQ1,Surabaya,-7.25,112.75,Q2,Nowhere\n"
        "Q4,Nowhere on Sea,1.5,2.5,Q1,\n"
    )
    (tmp_path / "ids.csv").write_text("place,partner\nQ1,Q2\nQ1,Q3\nQ3,Q4\n")
    known = run("load", tmp_path / "known.csv", "--data", tmp_path / "data").out
    assert (
        "3 places: 2 placed (1 in the gazetteer, 1 by the list's own coordinates), 0 ambiguous, 1 unplaced\n" in known
    )
    told = run("load", tmp_path / "ids.csv", "--data", tmp_path / "data").out
    assert told == (
        "ids: loaded. 3 rows: 3 loaded, 0 merged, 0 refused. "
        "4 places: 0 placed, 0 ambiguous, 4 unplaced, 2 of these placed by other lists\n"
    )

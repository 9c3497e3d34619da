"""A comparison as CSV that no spreadsheet runs, and as commands for Wikidata with their references."""

from __future__ import annotations

import csv
import io

from graph.comparison import Comparison, Ground, Tie, compare, write
from tests.graph.comparison.examples import filled


def test_commands_have_both_directions_and_the_reference() -> None:
    lines = write(compare(filled(), "documents", "dataset/two"), "quickstatements").splitlines()
    reference = (
        'S854\t"https://x.example/minutes"\tS1683\ten:"Surabaya and Busan are "sister cities" in a made-up sentence."'
    )
    assert lines == [f"Q2\tP190\tQ1\t{reference}", f"Q1\tP190\tQ2\t{reference}"]


def test_a_list_gives_its_address_and_the_day_of_retrieval_in_its_precision() -> None:
    first, *_ = write(compare(filled(), "dataset/one", "dataset/two"), "quickstatements").splitlines()
    assert first == 'Q2\tP190\tQ1\tS854\t"https://x.example/list"\tS813\t+2024-09-00T00:00:00Z/10'


def test_places_without_a_wikidata_id_and_ties_without_an_address() -> None:
    ground = Ground("a", "x" * 2_000, "en", retrieved="2024-09-03", url="https://x.example/")
    bare = Tie(("a", "b"), ("A", "B"), ("Q1", None), ((ground,), ()))
    known = Tie(("a", "b"), ("A", "B"), ("Q1", "Q2"), ((Ground("a", "quote", "en"),), ()))
    long = Tie(("a", "b"), ("A", "B"), ("Q3", "Q4"), ((ground,), ()))
    lines = write(Comparison(("x", "y"), (), (bare, known, long), ()), "quickstatements").splitlines()
    assert lines[:2] == ["Q1\tP190\tQ2", "Q2\tP190\tQ1"]
    assert lines[2] == 'Q3\tP190\tQ4\tS854\t"https://x.example/"\tS813\t+2024-09-03T00:00:00Z/11'


def test_a_formula_is_defused_in_csv() -> None:
    rows = list(csv.reader(io.StringIO(write(compare(filled(), "dataset/one", "documents"), "csv"))))
    assert rows[0][:3] == ["in", "place", "partner"]
    assert [row[:3] for row in rows[1:]] == [
        ["both", "Busan", "Surabaya"],
        ["dataset/one", "Bandung", '\'=HYPERLINK("http://x.example")'],
    ]
    assert rows[1][7:] == [
        "made-up.csv, row 1 (one)",
        '“Surabaya and Busan are "sister\ncities" in a made-up sentence.” (minutes)',
    ]


def test_nothing_to_compare() -> None:
    empty = Comparison(("x", "y"), (), (), ())
    assert write(empty, "quickstatements") == ""
    assert write(empty, "csv").count("\r\n") == 1

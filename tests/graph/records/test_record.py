"""Cells -> values: ids, dates, points."""

from __future__ import annotations

import pytest

from graph.model import Date
from graph.records.record import Name, date, name, qid


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q84", "Q84"),
        ("wd:Q84", "Q84"),
        ("http://www.wikidata.org/entity/Q84", "Q84"),
        ("https://www.wikidata.org/wiki/Q84", "Q84"),
        ("Q0", None),
        ("Queenstown", None),
        ("q84", None),
    ],
)
def test_a_wikidata_id_is_known_as_such_and_as_an_address(text: str, expected: str | None) -> None:
    assert qid(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1987", "1987"),
        ("1987-05", "1987-05"),
        ("1987-05-03", "1987-05-03"),
        ("1987-05-03T00:00:00Z", "1987-05-03"),
        ("1987-01-01T00:00:00Z", "1987"),
        ("1987-01-01", "1987-01-01"),
    ],
)
def test_a_date_has_the_precision_of_its_cell(text: str, expected: str) -> None:
    assert date(text) == Date(expected)


@pytest.mark.parametrize("text", ["3/5/87", "1987-13", "1987-02-30", "0000", "soon", "-500"])
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date|no such day"):
        date(text)


def test_a_name_has_what_its_columns_tell() -> None:
    row = {
        "place": ["Q84"],
        "place.label": ["London"],
        "place.country": ["GB"],
        "place.coordinates": ["Point(-0.1275 51.507)"],
        "place.population": ["8.9e6"],
    }
    assert name(row, "place") == Name("London", "Q84", "GB", (51.507, -0.1275), 8_900_000)
    assert name(row, "place").key == ("Q84", "")
    assert name({"place": ["Toledo,_Spain"]}, "place").text == "Toledo, Spain"
    assert name({"place": ["Kochi"], "place.country": ["Japan"]}, "place").key == ("Kochi", "Japan")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "the place is empty"),
        ({"place": ["A", "B"]}, "several names for one place: A, B"),
        ({"place": ["A"], "place.qid": ["84"]}, "'84' is no Wikidata id"),
        ({"place": ["A"], "place.coordinates": ["here"]}, "'here' is no point"),
        ({"place": ["A"], "place.latitude": ["91"], "place.longitude": ["0"]}, "lies on no map"),
        ({"place": ["A"], "place.latitude": ["nan"], "place.longitude": ["0"]}, "lies on no map"),
        ({"place": ["A"], "place.latitude": ["x"], "place.longitude": ["0"]}, "no coordinates"),
        ({"place": ["x" * 301]}, "301 characters"),
    ],
)
def test_a_name_that_makes_no_sense_is_told(row: dict[str, list[str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        name(row, "place")

"""Mappings: the shipped ones hold together, those of a user are checked before anything is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputRefused, UsageError
from graph.records import Options
from graph.records.mapping import fitting, mapping, shipped
from tests.graph.records.examples import listed, ties

OWN = """
record: pair
title: A made-up list
license: CC0
retrieved: 2024-09-03
columns:
  Town: place
  Land: place.country
  Twin: partner
  Twin land: partner.country
"""


def own(folder: Path, text: str = OWN) -> str:
    (folder / "own.yaml").write_text(text)
    return str(folder / "own.yaml")


def test_the_shipped_mappings_are_these() -> None:
    assert list(shipped()) == ["agreements", "delegations", "pairs", "wikidata"]


def test_the_shipped_mapping_that_knows_most_columns_is_taken() -> None:
    assert fitting(["city", "sister city", "since"], "x") is shipped()["pairs"]
    assert fitting(["city", "cityLabel", "sister", "sisterLabel"], "x") is shipped()["wikidata"]
    assert fitting(["parties", "kind", "signed"], "x") is shipped()["agreements"]
    with pytest.raises(InputRefused, match="no shipped mapping"):
        fitting([], "x")


def test_a_mapping_of_ones_own_says_what_columns_hold_and_describes_the_list(tmp_path: Path) -> None:
    text = "Twin;Town;Land;Twin land;Remark\nKochi;Surabaya;Indonesia;Japan;x\n"
    found = listed(tmp_path, "list.csv", text, Options(mapping=own(tmp_path)))
    assert ties(found.source) == {("city/kochi-jp", "city/surabaya-id")}
    origin = found.source.origin
    assert (origin.title, origin.license) == ("A made-up list", "CC0")
    assert origin.retrieved_on.value == "2024-09-03"


def test_columns_that_the_file_lacks_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="has no column 'land', 'twin land'"):
        listed(tmp_path, "list.csv", "Town,Twin\nSurabaya,Kochi\n", Options(mapping=own(tmp_path)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a list", "is no mapping"),
        ("record: pair\ncolumns: [a, b]", "is no mapping"),
        ("record: treaty\ncolumns: {a: place}", "is no mapping"),
        ("record: pair\ncolumns: {a: mayor}", "'a' cannot hold 'mayor'"),
        ("record: pair\nretrieved: soon\ncolumns: {a: place, b: partner}", "retrieved: not a date"),
        ("record: [", "is no YAML"),
        ("record: pair\nretrieved: 2024\ncolumns: {a: place, b: partner}", "on a day, such as 2024-09-03"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        listed(tmp_path, "list.csv", "a,b\nBusan,Surabaya\n", Options(mapping=own(tmp_path, text)))


def test_a_mapping_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(UsageError, match="agreements, delegations, pairs, wikidata"):
        mapping("nowhere")

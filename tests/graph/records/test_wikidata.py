"""Wikidata's JSON in both kinds; the values here are made up, but for the shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputRefused
from graph.records.account import Refused
from graph.records.mapping import shipped
from graph.records.wikidata import entities, rows
from tests.graph.records.examples import listed, ties, told

WD = "http://www.wikidata.org/entity/"


def binding(**values: str) -> dict[str, dict[str, str]]:
    return {
        name: {"type": "uri" if value.startswith("http") else "literal", "value": value}
        for name, value in values.items()
    }


def answer(*bindings: dict[str, dict[str, str]]) -> dict[str, Any]:
    names = sorted({name for each in bindings for name in each} | {"city", "sister"})
    return {"head": {"vars": names}, "results": {"bindings": list(bindings)}}


BUSAN = binding(
    city=WD + "Q16520",
    cityLabel="Busan",
    city_coordinate_location="Point(129.075 35.18)",
    sister=WD + "Q11462",
    sisterLabel="Surabaya",
    sister_coordinate_location="Point(112.75 -7.25)",
    start="1994-11-10T00:00:00Z",
)


def snak(value: Any) -> dict[str, Any]:
    return {"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}, "rank": "normal"}


def entity(qid: str, label: str, latitude: float, longitude: float, country: str, *claims: Any) -> dict[str, Any]:
    return {
        "id": qid,
        "labels": {"en": {"language": "en", "value": label}},
        "claims": {
            "P625": [snak({"latitude": latitude, "longitude": longitude})],
            "P17": [snak({"id": country})],
            "P1082": [snak({"amount": "+3000000"})],
            "P190": list(claims),
        },
    }


def time(value: str, precision: int) -> list[dict[str, Any]]:
    return [{"datavalue": {"value": {"time": f"+{value}T00:00:00Z", "precision": precision}}}]


def test_an_answer_of_the_query_service_is_pairs(tmp_path: Path) -> None:
    found = listed(tmp_path, "answer.json", json.dumps(answer(BUSAN, binding(city=WD + "Q16520"))))
    assert ties(found.source) == {("city/busan-kr", "city/surabaya-id")}
    assert {value for _, _, value in told(found.source, "signedOn")} == {"Date(value='1994-11-10')"}
    assert [(each.row, each.reason) for each in found.account.refused] == [(2, "the partner is empty")]


def test_entities_are_pairs_with_the_dates_of_qualifiers(tmp_path: Path) -> None:
    to_surabaya = snak({"id": "Q11462"}) | {
        "qualifiers": {"P580": time("1994-00-00", 9), "P582": time("2010-05-00", 10)}
    }
    unknown = {"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"}
    wrong = snak({"id": "Q1"}) | {"rank": "deprecated"}
    busan = entity("Q16520", "Busan", 35.18, 129.075, "Q884", to_surabaya, unknown, wrong)
    surabaya = entity("Q11462", "Surabaya", -7.25, 112.75, "Q252", snak({"id": "Q16520"}))
    found = listed(tmp_path, "dump.json", json.dumps({"entities": {"Q16520": busan, "Q11462": surabaya}}))
    assert [(each.row, each.reason) for each in found.account.refused] == [
        (2, "the claim of Q16520 names no partner"),
        (3, "Wikidata marks this claim of Q16520 as deprecated"),
    ]
    assert {value for _, _, value in told(found.source, "signedOn", "validUntil")} == {
        "Date(value='1994')",
        "Date(value='2010-05')",
    }
    assert found.account.placed == 2
    lines = "[\n" + json.dumps(busan) + ",\n" + json.dumps(surabaya) + "\n]"
    assert listed(tmp_path, "dump.json", lines).source.statements == found.source.statements
    no_array = json.dumps(busan) + "\n" + json.dumps(surabaya)
    assert listed(tmp_path, "dump.json", no_array).source.statements == found.source.statements


@pytest.mark.parametrize("cut", [1, 40, 200, 400])
def test_json_that_ends_in_the_middle_says_so_and_nothing_is_loaded(tmp_path: Path, cut: int) -> None:
    with pytest.raises(InputRefused, match=r"no complete JSON \(it ends in the middle\).*Nothing was loaded"):
        listed(tmp_path, "answer.json", json.dumps(answer(BUSAN))[:-cut])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{}", "neither an answer"),
        (b"3", "neither an answer"),
        (b'{"results": 3, "head": {"vars": []}}', "neither an answer"),
        (
            b'{"head": {"vars": ["a"]}, "results": {"bindings": []}}',
            "no variable holds the place or the partner, it has a",
        ),
        (b"[" * 100_000, "nested too deeply|no complete JSON"),
        (b"<html>", "no complete JSON"),
        (b"\xff\xfe\x00", "no complete JSON"),
    ],
)
def test_other_json_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputRefused, match=message):
        list(rows(data, "x.json", shipped()["wikidata"]))


def test_what_is_no_entity_is_refused_and_the_others_are_read() -> None:
    good = entity("Q1", "A", 0, 0, "Q252", snak({"id": "Q2"}))
    found = list(entities([3, {"id": 4}, good, {"id": "Q5", "claims": [3]}]))
    assert found[:2] == [Refused(1, "it is no entity of Wikidata"), Refused(2, "it is no entity of Wikidata")]
    assert isinstance(found[2], tuple) and len(found) == 3

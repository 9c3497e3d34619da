from __future__ import annotations

import csv
import io
import re

import networkx as nx
import pytest
from starlette.testclient import TestClient

from api.pages import whole as page
from tests.api.network import CITY, get, web, words

__all__ = ["web"]


def test_the_page_counts_what_it_will_draw(web: TestClient) -> None:
    assert "6 actors, 5 ties" in words(web, "/network/all")
    assert "6 aktor, 5 ikatan" in words(web, "/network/all", "id")
    assert "/measures?projection=agreements" in get(web, "/network/all").links
    assert "Showing 6 of 6" in words(web, "/network/all")
    assert "Hubville City Indonesia 4" in words(web, "/network/all")


def test_the_page_says_what_it_lacks(web: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "installed", lambda name: True)
    assert "needs JavaScript and WebGL" in words(web, "/network/all")
    assert "sigma.min.js" in web.get("/network/all", headers={"Accept": "text/html"}).text
    monkeypatch.setattr(page, "installed", lambda name: not name.startswith("sigma"))
    assert "sigma.js and graphology were not fetched" in words(web, "/network/all")
    text = web.get("/network/all", headers={"Accept": "text/html"}).text
    assert '<script type="module" src="/static/network-all.js' not in text
    assert "Hubville" in text


def test_what_is_hidden_is_in_the_legend(web: TestClient) -> None:
    text = web.get("/network/all?hide=Institution", headers={"Accept": "text/html"}).text
    assert 'data-group="Institution" aria-pressed="false"' in text
    assert 'data-group="City" aria-pressed="true"' in text


def test_the_legend_shows_the_marks_of_the_picture(web: TestClient) -> None:
    def signs(colour: str) -> list[str]:
        text = web.get(f"/network/all?colour={colour}", headers={"Accept": "text/html"}).text
        return re.findall(r'class="sign"[^>]*><(\w+)', text)

    assert signs("kind") == ["circle", "rect"]
    # Countries are circles of their colours; which shape a kind has is told beside them, as on /network.
    assert signs("country") == ["circle"] * 4 + ["circle", "rect"]


def test_the_whole_in_columns(web: TestClient) -> None:
    data = web.get("/network/all.json?projection=events").json()
    columns = ("iri", "label", "x", "y", "size", "degree", "shape", "group", "colour")
    assert {len(data[name]) for name in columns} == {6}
    hub = data["iri"].index(CITY + "hubville-aa")
    assert (data["label"][hub], data["degree"][hub], data["group"][hub]) == ("Hubville", 4, "City")
    assert {kind: data["shape"][data["group"].index(kind)] for kind in set(data["group"])} == {
        "City": "dot",
        "Institution": "square",
    }
    pairs = {frozenset((data["label"][a], data["label"][b])): dashed for a, b, dashed in data["ties"]}
    assert pairs[frozenset(("Firstleaf", "Secondleaf"))] == 1
    assert pairs[frozenset(("Firstleaf", "Hubville"))] == 0
    assert len(pairs) == 6


def test_filters_and_years(web: TestClient) -> None:
    assert len(web.get("/network/all.json?topic=health").json()["iri"]) == 2
    assert len(web.get("/network/all.json?as_of=2007").json()["ties"]) == 2
    assert web.get("/network/all.json?as_of=1900").json()["iri"] == []


def test_the_same_filters_as_in_the_picture_of_a_part(web: TestClient) -> None:
    def fields(path: str) -> dict[str, list[str]]:
        text = web.get(path, headers={"Accept": "text/html"}).text
        form = re.search(r'<form class="filters".*?</form>', text, re.S)
        assert form
        return {
            name: re.findall(r"<option[^>]*>[^<]*</option>", options)
            for name, options in re.findall(r'<select name="(\w+)">(.*?)</select>', form[0], re.S)
        }

    query = "?country=JP&topic=health&kind=contract&year=2001"
    part, whole = fields(f"/network{query}"), fields(f"/network/all{query}")
    assert {name: options for name, options in part.items() if name != "most"} == whole
    assert sum("selected" in option for name in ("country", "topic", "kind", "year") for option in whole[name]) == 4


def test_files(web: TestClient) -> None:
    assert len(list(csv.reader(io.StringIO(web.get("/network/all.csv").text)))) == 6
    assert len(nx.parse_graphml(web.get("/network/all.graphml").text)) == 6


@pytest.mark.parametrize(("path", "status"), [("/network/all.docx", 404), ("/network/all.json?colour=red", 400)])
def test_what_makes_no_sense_is_said(web: TestClient, path: str, status: int) -> None:
    assert web.get(path, headers={"Accept": "text/html"}).status_code == status

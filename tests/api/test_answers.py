"""Answers as a network and as a timeline."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from starlette.testclient import TestClient

from api.views.answers import Cell, dated, tied
from graph.iris import ID
from tests.api.html import read
from tests.api.network import web, words

__all__ = ["web"]

A, B, C = (Cell(name, f"{ID}city/{name}-xx") for name in ("a", "b", "c"))
PAPER = Cell("paper", f"{ID}agreement/paper-1")


def test_the_actors_of_a_row_are_tied_and_counted() -> None:
    graph = tied([[A, B, PAPER], [B, A], [Cell("2024"), B, C]], [])
    assert sorted(graph.edges(data="weight")) == [(A.iri, B.iri, 2), (B.iri, C.iri, 1)]
    assert graph.nodes[A.iri] == {"label": "a", "kind": "City"}


def test_an_actor_alone_in_its_row_is_tied_with_those_of_the_question() -> None:
    graph = tied([[B], [PAPER], [A]], [A, Cell("water")])
    assert list(graph.edges) == [(A.iri, B.iri)] or list(graph.edges) == [(B.iri, A.iri)]


def test_an_answer_without_actors_is_no_network() -> None:
    assert len(tied([], [A])) == 0
    assert len(tied([[PAPER, Cell("2024")]], [A])) == 0


def test_rows_stand_under_their_years() -> None:
    rows = [[Cell("2023-05-03"), A], [Cell(""), B], [Cell("2024"), C], [Cell("2023"), C]]
    assert dated(rows, 0) == [("2024", [rows[2]]), ("2023", [rows[0], rows[3]]), ("", [rows[1]])]


def test_an_answer_is_drawn(client: TestClient) -> None:
    page = client.get(
        "/questions/partner-cities?city=Rivermouth&since=2020&view=network", headers={"Accept": "text/html"}
    ).text
    source = next(link for link in read(page).links if "format=svg" in link)
    answer = client.get(source)
    assert answer.headers["content-type"] == "image/svg+xml"
    labels = [each.text or "" for each in ElementTree.fromstring(answer.text).iter("{http://www.w3.org/2000/svg}text")]
    assert sorted(labels)[-2:] == ["Rivermouth", "Tärnhaven"]


def test_an_answer_is_told_by_year(client: TestClient) -> None:
    page = client.get(
        "/questions/partner-cities?city=Rivermouth&since=2020&view=timeline", headers={"Accept": "text/html"}
    )
    assert "2023 1 row" in read(page.text).text


def test_a_view_that_an_answer_has_not_is_its_table(client: TestClient) -> None:
    page = client.get("/questions/brokers?view=timeline", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert 'section class="year"' not in page.text


def spots(client: TestClient, path: str) -> int:
    """Return how many actors stand on the map of a page."""
    page = client.get(path, headers={"Accept": "text/html"}).text
    read(page)
    return page.partition('class="spots"')[2].partition("</svg>")[0].count("<title>")


def test_an_answer_is_put_on_the_map(web: TestClient) -> None:
    asked = "/questions/partner-cities?city=Hubville&since=2000"
    assert spots(web, f"{asked}&view=map") == 4
    assert spots(web, asked) == spots(web, "/questions/brokers?view=map") == 0
    assert "of the answer on the map" not in words(web, f"{asked}&view=map")


def test_an_actor_stands_on_the_map_with_its_living_partners(web: TestClient) -> None:
    assert spots(web, "/id/city/hubville-aa") == 5
    assert "not on the map" not in words(web, "/id/city/hubville-aa")
    assert spots(web, "/id/city/rivermouth-xx") == 2
    assert "1 more tie is not on the map." in words(web, "/id/city/rivermouth-xx")
    assert spots(web, "/id/city/hubville-aa?page=2") == spots(web, "/id/person/ada-1") == 0


def test_silence_on_two_is_told_with_what_names_each(web: TestClient) -> None:
    text = words(web, "/questions/shared-partners?one=Hubville&other=Firstleaf")
    assert "The documents in this graph give no answer." in text
    assert re.search(r"Hubville : \d+ documents?\. Firstleaf : \d+ documents?\.", text), text
    assert "Which partners do Hubville and Firstleaf share? State of the graph" in text

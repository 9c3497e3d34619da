from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.background import Figure
from api.pages import measures as pages
from api.views import networks
from graph.network.measures import MEASURES
from tests.api.network import get, web, words

__all__ = ["web"]


def test_actors_in_the_order_of_a_measure(web: TestClient) -> None:
    page = get(web, "/measures")
    assert "Hubville City Indonesia 4 9 0.677 1 1 0.25" in words(web, "/measures")
    assert "/measures?sort=betweenness" in page.links
    text = words(web, "/measures?sort=constraint")
    assert text.index("Hubville City") < text.index("Firstleaf City")
    assert text.index("Tärnhaven City") < text.index("Firstleaf City") or "Tärnhaven" in text


def test_the_network_as_a_whole_and_its_mixing(web: TestClient) -> None:
    text = words(web, "/measures")
    assert "Actors 6 with at least one tie" in text
    assert "Ties 5 pairs of actors" in text
    assert "mean distance in kilometres" in text


def test_figures_follow_the_meaning_of_a_tie_and_the_year(web: TestClient) -> None:
    assert "Ties 6 pairs of actors" in words(web, "/measures?projection=events")
    assert "Ties 2 pairs of actors" in words(web, "/measures?as_of=2007")


def test_weighted_figures_say_what_takes_weights(web: TestClient) -> None:
    plain = words(web, "/measures?projection=events")
    weighted = words(web, "/measures?projection=events&weight=count")
    for said in (
        "a tie counts as many agreements and events as it rests on",
        "strength How many actors it has a tie with. Ties take weights here: the sum of what each counts (strength).",
        "Betweenness takes no weights: each tie is one step.",
    ):
        assert said in weighted
        assert said not in plain
    assert "Berbobot" in words(web, "/measures?weight=count", "id")
    assert "weight=count" in next(link for link in get(web, "/measures?weight=count").links if "sort=core" in link)


def test_weighted_csv_calls_the_sum_of_weights_strength(web: TestClient) -> None:
    asked = "/measures.csv?projection=events"
    plain, weighted = (
        {row["label"]: row for row in csv.DictReader(io.StringIO(web.get(f"{asked}&weight={weight}").text))}
        for weight in ("one", "count")
    )
    assert [(plain[name]["degree"], weighted[name]["strength"]) for name in ("Firstleaf", "Hubville")] == [
        ("2", "3"),
        ("4", "4"),
    ]
    for name in ("betweenness", "core"):
        assert {label: row[name] for label, row in plain.items()} == {
            label: row[name] for label, row in weighted.items()
        }


@pytest.mark.parametrize(("path", "status"), [("/measures", 200), ("/measures.csv", 503)])
def test_a_figure_that_comes_while_the_page_is_made_is_not_missed_in_it(
    web: TestClient, monkeypatch: pytest.MonkeyPatch, path: str, status: int
) -> None:
    late = [True]
    measures, column, figure = networks.measures, networks.column, networks.figure

    def rows(*arguments: Any) -> list[dict[str, Any]]:
        found = [{**row, "community": None, "betweenness": None} for row in measures(*arguments)]
        late.clear()
        return found

    monkeypatch.setattr(pages, "measures", rows)
    monkeypatch.setattr(pages, "column", lambda *a: None if late and "community" in a else column(*a))
    monkeypatch.setattr(pages, "figure", lambda *a: Figure() if late else figure(*a))
    assert web.get(path, headers={"Accept": "text/html"}).status_code == status


def test_how_ranks_move(web: TestClient) -> None:
    text = words(web, "/measures")
    assert "Hubville 1 1 –" in text


def test_csv(web: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(web.get("/measures.csv").text)))
    assert [rows[0][name] for name in ("label", "country", "degree", "betweenness", "core")] == [
        "Hubville",
        "ID",
        "4",
        "9.0",
        "1",
    ]
    assert len(rows) == 6


@pytest.mark.parametrize(
    "asked", ["sort=beauty", "projection=x", "as_of=1066", "as_of=x", "as_of=2007-02-30", "weight=heavy"]
)
def test_what_makes_no_sense_is_said(web: TestClient, asked: str) -> None:
    response = web.get(f"/measures?{asked}", headers={"Accept": "text/html"})
    assert response.status_code == 400
    assert asked.split("=")[1] in response.text


def test_in_indonesian(web: TestClient) -> None:
    assert "Aktor 6 dengan sedikitnya satu ikatan" in words(web, "/measures", "id")


def test_the_page_says_how_many_networks_make_the_null_model(web: TestClient) -> None:
    assert "The null model: 100 rewired networks; large networks get fewer" in words(web, "/measures")


def test_each_figure_names_its_column_for_narrow_screens(web: TestClient) -> None:
    labels = re.findall(
        r'class="number" data-label="([^"]+)"', web.get("/measures", headers={"Accept-Language": "en"}).text
    )
    assert labels[:3] == ["ties", "betweenness", "eigenvector centrality"]
    assert len(labels) == 6 * 6


def test_the_order_is_chosen_in_the_form_too_as_narrow_screens_show_no_headings(web: TestClient) -> None:
    text = web.get("/measures?sort=core", headers={"Accept": "text/html", "Accept-Language": "en"}).text
    choice = re.search(r'Sort by <select name="sort">(.*?)</select>', text)
    assert choice
    assert re.findall(r'value="(\w+)"', choice[1]) == list(MEASURES)
    assert re.findall(r'value="(\w+)" selected', choice[1]) == ["core"]
    assert "/measures?sort=betweenness&projection=agreements" in get(web, "/network/all").links

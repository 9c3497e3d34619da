"""Figures of networks that are made in the background: by another process, kept in memory and on disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from starlette.testclient import TestClient

from api import background
from api.app import create_app
from api.background import Background, Figure
from api.settings import Settings
from graph.network import figures
from tests.api.network import get, small_network, words

PATH = nx.path_graph(["a", "b", "c"])


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every network for a large one."""
    monkeypatch.setattr(background, "SMALL", 0)


@pytest.fixture
def works() -> Iterator[list[Background]]:
    """Hold what a test starts; all of it is stopped at the end."""
    made: list[Background] = []
    yield made
    for each in made:
        each.stop()


def awaited(figure: Figure) -> Figure:
    deadline = time.monotonic() + 60
    while figure.value is None and not figure.failed and time.monotonic() < deadline:
        time.sleep(0.02)
    return figure


def test_a_small_network_is_done_at_once() -> None:
    assert Background().ask("betweenness", PATH).value == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_a_large_one_is_done_by_another_process_and_kept(large: None, works: list[Background], tmp_path: Path) -> None:
    works.append(Background(tmp_path / "figures"))
    figure = works[0].ask("betweenness", PATH)
    assert figure.value is None
    assert awaited(figure).value == {"a": 0.0, "b": 1.0, "c": 0.0}
    assert works[0].ask("betweenness", PATH.copy()) is figure
    works.append(Background(tmp_path / "figures"))
    assert works[1].ask("betweenness", PATH).value == figure.value
    other = nx.path_graph(["a", "b", "d"])
    assert works[1].ask("betweenness", other).value is None


def test_what_is_damaged_on_disk_is_made_again(large: None, works: list[Background], tmp_path: Path) -> None:
    works.append(Background(tmp_path))
    awaited(works[0].ask("betweenness", PATH))
    (kept,) = tmp_path.iterdir()
    kept.write_text("{")
    works.append(Background(tmp_path))
    assert awaited(works[1].ask("betweenness", PATH)).value == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_no_more_than_so_many_are_kept(
    large: None, works: list[Background], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "_KEPT_ON_DISK", 1)
    works.append(Background(tmp_path))
    for size in (2, 3):
        awaited(works[0].ask("betweenness", nx.path_graph(list("abc")[:size])))
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_made_keeps_nothing(large: None, works: list[Background], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    works.append(Background(tmp_path / "file" / "figures"))
    assert awaited(works[0].ask("betweenness", PATH)).value == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_a_process_that_fails_is_told(
    large: None, works: list[Background], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(background, "packed", lambda task, graph: b"no task")
    works.append(Background())
    assert awaited(works[0].ask("betweenness", PATH)).failed
    assert "could not be computed" in caplog.text


def test_who_stops_waits_for_no_figure(large: None) -> None:
    background = Background()
    graph = nx.gnm_random_graph(3000, 9000, seed=1)
    figure = background.ask("mixing", nx.relabel_nodes(graph, str))
    started = time.monotonic()
    background.stop()
    assert time.monotonic() - started < 10
    assert figure.value is None


@pytest.fixture
def web(large: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The pages of the small network, taken for a large one whose figures nobody makes."""
    monkeypatch.setattr(Background, "_start", lambda *_: None)
    with TestClient(create_app(Settings(data=tmp_path), small_network()), follow_redirects=False) as client:
        yield client


def test_measures_show_what_there_is_and_say_what_is_not(web: TestClient) -> None:
    text = words(web, "/measures")
    assert "still being computed" in text
    assert "Hubville City Indonesia 4 … … 1 … …" in text
    assert "Actors 6 with at least one tie" in text
    assert "Transitivity … how often" in text
    assert "This comparison is still being computed." in text
    assert "masih dihitung" in words(web, "/measures", "id")
    response = web.get("/measures.csv")
    assert response.status_code == 503
    assert "ask again" in response.text


def test_the_whole_stands_on_the_map_until_its_positions_are_there(web: TestClient) -> None:
    data = web.get("/network/all.json").json()
    assert data["settled"] is False
    places = dict(zip(data["label"], zip(data["x"], data["y"], strict=True), strict=True))
    assert places["Hubville"] != places["Firstleaf"]
    assert "being computed" in words(web, "/network/all?size=betweenness&colour=community")
    assert "being computed: betweenness ." in words(web, "/network?size=betweenness").replace(
        "betweenness.", "betweenness ."
    )
    assert "Until it is" not in words(web, "/network")
    assert get(web, "/network?size=betweenness").links


def test_betweenness_of_a_network_beyond_the_exact_one_is_told_with_its_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "EXACT", 2)
    monkeypatch.setattr(figures, "estimated_betweenness", lambda graph: sampled(graph, pivots=4))
    with TestClient(create_app(Settings(data=tmp_path), small_network()), follow_redirects=False) as client:
        assert "it is off by" in words(client, "/measures")
        assert [link for link in get(client, "/measures").links if "betweenness=exact" in link]
        assert client.get("/measures.csv").text.splitlines()[0].endswith(",betweenness standard error")
        exact = client.get("/measures.csv?betweenness=exact").text.splitlines()
        assert exact[1].split(",")[4:6] == ["4", "9.0"]
        assert exact[0].endswith("constraint")


sampled = figures.estimated_betweenness

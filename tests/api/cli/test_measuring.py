from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store
from tests.api.cli.conftest import Run
from tests.api.network import small_network


@pytest.fixture(scope="module")
def network_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the small invented network."""
    directory = tmp_path_factory.mktemp("network") / "data"
    with Store.open(directory) as store:
        store.extend(small_network().engine)
        store.publish()
    return directory


@pytest.mark.parametrize(
    ("options", "query"),
    [
        ((), ""),
        (("--projection", "events", "--sort", "betweenness"), "projection=events&sort=betweenness"),
        (("-p", "institutions", "--sort", "constraint"), "projection=institutions&sort=constraint"),
        (("--as-of", "2001"), "as_of=2001"),
        (("--projection", "events", "--weighted"), "projection=events&weight=count"),
    ],
)
def test_the_table_is_that_of_the_server(run: Run, network_data: Path, options: tuple[str, ...], query: str) -> None:
    code, out, err = run("measures", *options, "--data", network_data)
    assert (code, err) == (0, "")
    with (
        Store.open(network_data, read_only=True) as store,
        TestClient(create_app(Settings(data=network_data), store)) as client,
    ):
        served = client.get(f"/measures.csv?{query}")
    assert out.encode().splitlines() == served.content.splitlines()


def test_the_best_tied_come_first(run: Run, network_data: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("measures", "--data", network_data).out)))
    assert len(rows) == 6
    assert (rows[0]["label"], rows[0]["degree"]) == ("Hubville", "4")


def test_what_makes_no_sense_is_said(run: Run, network_data: Path) -> None:
    code, out, err = run("measures", "--as-of", "soon", "--data", network_data)
    assert (code, out) == (2, "")
    assert "soon" in err
    assert run("measures", "--data", network_data / "none").code == 1

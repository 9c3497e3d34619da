"""Fixtures: `run` runs a command line in this process, `data` is a data directory with the invented sample graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyoxigraph
import pytest

from api.cli.main import main
from graph.store import Store

SAMPLE = Path(__file__).parents[2] / "ontology" / "sample.ttl"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setenv("CITYPACT_DATA", str(tmp_path / "none"))
    monkeypatch.delenv("CITYPACT_DEBUG", raising=False)

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sample") / "data"
    name = pyoxigraph.NamedNode("https://w3id.org/citypact/graph/document/one")
    with Store.open(directory) as store:
        triples = [quad.triple for quad in pyoxigraph.parse(path=str(SAMPLE))]
        store.extend(pyoxigraph.Quad(*triple) for triple in triples)
        store.extend(pyoxigraph.Quad(*triple, name) for triple in triples[:3])
        store.publish()
    return directory


@pytest.fixture
def data(sample_data: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    monkeypatch.setenv("CITYPACT_DATA", str(sample_data))
    return sample_data

"""The faces under test serve `fixture.trig`: an invented graph, hostile labels included, with the ontology beside it.

`client` asks the application directly; `server` is the same application on a loopback port, for browsers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from ontology import resources

FIXTURE = Path(__file__).with_name("fixture.trig")


class Memory:
    """A store in memory whose generation a test may raise."""

    def __init__(self) -> None:
        self.generation = 1
        self.engine = ox.Store()
        self.engine.load(path=FIXTURE)
        self.engine.load(resources.graph().serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES)

    def query(self, query: str, **options: Any) -> Any:
        return self.engine.query(query, **options)


@pytest.fixture(scope="session")
def memory() -> Memory:
    return Memory()


@pytest.fixture(scope="session")
def client(memory: Memory, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    with TestClient(create_app(settings, memory), follow_redirects=False) as client:
        yield client

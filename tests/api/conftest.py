"""The faces under test serve `fixture.trig`: an invented graph, hostile labels included, with the ontology beside it.

`client` asks the application directly. `page` is a browser before the `server` (an address) that a module of journeys
has; `@pytest.mark.parametrize("page", [options], indirect=True)` opens it with other options.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from api import snapshot
from api.app import create_app
from api.pages import prepared
from api.settings import Settings
from ontology import resources
from tests.api.browser import chromium, visiting

FIXTURE = Path(__file__).with_name("fixture.trig")


LONG = "Very " * 2000 + "long"
"""A label of 10 kB, as nobody should write and somebody will."""


class Memory:
    """A store in memory whose generation a test may raise."""

    def __init__(self) -> None:
        self.generation = 1
        self.engine = ox.Store()
        self.engine.load(path=FIXTURE)
        self.engine.add(_label("city/long-zz", LONG))
        self.engine.load(resources.graph().serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES)

    def query(self, query: str, **options: Any) -> Any:
        return self.engine.query(query, **options)


def _label(path: str, text: str) -> ox.Quad:
    subject = ox.NamedNode(f"https://w3id.org/citypact/id/{path}")
    return ox.Quad(subject, ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), ox.Literal(text))


@pytest.fixture(scope="session", autouse=True)
def patient() -> Iterator[None]:
    """Wait for each new state and its networks, however slow the machine is.

    After a second a reader would be given the state before, or told to ask again (503).
    """
    with pytest.MonkeyPatch.context() as patch:
        for module in (snapshot, prepared):
            patch.setattr(module, "PATIENCE", 60.0)
        yield


@pytest.fixture(scope="session")
def memory() -> Memory:
    return Memory()


@pytest.fixture(scope="session")
def served(memory: Memory, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    with TestClient(create_app(settings, memory), follow_redirects=False) as client:
        yield client


@pytest.fixture
def client(served: TestClient) -> TestClient:
    """Return a client that brings no cookies along."""
    served.cookies.clear()
    return served


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as browser:
        yield browser


@pytest.fixture(params=[{}], ids=["desk"])
def page(browser: Any, server: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    with visiting(browser, server, **request.param) as page:
        yield page

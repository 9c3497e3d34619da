"""A small invented network beside the fixture: a hub with leaves, ties with and without dates, an event."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.conftest import Memory
from tests.api.html import Page, read

CITY = "https://w3id.org/citypact/id/city/"


def small_network() -> Memory:
    """Return the store of the fixture with the network of network.trig."""
    memory = Memory()
    memory.engine.load(path=Path(__file__).with_name("network.trig"))
    return memory


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The pages of the small network."""
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    with TestClient(create_app(settings, small_network()), follow_redirects=False) as client:
        yield client


def get(client: TestClient, path: str, language: str = "en") -> Page:
    """Return a page, checked."""
    response = client.get(path, headers={"Accept": "text/html", "Accept-Language": language})
    assert response.status_code == 200, response.text
    return read(response.text)


def words(client: TestClient, path: str, language: str = "en") -> str:
    """Return the words of a page with a space between all its parts."""
    return " ".join(" ".join(get(client, path, language).pieces).split())

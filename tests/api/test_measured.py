"""What pages tell of the precision of the extraction."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.views import measured as module
from api.views.measured import measured
from tests.api.conftest import Memory
from tests.api.html import read


def text(client: TestClient, path: str) -> str:
    return read(client.get(path, headers={"Accept": "text/html", "Accept-Language": "en"}).text).text


def test_pages_tell_the_figures_of_documents_that_were_held_out(client: TestClient) -> None:
    told = measured()
    assert told is not None
    assert told.held_out.documents > 10
    right = round(told.held_out.facts["precision"] * 100)
    assert f"{right}% of the statements taken are right" in text(client, "/")
    about = text(client, "/about")
    for part in (told.held_out, told.read):
        for figures in (part.entities, part.facts):
            assert f"{round(figures['precision'] * 100)}% {round(figures['recall'] * 100)}%" in about
    assert "GeoNames" in about


def test_without_figures_nothing_is_claimed(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FILE", tmp_path / "none.json")
    measured.cache_clear()
    try:
        assert "statements taken are right" not in text(client, "/")
        assert "Precision" not in text(client, "/about")
    finally:
        measured.cache_clear()


def test_the_operator_says_whom_to_ask(memory: Memory) -> None:
    with TestClient(create_app(Settings(contact="Ada <ada@example.org>"), memory)) as client:
        assert "Contact The people who run this server" in text(client, "/about")
        assert "Ada <ada@example.org>" in text(client, "/about")

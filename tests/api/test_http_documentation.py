"""docs/http.md names every address and every setting."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from fastapi.routing import APIRoute

from api import rest
from api.app import PAGES
from api.settings import Settings

TEXT = (Path(__file__).parents[2] / "docs" / "http.md").read_text(encoding="utf-8")


def test_every_address_is_documented() -> None:
    routes = [route for module in (*PAGES, rest) for route in module.router.routes if isinstance(route, APIRoute)]
    assert len(routes) > 15
    for route in routes:
        beginning = route.path.split("{")[0].rstrip("/.") or "/"
        assert f"`{beginning}" in TEXT, route.path


def test_every_setting_is_documented() -> None:
    for field in fields(Settings):
        assert field.name == "token" or f"CITYPACT_{field.name.upper()}" in TEXT

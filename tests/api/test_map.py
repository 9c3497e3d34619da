from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from api.pages import map as page
from tests.api.network import get, web, words

__all__ = ["web"]


def test_ties_between_places_are_arcs(web: TestClient) -> None:
    response = web.get("/map", headers={"Accept-Language": "en"})
    arcs = re.findall(r'<path d="(M[^"]+)" stroke-width', response.text)
    assert len(arcs) == 4
    assert "Showing 4 of 4 ties whose two ends have a place on the map." in words(web, "/map")
    assert "1 more tie is not on the map" in words(web, "/map")
    assert "1 actor is not on the map" in words(web, "/map")
    assert "Tärnhaven" in words(web, "/map").split("1 actor is not on the map")[1].split("The same as a table")[0]
    assert "1 institution stands at its seat." in words(web, "/map")
    assert "Firstleaf Hubville agreement 2001 Passages" in words(web, "/map")


def test_a_place_leads_to_its_page_and_an_arc_to_its_passages(web: TestClient) -> None:
    links = get(web, "/map").links
    assert "/id/city/hubville-aa" in links
    assert [link for link in links if link.startswith("/network/tie?")]


def test_filters_and_the_frame_that_follows(web: TestClient) -> None:
    assert "Showing 1 of 1 ties" in words(web, "/map?year=2001")
    assert "Showing 1 of 1 ties" in words(web, "/map?topic=health")
    assert "Showing 2 of 2 ties" in words(web, "/map?country=JP")
    assert "Showing 2 of 2 ties" in words(web, "/map?as_of=2007")
    assert 'viewBox="0 0 1000 487"' in web.get("/map").text
    assert 'viewBox="0 0 1000 487"' not in web.get("/map?country=JP").text
    assert "Nothing fits." in words(web, "/map?country=ZZ")


def test_without_outlines_the_grid_stands_in_and_the_page_says_so(
    web: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(page, "OUTLINES", tmp_path / "none.json")
    assert "were not fetched" in words(web, "/map?year=2005")
    root = ElementTree.fromstring(web.get("/map/world.svg").text)
    assert len(root) == 2


def test_with_outlines_there_is_land(web: TestClient) -> None:
    if not page.OUTLINES.exists():
        pytest.skip("the outlines were not fetched")
    root = ElementTree.fromstring(web.get("/map/world.svg").text)
    assert len(root) == 3
    assert "Natural Earth" in words(web, "/map")

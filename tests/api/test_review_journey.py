"""Reviewing in a real browser: by keys, without JavaScript, and with no fault that axe-core finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.settings import Settings
from api.tokens import Role, Tokens
from graph import pipeline
from graph.model import Date, Document
from graph.store import Store
from tests.api.browser import AXE, JOURNEY, NO_SCRIPT, accessibility_faults, expect, serving
from tests.api.cli.test_reviewing import TEXT, A, said

pytestmark = JOURNEY


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with Store.open(tmp_path) as store:
        documents = [Document(slug, TEXT, issued=Date("2024"), language="en") for slug in "ab"]
        pipeline.load(store, documents, extract=said)
        with serving(Settings(data=tmp_path), store) as address:
            yield address


def log_in(page: Any, data: Path) -> None:
    token = Tokens(data / "tokens.json").add("Ani", Role.ADMIN)
    page.goto("/review")
    page.fill("#token", token)
    page.click("main form button")
    expect(page.locator("h2").first).to_have_text("Are these one thing?")
    expect(page.locator(".sides blockquote")).to_have_count(2)


def undo(page: Any) -> None:
    page.goto("/review/decisions")
    assert "Ani" in page.text_content("tbody td:nth-child(2)")
    page.click("tbody button")
    page.wait_for_selector("text=undone")
    page.goto("/review")
    expect(page.locator("main")).to_contain_text("1 pair ")


def test_a_reviewer_decides_by_keys_and_undoes_it(page: Any, tmp_path: Path) -> None:
    log_in(page, tmp_path)
    page.wait_for_selector("article.item:focus")  # the keys are listened to
    page.keyboard.press("y")
    page.wait_for_selector("text=0 pairs")
    for path in (
        *("/review", "/review?what=statements", "/review/decisions"),
        *(f"/review/thing?iri={A}", "/review/document/a"),
    ):
        page.goto(path)
        assert not AXE.exists() or accessibility_faults(page) == [], path
    undo(page)


def test_the_second_of_two_reviewers_sees_that_the_first_decided(page: Any, tmp_path: Path) -> None:
    log_in(page, tmp_path)
    with page.context.browser.new_context(base_url=page.url.removesuffix("/review")) as other:
        second = other.new_page()
        second.goto("/review")
        second.fill("#token", Tokens(tmp_path / "tokens.json").add("Budi", Role.REVIEWER))
        second.click("main form button")
        page.click("button[value=merge]")
        page.wait_for_selector("text=0 pairs")
        second.click("button[value=split]")
        second.wait_for_selector("text=Ani decided to merge")
        second.click("main a >> nth=0")
        second.wait_for_selector("text=0 pairs")


@pytest.mark.parametrize("page", [NO_SCRIPT], indirect=True, ids=["no script"])
def test_a_reviewer_decides_without_scripts(page: Any, tmp_path: Path) -> None:
    log_in(page, tmp_path)
    page.click("button[value=merge]")
    page.wait_for_selector("text=0 pairs")
    undo(page)

"""Reviewing in a real browser: by keys, without JavaScript, and with no fault that axe-core finds."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from api.tokens import Role, Tokens
from graph import pipeline
from graph.model import Date, Document
from graph.store import Store
from tests.api.cli.test_reviewing import TEXT, A, said
from tests.api.test_journeys import AXE, CHROMIUM, browser

__all__ = ["browser"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with Store.open(tmp_path) as store, socket.socket() as listener:
        documents = [Document(slug, TEXT, issued=Date("2024"), language="en") for slug in "ab"]
        pipeline.load(store, documents, extract=said)
        listener.bind(("127.0.0.1", 0))
        running = uvicorn.Server(uvicorn.Config(create_app(Settings(data=tmp_path), store), log_level="warning"))
        thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]})
        thread.start()
        deadline = time.monotonic() + 20
        while not running.started and time.monotonic() < deadline:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        running.should_exit = True
        thread.join(20)


@pytest.mark.parametrize("script", [True, False])
def test_a_reviewer_logs_in_and_decides(browser: Any, address: str, tmp_path: Path, script: bool) -> None:
    token = Tokens(tmp_path / "tokens.json").add("Ani", Role.ADMIN)
    context = browser.new_context(base_url=address, locale="en-GB", java_script_enabled=script)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto("/review")
    page.fill("#token", token)
    page.click("main form button")
    assert page.text_content("h2") == "Are these one thing?"
    assert page.locator(".sides blockquote").count() == 2
    if script:
        page.keyboard.press("y")
        page.wait_for_selector("text=0 pairs")
    else:
        page.click("button[value=merge]")
    page.goto("/review/decisions")
    assert "Ani" in page.text_content("tbody td:nth-child(2)")
    if script and AXE.exists():
        for path in (
            "/review",
            "/review?what=statements",
            "/review/decisions",
            f"/review/thing?iri={A}",
            "/review/document/a",
        ):
            page.goto(path)
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found = page.evaluate("axe.run()")["violations"]
            assert [(path, each["id"], each["nodes"][0]["html"]) for each in found] == []
    page.goto("/review/decisions")
    page.click("tbody button")
    page.goto("/review")
    assert "1 pair " in page.text_content("main")
    assert errors == []
    context.close()

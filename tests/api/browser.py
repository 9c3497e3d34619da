"""A real browser before a real server on the loopback, for journeys and for the screenshots of docs/."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from api.snapshot import Readable

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"

JOURNEY = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]
"""The marks of a module of journeys."""

CHECKED = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm install --no-save axe-core")
PHONE = {"viewport": {"width": 360, "height": 740}}
NO_SCRIPT = {"java_script_enabled": False}
"""What `page` can be asked for, as the options of a browser's context."""

_STARTING = 20


@contextmanager
def serving(settings: Settings, store: Readable) -> Iterator[str]:
    """Serve a store on a free port of the loopback; yield the address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(settings, store), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        deadline = time.monotonic() + _STARTING
        while not server.started and thread.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        assert server.started, "the server did not start"
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(_STARTING)


@contextmanager
def chromium() -> Iterator[Any]:
    """Yield a headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """Yield a page whose requests to other hosts are refused.

    Raises AssertionError at the end where there was such a request, an error or warning of the console, or a dialog.
    """
    context = browser.new_context(**{"base_url": address, "locale": "en-GB", **options})
    page = context.new_page()
    outside: list[str] = []
    errors: list[str] = []

    def route(call: Any) -> None:
        if call.request.url.startswith((address, "data:", "blob:")):
            call.continue_()
        else:
            outside.append(call.request.url)
            call.abort()

    context.route("**/*", route)
    page.on("console", lambda message: errors.append(message.text) if _is_fault(message) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    try:
        yield page
    finally:
        context.close()
    assert outside == [], outside
    assert errors == [], errors


def expect(what: Any) -> Any:
    """Return Playwright's assertions on a page or locator, for what follows an act later: they wait until they hold."""
    from playwright.sync_api import expect

    expect.set_options(timeout=1000 * _STARTING)
    return expect(what)


def accessibility_faults(page: Any) -> list[tuple[str, str, str]]:
    """Return what axe-core finds wrong with a page: the rule, how bad, and the element."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [(each["id"], each["impact"], each["nodes"][0]["html"]) for each in found]


def width_of(page: Any) -> int:
    """Return how many pixels wide the content of a page is: more than the screen means scrolling sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width


def _is_fault(message: Any) -> bool:
    """Tell an error or warning of ours from what the software renderer of headless Chromium says of its own speed."""
    return message.type in ("error", "warning") and "GL Driver Message (OpenGL, Performance" not in message.text

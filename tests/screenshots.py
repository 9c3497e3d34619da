"""Take the screenshots of docs/: `make screenshots`.

Loads the seeds into a folder of its own, serves them on a free port of loopback and photographs the main pages with
headless Chromium. Nothing is asked of other hosts.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"

PAGES = {
    "home": "/",
    "city": "/id/city/melbourne-au",
    "document": "/id/document/en-melbourne-2025-chengdu-letter-of-intent",
    "question": "/questions/partners",
    "network": "/network",
    "agreements": "/agreements",
    "ontology": "/ontology",
}
"""Name of a picture -> the page on it."""


def photograph(page: Page, base: str) -> None:
    """Write a picture of each page to docs/screenshots."""
    for name, path in PAGES.items():
        page.goto(base + path, wait_until="networkidle")
        page.screenshot(path=FOLDER / f"{name}.png")
        print(f"{name}.png  {path}")


def main() -> int:
    """Run the command; return its exit code."""
    chromium = shutil.which("chromium")
    if not chromium:
        print("chromium is not installed: no screenshots", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "api.cli.main", "serve", "--port", "0", "--data", data]
        server = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ}
        )
        try:
            assert server.stdout
            base = next(match[0] for line in server.stdout if (match := re.search(r"http://127\.0\.0\.1:\d+", line)))
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
                page = browser.new_page(viewport={"width": 1200, "height": 800}, locale="en-GB")
                page.route(
                    "**/*", lambda route: route.continue_() if route.request.url.startswith(base) else route.abort()
                )
                photograph(page, base)
                browser.close()
        finally:
            server.terminate()
            server.wait(30)
    return 0


if __name__ == "__main__":
    sys.exit(main())

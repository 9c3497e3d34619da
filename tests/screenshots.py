"""Take the screenshots of docs/: `make screenshots`.

Loads the seeds into a folder of its own, serves them on a free port of loopback and photographs the main pages with
headless Chromium. Nothing is asked of other hosts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from api.settings import Settings
from graph import pipeline
from graph.documents import read
from graph.store import Store
from tests.api.browser import CHROMIUM, chromium, serving, visiting

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "screenshots"
SCREEN = {"width": 1200, "height": 960}

PAGES = {
    "home": "/",
    "city": "/id/city/malang-id",
    "document": "/id/document/en-melbourne-2025-chengdu-letter-of-intent",
    "question": "/questions/partners",
    "network": "/network#network-says",
    "map": "/map",
    "agreements": "/agreements",
    "ontology": "/ontology",
}
"""Name of a picture -> the page on it."""


def main() -> int:
    """Run the command; return its exit code."""
    if not CHROMIUM:
        print("chromium is not installed: no screenshots", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        pipeline.load(store, read(ROOT / "seeds" / "documents"))
        with (
            serving(Settings(data=Path(folder)), store) as address,
            chromium() as browser,
            visiting(browser, address, viewport=SCREEN) as page,
        ):
            for name, path in PAGES.items():
                page.goto(path, wait_until="networkidle")
                page.screenshot(path=FOLDER / f"{name}.png")
                print(f"{name}.png  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What is done once for each generation of the graph, before readers get it."""

from __future__ import annotations

from api.search import index
from api.snapshot import Snapshot
from api.views.agreements import agreements
from api.views.events import events
from api.views.overview import overview
from api.views.state import digest


def prepare(snapshot: Snapshot) -> None:
    """Index the names, count, and read what lists need, so that no reader waits for it."""
    for each in (overview, digest, agreements, events, index):
        each(snapshot)

"""What is done once for each generation of the graph: before readers get it, and what they are likely to ask for."""

from __future__ import annotations

from api.search import index
from api.snapshot import Snapshot
from api.views.agreements import agreements
from api.views.events import events
from api.views.networks import CHIEF, figure
from api.views.overview import overview
from api.views.state import digest


def prepare(snapshot: Snapshot) -> None:
    """Index the names, count, and read what lists need, so that no reader waits for it."""
    for each in (overview, digest, agreements, events, index):
        each(snapshot)


def foresee(snapshot: Snapshot) -> None:
    """Have the figures of the networks made in the background, those of the picture and the first page first."""
    for task, projection in CHIEF:
        figure(snapshot, task, projection, "")

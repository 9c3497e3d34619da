"""What is done once for each generation of the graph: before readers get it, and what they are likely to ask for."""

from __future__ import annotations

from api.languages import LANGUAGES
from api.search import index
from api.snapshot import Snapshot
from api.views.agreements import agreements
from api.views.catalogue import answer, general
from api.views.events import events
from api.views.networks import CHIEF, figure, network
from api.views.overview import overview
from api.views.state import digest
from graph.gazetteer import gazetteer
from graph.network import PROJECTIONS


def prepare(snapshot: Snapshot) -> None:
    """Index the names, count, read what lists need and the networks, so that no reader waits for it.

    The gazetteer is opened too, and made where this machine has none of this version yet, which takes half a minute.
    """
    gazetteer()
    for each in (overview, digest, agreements, events, index):
        each(snapshot)
    for projection in PROJECTIONS:
        network(snapshot, projection, "en")


def foresee(snapshot: Snapshot) -> None:
    """Have the figures of the networks made in the background, those of the picture and the first page first, and
    answer the questions that name nobody."""
    for task, projection in CHIEF:
        figure(snapshot, task, projection, "")
    for language in LANGUAGES:
        for each in general():
            answer(snapshot, each.name, language)

"""The lists among the sources."""

from __future__ import annotations

from dataclasses import dataclass

from api.snapshot import Snapshot, once
from graph.iris import GRAPH


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in the graph: `name` as in `dataset/wikidata-p190`, and what is known of it."""

    name: str
    title: str
    retrieved: str | None
    license: str | None
    source: str | None


@once
def lists(snapshot: Snapshot) -> tuple[Listing, ...]:
    """Return the lists, sorted by title; the gazetteer is none."""
    found = []
    for row in snapshot.select("lists"):
        name = (row["graph"] or "").removeprefix(GRAPH)
        title = row["title"] or name.removeprefix("dataset/")
        found.append(Listing(name, title, row["retrieved"], row["license"], row["source"]))
    return tuple(sorted(found, key=lambda each: (each.title.casefold(), each.name)))

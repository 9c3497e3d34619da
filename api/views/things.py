"""Things with all their properties, of which the other views take what they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from api.snapshot import Row, Snapshot
from graph.iris import CP

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

Values = Mapping[str, list[str]]
"""IRI of a property -> its values, sorted."""


def members(snapshot: Snapshot, class_: str) -> dict[str, Values]:
    """Return the things of a class (a cp local name) by IRI, sorted."""
    return _grouped(snapshot.select("things", **{"class": CP + class_}))


def described(snapshot: Snapshot, things: Iterable[str], class_: str) -> dict[str, Values]:
    """Return those of `things` that are of a class (a cp local name) by IRI, sorted."""
    wanted = sorted(set(things))
    found = _grouped(snapshot.select("properties", thing=wanted)) if wanted else {}
    return {iri: values for iri, values in found.items() if CP + class_ in values.get(TYPE, ())}


def pointing(
    snapshot: Snapshot, thing: str, relations: Iterable[str], most: int, day: str | None = None
) -> tuple[int, tuple[str, ...]]:
    """Return how many things point at one by some properties (IRIs), and `most` of them at the most.

    These are the newest, undated ones last, where `day` is the property that holds their date; else any, sorted.
    """
    asked: dict[str, Any] = {"entity": thing, "relation": sorted(relations)}
    total = snapshot.count("pointing-count", **asked)
    if not total:
        return 0, ()
    if day is None:
        return total, tuple(sorted(row["thing"] or "" for row in snapshot.select("pointing", limit=most, **asked)))
    rows = sorted(snapshot.select("newest", limit=most, day=day, **asked), key=lambda row: row["thing"] or "")
    return total, tuple(row["thing"] or "" for row in sorted(rows, key=lambda row: row["day"] or "", reverse=True))


def _grouped(rows: Iterable[Row]) -> dict[str, Values]:
    """Return rows of thing, property and value by thing and property."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row["thing"] or ""][row["property"] or ""].append(row["value"] or "")
    for values in found.values():
        for each in values.values():
            each.sort()
    return dict(sorted(found.items()))

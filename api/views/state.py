"""The state of the graph as a whole: the digest that cites it, and everything in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pyoxigraph as ox

from api.snapshot import Snapshot, once
from api.views.overview import overview
from graph.iris import CP


@once
def digest(snapshot: Snapshot) -> str:
    """Return the SHA-256 that names the state, in hexadecimal: the same sources and decisions have the same anywhere.

    It is taken over the descriptions of all sources (a document's with the digest of its text), the version of the
    extractor that read each, the reviewers' decisions, and how many things of each class there are.
    """
    told = sorted((row["thing"] or "", row["property"] or "", row["value"] or "") for row in snapshot.select("state"))
    counted = sorted((class_, "", str(n)) for class_, n in overview(snapshot).counts.items())
    taken = hashlib.sha256()
    for line in (*told, *counted):
        taken.update("\x1f".join(line).encode("utf-8", "surrogatepass") + b"\x1e")
    return taken.hexdigest()


def quads(snapshot: Snapshot, texts: bool) -> Iterator[ox.Quad]:
    """Yield everything, the default graph first, in the engine's order; the texts of documents only with `texts`."""
    for solution in snapshot.rows("quads"):
        graph, subject, property_, object_ = (solution[name] for name in ("graph", "subject", "property", "object"))
        if texts or property_.value != CP + "text":
            yield ox.Quad(subject, property_, object_, graph or ox.DefaultGraph())

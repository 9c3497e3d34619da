"""What is in the graph as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.snapshot import Snapshot, once
from api.views.documents import documents
from graph.iris import CP


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts by class (cp local names), and the dates, languages and outlets of the documents, the most first."""

    counts: Mapping[str, int]
    first: str | None
    last: str | None
    languages: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]

    def count(self, *classes: str) -> int:
        """Return how many things there are of the classes together."""
        return sum(self.counts.get(each, 0) for each in classes)


@once
def overview(snapshot: Snapshot) -> Overview:
    """Return what is in the graph."""
    known = documents(snapshot).values()
    dates = sorted(each.issued for each in known if each.issued)
    return Overview(
        counts={
            (row["class"] or "").removeprefix(CP): int(row["n"] or 0)
            for row in snapshot.select("counts")
            if row["class"]
        },
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        languages=_ranked(each.language for each in known),
        outlets=_ranked(each.outlet or each.publisher for each in known),
    )


def _ranked(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """Return the values that are not None with how often they occur, the most frequent first."""
    counter = Counter(value for value in values if value)
    return tuple(sorted(counter.items(), key=lambda item: (-item[1], item[0])))

"""Offices as statements: who holds what post where, seen when."""

from __future__ import annotations

from bisect import bisect_right

from graph import iris
from graph.extraction.clauses.passages import Passages
from graph.extraction.reading import Role
from graph.extraction.statements.evidence import Ground, Ledger
from graph.model import Date, Entity, Text


def positions(view: Passages, ledger: Ledger, seen: dict[str, Date]) -> dict[tuple[str, str], Entity]:
    """State every office of a reading; `seen` gives the day for which some are told (person -> date of signing).

    Return the positions by (holder, place or institution), the first where there are several.
    """
    found: dict[tuple[str, str], Entity] = {}
    starts = [span.start for span in view.reading.sentences]
    for role in view.reading.roles:
        entity = Entity(iris.position(role.person, role.of, role.title), "Position")
        ground = Ground(_sentences(starts, role), f"role-{role.rule}", role.confidence)
        ledger.state(entity.iri, "holder", role.person, ground)
        ledger.state(entity.iri, "positionIn", role.of, ground)
        ledger.state(entity.iri, "positionTitle", Text(role.title, view.reading.language), ground)
        if role.former:
            ledger.state(entity.iri, "former", True, ground)
        else:
            date = seen.get(role.person) or view.reading.document.issued
            if date:
                ledger.state(entity.iri, "observedOn", date, ground)
        found.setdefault((role.person, role.of), entity)
        found.setdefault((role.person, entity.iri), entity)
    return found


def _sentences(starts: list[int], role: Role) -> tuple[int, ...]:
    """Return the numbers of the sentences in which a role starts and ends."""
    first, last = (max(0, bisect_right(starts, offset) - 1) for offset in (role.start, max(role.start, role.end - 1)))
    return tuple(sorted({first, last}))

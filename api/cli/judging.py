"""The commands of review as a process that holds the data directory runs them (see operations.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode

from graph import review
from graph.curation.files import loads
from graph.errors import UsageError
from graph.pipeline import Report
from graph.store import Store

if TYPE_CHECKING:
    from api.cli.output import Progress


def decide(store: Store, *, decision: str, seen: str | None = None, progress: Progress) -> Report:
    """Take the one decision of a JSON list, as `graph.curation.files` writes it; the report names its IRI."""
    (one,) = loads(decision.encode())
    iri = review.decide(store, one, seen).value
    progress(1, 1, iri)
    return Report(loaded=(iri,))


def adopt(store: Store, *, decisions: str, progress: Progress) -> Report:
    """Take over the decisions of a file; those that make no sense here are refused and listed."""
    taken, refused = review.adopt(store, loads(decisions.encode()))
    progress(len(taken), len(taken), "decisions")
    return Report(loaded=tuple(iri.value for iri in taken), refused=refused)


def suppress(store: Store, *, iri: str, who: str, when: str, progress: Progress) -> Report:
    """Take a person out of all that the store holds."""
    person = review.suppress(store, _iri(iri), who, when)
    progress(1, 1, person.iri)
    return Report(removed=(person.iri,))


def lift(store: Store, *, iri: str, progress: Progress) -> Report:
    """Let a suppressed person in again."""
    person = review.lift(store, _iri(iri))
    progress(1, 1, person.iri)
    return Report(loaded=(person.iri,))


def _iri(text: str) -> str:
    try:
        return NamedNode(text).value
    except ValueError:
        raise UsageError(f"{text!r} is no IRI: take it from the page of the person.") from None


JUDGING: dict[str, Callable[..., Any]] = {"decide": decide, "adopt": adopt, "suppress": suppress, "lift": lift}

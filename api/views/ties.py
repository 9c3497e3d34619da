"""What one tie of the network rests on: agreements, statements, events and institutions, each with its passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.snapshot import Snapshot
from api.views.agreements import some_agreements
from api.views.entities import related
from api.views.events import some_events
from api.views.evidence import Evidence, facts, surest_first

_ASSERTED = ("twinnedWith", "partnerOf")
_OF_AGREEMENT = ("party", "signatory", "signedOn", "status")
_OF_EVENT = ("participant", "startDate")


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that a tie rests on.

    `basis` is `agreement`, `twinning`, `asserted`, `event` or `institution`; `through` the agreement, event or
    institution, None for what sources say outright; `dates` are those of signing or of the event's start.
    """

    basis: str
    through: str | None
    dates: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def grounds(snapshot: Snapshot, one: str, other: str, tie: Mapping[str, Any]) -> list[Ground]:
    """Return what a tie (`basis` and `through` of an edge of a projection) rests on, agreements first."""
    basis, through = str(tie.get("basis", "")).split(), str(tie.get("through", "")).split()
    papers, occasions = some_agreements(snapshot, through), some_events(snapshot, through)
    found = []
    for iri in through:
        if iri in papers:
            passages = _passages(snapshot, iri, _OF_AGREEMENT, (one, other))
            found.append(Ground("agreement", iri, papers[iri].dates, passages))
        elif iri in occasions:
            passages = _passages(snapshot, iri, _OF_EVENT, (one, other))
            found.append(Ground("event", iri, occasions[iri].starts, passages))
        else:
            found.append(Ground("institution", iri, (), _shared(snapshot, iri, (one, other))))
    said = facts(snapshot, one).between(one, other, *_ASSERTED)
    if said or not found:
        found.append(Ground("twinning" if "twinning" in basis else "asserted", None, (), said))
    order = ("agreement", "twinning", "asserted", "event", "institution")
    return sorted(found, key=lambda each: (order.index(each.basis), each.dates, each.through or ""))


def _passages(snapshot: Snapshot, iri: str, properties: tuple[str, ...], ends: tuple[str, str]) -> tuple[Evidence, ...]:
    """Return what is told of an agreement or event, of its parties and participants only where they are `ends`."""
    return surest_first(
        each
        for fact in facts(snapshot, iri).about(iri, *properties)
        if fact.property not in ("party", "participant") or fact.object in ends
        for each in fact.evidence
    )


def _shared(snapshot: Snapshot, institution: str, ends: tuple[str, str]) -> tuple[Evidence, ...]:
    """Return the passages on the ties of an institution with both ends."""
    known = facts(snapshot, institution)
    said = [each for end in ends for each in known.between(institution, end, *_ASSERTED)]
    for paper in related(snapshot, institution).get("party", ()):
        said += [each for end in ends for each in facts(snapshot, paper).evidence(paper, "party", end)]
    return surest_first(said)

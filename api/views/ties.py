"""What one tie of the network rests on: agreements, statements, events and institutions, each with its passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.snapshot import Snapshot
from api.views.entities import kind_of, related
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
    basis = str(tie.get("basis", "")).split()
    found = [_ground(snapshot, one, other, iri, basis) for iri in str(tie.get("through", "")).split()]
    said = facts(snapshot, one).between(one, other, *_ASSERTED)
    if said or not found:
        found.append(Ground("twinning" if "twinning" in basis else "asserted", None, (), said))
    order = ("agreement", "twinning", "asserted", "event", "institution")
    return sorted(found, key=lambda each: (order.index(each.basis), each.dates, each.through or ""))


def _ground(snapshot: Snapshot, one: str, other: str, iri: str, basis: list[str]) -> Ground:
    known = facts(snapshot, iri)
    types = [
        row["value"] or "" for row in snapshot.select("entity", entity=iri) if (row["property"] or "").endswith("type")
    ]
    kind = kind_of(types)
    if "institution" in basis and kind == "Institution":
        said = [each for end in (one, other) for each in known.between(iri, end, "partnerOf")]
        papers = related(snapshot, iri).get("party", ())
        for paper in papers:
            of_paper = facts(snapshot, paper)
            said += [each for end in (one, other) for each in of_paper.evidence(paper, "party", end)]
        return Ground("institution", iri, (), surest_first(said))
    properties = _OF_EVENT if kind == "Event" else _OF_AGREEMENT
    told = known.about(iri, *properties)
    dates = sorted(fact.object for fact in told if fact.property in ("signedOn", "startDate"))
    wanted = [
        each
        for fact in told
        if fact.property not in ("party",) or fact.object in (one, other)
        for each in fact.evidence
    ]
    return Ground("event" if kind == "Event" else "agreement", iri, tuple(dates), surest_first(wanted))

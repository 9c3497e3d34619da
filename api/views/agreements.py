"""Agreements: one line of a list, and the whole with its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.snapshot import Snapshot, once
from api.views.documents import document_of
from api.views.entities import related
from api.views.evidence import Evidence, Fact, Facts
from api.views.things import TYPE, Values, described, members
from graph.iris import CP, CPV, slug_of
from ontology.terms import ENDED_STATUSES, LIVING_STATUSES


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a list shows of an agreement. `dates` holds more than one where sources disagree; IRIs are sorted."""

    iri: str
    kind: str | None
    status: str | None
    dates: tuple[str, ...]
    earliest: str
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    twinning: bool

    @property
    def year(self) -> str:
        """The year of signing, "" where no date is told."""
        return self.earliest[:4]

    @property
    def ended(self) -> bool:
        """Whether the agreement has ended or lapsed."""
        return self.status is not None and slug_of(self.status) in ENDED_STATUSES

    @property
    def living(self) -> bool:
        """Whether the agreement makes its parties partners now."""
        return self.status is not None and slug_of(self.status) in LIVING_STATUSES


@dataclass(frozen=True, slots=True)
class Standing:
    """What one document says of an agreement's status."""

    status: str
    document: str | None
    issued: str | None
    evidence: Evidence


@once
def agreements(snapshot: Snapshot) -> Mapping[str, Agreement]:
    """Return all agreements by IRI, the newest first, undated ones last."""
    return _newest_first(members(snapshot, "Agreement"))


def some_agreements(snapshot: Snapshot, iris: Iterable[str]) -> Mapping[str, Agreement]:
    """Return those of `iris` that are agreements, in the same order."""
    return _newest_first(described(snapshot, iris, "Agreement"))


def selected(
    snapshot: Snapshot,
    *,
    year: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    topic: str | None = None,
    parties: Iterable[str] = (),
) -> list[Agreement]:
    """Return the agreements that fit: concepts by the last part of their IRI, parties (all of them) by IRI."""
    wanted = set(parties)
    candidates = (
        some_agreements(snapshot, related(snapshot, min(wanted)).get("party", ())) if wanted else agreements(snapshot)
    )
    return [
        each
        for each in candidates.values()
        if (not year or each.year == year)
        and (not kind or each.kind == f"{CPV}agreement-kind/{kind}")
        and (not status or each.status == f"{CPV}agreement-status/{status}")
        and (not topic or f"{CPV}topic/{topic}" in each.topics)
        and wanted <= set(each.parties)
    ]


def history(snapshot: Snapshot, facts: Facts, agreement: str) -> list[Standing]:
    """Return what the documents say of an agreement's status, in the order of their dates (undated first)."""
    told = []
    for fact in facts.about(agreement, "status"):
        for each in fact.evidence:
            document = document_of(snapshot, each.document or "")
            told.append(Standing(fact.object, each.document, document.issued if document else None, each))
    return sorted(told, key=lambda each: (each.issued or "", each.document or "", each.evidence.start or 0))


def conflicts(facts: Facts, subject: str) -> dict[str, tuple[Fact, ...]]:
    """Return the properties of which two sources say what cannot both be: property -> its statements.

    Dates conflict unless one is a coarser form of the other. Places and signatories conflict where one source's share
    nothing with another's: sources may each leave some out.
    """
    found = {}
    for property_ in ("signedOn", "startDate", "endDate", "validFrom", "validUntil", "heldIn", "signatory"):
        told = facts.about(subject, property_)
        by_source: defaultdict[str, set[str]] = defaultdict(set)
        for fact in told:
            for each in fact.evidence:
                by_source[each.document or each.record or ""].add(fact.object)
        told_by = list(by_source.values())
        dates = property_ not in ("heldIn", "signatory")
        if any(
            not any(_agree(a, b) if dates else a == b for a in one for b in other)
            for index, one in enumerate(told_by)
            for other in told_by[index + 1 :]
        ):
            found[property_] = told
    return found


def _agree(one: str, other: str) -> bool:
    """Tell whether two dates can be the same day."""
    return one.startswith(other) or other.startswith(one)


def _newest_first(found: Mapping[str, Values]) -> Mapping[str, Agreement]:
    """Return agreements by IRI in their order."""
    made = [_agreement(iri, values) for iri, values in found.items()]
    made.sort(key=lambda each: each.earliest, reverse=True)
    return {each.iri: each for each in made}


def _agreement(iri: str, values: Values) -> Agreement:
    """Return the agreement of its properties."""

    def told(property_: str) -> tuple[str, ...]:
        return tuple(values.get(CP + property_, ()))

    return Agreement(
        iri=iri,
        kind=next(iter(told("agreementKind")), None),
        status=next(iter(told("status")), None),
        dates=told("signedOn"),
        earliest=next(iter(told("earliest") or told("signedOn")), ""),
        topics=told("topic"),
        parties=told("party"),
        signatories=told("signatory"),
        twinning=CP + "TwinningAgreement" in values.get(TYPE, ()),
    )

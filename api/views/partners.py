"""Who an actor partnered with: since when, through what, on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.snapshot import Snapshot
from api.views.agreements import Agreement, some_agreements
from api.views.evidence import Evidence, facts_of, sources, stated, surest_first
from graph.iris import CP

TIES = ("twinnedWith", "partnerOf", "formerPartnerOf")


@dataclass(frozen=True, slots=True)
class Tie:
    """That an actor has a partner: `papers` tells how many agreements both are party to."""

    iri: str
    twinned: bool
    former: bool
    papers: int


@dataclass(frozen=True, slots=True)
class Partner:
    """A tie of the actor with what it rests on.

    `through` holds the agreements that make it: the living ones, for a former tie those that ended; a plan makes
    no tie. `since` is the first date told of a living one.
    """

    iri: str
    twinned: bool
    former: bool
    since: str | None
    through: tuple[Agreement, ...]
    evidence: tuple[Evidence, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents and lists that the tie rests on."""
        return sources(self.evidence)


def ties(snapshot: Snapshot, entity: str) -> list[Tie]:
    """Return the ties of `entity`: living ones first, those with the most agreements before others, then by IRI."""
    made = [
        Tie(row["partner"] or "", row["twinned"] == "1", row["former"] == "1", int(row["papers"] or 0))
        for row in snapshot.select("ties", entity=entity)
    ]
    return sorted(made, key=lambda tie: (tie.former, -tie.papers, not tie.twinned, tie.iri))


def partners(snapshot: Snapshot, entity: str, ties: Sequence[Tie]) -> list[Partner]:
    """Return what some ties of `entity` rest on, in their order.

    A tie that only an agreement entails rests on the agreement's evidence.
    """
    others = {tie.iri for tie in ties}
    common: defaultdict[str, set[str]] = defaultdict(set)
    for row in snapshot.select("common-papers", entity=entity, partner=sorted(others)) if others else ():
        common[row["partner"] or ""].add(row["paper"] or "")
    papers = some_agreements(snapshot, (paper for each in common.values() for paper in each))
    said = [
        (evidence, subject)
        for evidence, subject, predicate, object_ in stated(snapshot, (entity, *papers))
        if (subject == entity and object_ in others) or (predicate == f"{CP}party" and object_ == entity)
    ]
    said += [
        (row["evidence"] or "", row["subject"] or "")
        for row in (snapshot.select("evidence-to", entity=entity, partner=sorted(others)) if others else ())
    ]
    told = facts_of(snapshot, (evidence for evidence, _ in said))
    made = []
    for tie in ties:
        through = tuple(
            paper
            for iri, paper in papers.items()
            if iri in common[tie.iri] and (paper.ended if tie.former else paper.living)
        )
        made.append(
            Partner(
                iri=tie.iri,
                twinned=tie.twinned,
                former=tie.former,
                since=min((each.dates[0] for each in through if each.living and each.dates), default=None),
                through=through,
                evidence=_evidence(
                    (
                        told.between(entity, tie.iri, *TIES),
                        *(told.evidence(paper.iri, "party", entity) for paper in through),
                    )
                ),
            )
        )
    return made


def _evidence(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """Return the evidence of several statements, the surest first."""
    return surest_first(each for group in groups for each in group)

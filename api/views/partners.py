"""Who an actor partnered with: since when, through what, on whose word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from api.snapshot import Snapshot
from api.views.agreements import Agreement, some_agreements
from api.views.entities import related
from api.views.evidence import Evidence, Facts, sources, surest_first
from graph.iris import CP


@dataclass(frozen=True, slots=True)
class Partner:
    """A tie of the actor.

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


def partners(snapshot: Snapshot, facts: Facts, entity: str) -> list[Partner]:
    """Return the ties of `entity`: living ones first, those on the most sources before others, then by IRI.

    `facts` are those of `entity`. A tie that only an agreement entails rests on the agreement's evidence.
    """
    relations: defaultdict[str, set[str]] = defaultdict(set)
    for row in snapshot.select("partners", entity=entity):
        relations[row["partner"] or ""].add((row["relation"] or "").removeprefix(CP))
    papers: defaultdict[str, list[Agreement]] = defaultdict(list)
    for paper in some_agreements(snapshot, related(snapshot, entity).get("party", ())).values():
        for party in paper.parties:
            papers[party].append(paper)
    made = []
    for partner, names in relations.items():
        former = "formerPartnerOf" in names
        through = tuple(each for each in papers[partner] if (each.ended if former else each.living))
        made.append(
            Partner(
                iri=partner,
                twinned="twinnedWith" in names,
                former=former,
                since=min((each.dates[0] for each in through if each.living and each.dates), default=None),
                through=through,
                evidence=surest_first(
                    (
                        *facts.between(entity, partner, "twinnedWith", "partnerOf", "formerPartnerOf"),
                        *(each for paper in through for each in facts.evidence(paper.iri, "party", entity)),
                    )
                ),
            )
        )
    return sorted(made, key=lambda each: (each.former, -len(each.sources), -len(each.through), each.iri))

"""Who an actor partnered with: since when, through what, on whose word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from api.snapshot import Snapshot
from api.views.agreements import Agreement, agreements
from api.views.evidence import Evidence, Facts, sources, surest_first


@dataclass(frozen=True, slots=True)
class Partner:
    """A tie of the actor: `since` is the first date told of a living agreement, `through` the two's agreements."""

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
    papers: defaultdict[str, set[str]] = defaultdict(set)
    for row in snapshot.select("partners", entity=entity):
        partner = row["partner"] or ""
        relations[partner].add((row["relation"] or "").rsplit("#", 1)[-1])
        if row["agreement"]:
            papers[partner].add(row["agreement"])
    known = agreements(snapshot)
    made = []
    for partner, names in relations.items():
        through = tuple(each for iri, each in known.items() if iri in papers[partner]) if papers[partner] else ()
        living = [each.dates[0] for each in through if each.living and each.dates]
        made.append(
            Partner(
                iri=partner,
                twinned="twinnedWith" in names,
                former="formerPartnerOf" in names,
                since=min(living, default=None),
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

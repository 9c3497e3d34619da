"""The things of a draft as identification sees them, and what reviewers decided of them, each read once."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.curation import Ledger
from graph.gazetteer import gazetteer
from graph.identity import profiles
from graph.identity.candidates import CLASSES, TYPE, Candidate, Rank, candidate, rank_of, sources_of
from graph.identity.canonical import canonical
from graph.identity.places import told_the_same
from graph.identity.scores import THRESHOLD, score
from graph.iris import ID
from graph.store import Draft

_PLACES = tuple(f"{ID}{class_}/" for class_ in ("city", "region", "country", "place"))


def is_place(iri: NamedNode) -> bool:
    """Tell whether an IRI is that of a place: such are one in all sources, by their IRI."""
    return iri.value.startswith(_PLACES)


class Known:
    """Reads the sources, identities and decisions of a draft for one change."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.ledger = Ledger(draft)
        self._candidates: dict[NamedNode, Candidate | None] = {}
        self._profiles: dict[NamedNode, NamedNode | None] = {}
        self._alike: dict[NamedNode, list[NamedNode]] = {}
        self._scores: dict[tuple[NamedNode, NamedNode], float] = {}
        self._heads: dict[NamedNode, frozenset[NamedNode]] = {}

    def get(self, iri: NamedNode) -> Candidate | None:
        """Return the candidate that an IRI is, None where no source holds it now, and for a place."""
        if iri not in self._candidates:
            self._candidates[iri] = candidate(self.draft, iri)
        return self._candidates[iri]

    def sources(self, iri: NamedNode) -> list[NamedNode]:
        """Return the graphs of the sources that tell a person, institution, agreement or event from others."""
        return [] if is_place(iri) else sources_of(self.draft, iri)

    def is_barred(self, iri: NamedNode, heads: frozenset[NamedNode]) -> bool:
        """Tell whether some of these clusters hold what a source, or a reviewer, tells from a thing."""
        apart = {canonical(self.draft, other) for other in self.ledger.kept_apart(iri)}
        return bool(apart & heads) or any(not self._told(source).isdisjoint(heads) for source in self.sources(iri))

    def _told(self, source: NamedNode) -> frozenset[NamedNode]:
        """Return the canonical IRIs so far of what a source tells from each other."""
        if source not in self._heads:
            quads = (quad for class_ in CLASSES for quad in self.draft.match(None, TYPE, class_, source))  # type: ignore[arg-type]
            things = (quad.subject for quad in quads if isinstance(quad.subject, NamedNode))
            self._heads[source] = frozenset(canonical(self.draft, thing) for thing in things)
        return self._heads[source]

    def rank(self, iri: NamedNode) -> tuple[int, Rank]:
        """Return the order in which the IRIs of a cluster are preferred.

        Places of the gazetteer come first; an IRI that no source holds comes last.
        """
        if is_place(iri):
            return (0 if gazetteer().get(iri.value) else 1), ("", "", iri.value)
        ranks = [rank_of(self.draft, graph, iri) for graph in self.sources(iri)]
        return (0, min(ranks)) if ranks else (1, ("", "", iri.value))

    def profile(self, iri: NamedNode) -> NamedNode | None:
        """Return the profile of an IRI."""
        if iri not in self._profiles:
            self._profiles[iri] = profiles.profile_of(self.draft, iri)
        return self._profiles[iri]

    def alike(self, profile: NamedNode) -> list[NamedNode]:
        """Return the profiles that are one with a profile by what the sources say, sorted.

        It is among them itself where two things of the profile are one.
        """
        if profile not in self._alike:
            near = profiles.neighbours(self.draft, profile)
            self._alike[profile] = [other for other in near if self.score(profile, other) >= THRESHOLD]
        return self._alike[profile]

    def score(self, one: NamedNode, other: NamedNode) -> float:
        """Return how sure it is, by what their sources say, that things of two profiles are one."""
        two = (one, other) if one.value <= other.value else (other, one)
        if two not in self._scores:
            left, right = (self.get(next(profiles.members(self.draft, each))) for each in two)
            self._scores[two] = score(left, right) if left and right else 0.0
        return self._scores[two]

    def merged_with(self, iri: NamedNode) -> set[NamedNode]:
        """Return what reviewers said is the same as an IRI, of what there is and can be; of places also lists."""
        told = told_the_same(self.draft, iri) if is_place(iri) else set()
        return told | {other for other in self.ledger.merged_with(iri) if self._comparable(iri, other)}

    def _comparable(self, one: NamedNode, other: NamedNode) -> bool:
        if is_place(one) or is_place(other):
            return is_place(one) and is_place(other)
        left, right = self.get(one), self.get(other)
        return bool(left and right and left.kind_of_thing == right.kind_of_thing)

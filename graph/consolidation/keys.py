"""Which parts of the default graph a changed statement touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from graph.consolidation.labels import LABELS
from graph.rdf.entailment import CALENDAR, DATES, PARTY, STATUS, TIES, TWINNING
from graph.rdf.terms import TYPE, Object, Row, term

DATED = DATES | {term(name) for name in ("validFrom", "validUntil", "observedOn")}
"""The dates of which a finer one replaces a coarser one."""

Pair = tuple[NamedNode, NamedNode]


@dataclass(slots=True)
class Keys:
    """The touched parts: each is computed anew from its supports. All IRIs are canonical.

    `statements` stand by themselves; `labels` are things, each with the touched texts; `statuses` are things; `dates`
    are a thing and a predicate, with the touched values; `calendars` are things and `ties` pairs, sorted, each with
    the touched statements, those of a pair in both directions; `agreements` are those whose parties' ties may change.
    """

    statements: set[Row] = field(default_factory=set)
    labels: dict[NamedNode, set[Object]] = field(default_factory=lambda: defaultdict(set))
    statuses: set[NamedNode] = field(default_factory=set)
    dates: dict[tuple[NamedNode, NamedNode], set[Object]] = field(default_factory=lambda: defaultdict(set))
    calendars: dict[NamedNode, set[Row]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[Pair, set[Row]] = field(default_factory=lambda: defaultdict(set))
    agreements: set[NamedNode] = field(default_factory=set)

    def touch(self, triples: Iterable[Row]) -> None:
        """Add the keys of these triples."""
        for triple in triples:
            subject, predicate, object_ = triple
            if predicate in LABELS:
                self.labels[subject].add(object_)
            elif predicate == STATUS:
                self.statuses.add(subject)
                self.agreements.add(subject)
            elif predicate in DATED:
                self.dates[subject, predicate].add(object_)
                if predicate in DATES:
                    self.calendars[subject] |= set()
            elif predicate in CALENDAR:
                self.calendars[subject].add(triple)
            elif predicate in TIES and isinstance(object_, NamedNode):
                self.ties[pair(subject, object_)] |= {triple, (object_, predicate, subject)}
            else:
                self.statements.add(triple)
                if predicate == PARTY or (predicate == TYPE and object_ == TWINNING):
                    self.agreements.add(subject)


def pair(one: NamedNode, other: NamedNode) -> Pair:
    """Return two IRIs in code-point order."""
    return (one, other) if one.value <= other.value else (other, one)

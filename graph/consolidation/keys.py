"""Which parts of the default graph a changed statement touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from graph.consolidation.labels import LABELS, Name
from graph.rdf.entailment import CALENDAR, DATES, PARTY, STATUS, TIES, TWINNING
from graph.rdf.terms import TYPE, Object, Row, term

DATED = DATES | {term(name) for name in ("validFrom", "validUntil", "observedOn")}
"""The dates of which a finer one replaces a coarser one."""

Pair = tuple[NamedNode, NamedNode]


@dataclass(slots=True)
class Keys:
    """The touched parts: each is computed anew from its supports. All IRIs are canonical.

    `statements` stand by themselves; `labels` are things, each with the touched names; `statuses` are things, each
    with the touched values; `dates` are a thing and a predicate, with the touched values; `calendars` are things and
    `ties` pairs, sorted, each with the touched statements, those of a pair in both directions; `agreements` are those
    whose parties' ties may change. `lessened` are things of which something may not be stated any more, or by another
    source than before: of every other thing there is only more.
    """

    statements: set[Row] = field(default_factory=set)
    labels: dict[NamedNode, set[Name]] = field(default_factory=lambda: defaultdict(set))
    statuses: dict[NamedNode, set[Object]] = field(default_factory=lambda: defaultdict(set))
    dates: dict[tuple[NamedNode, NamedNode], set[Object]] = field(default_factory=lambda: defaultdict(set))
    calendars: dict[NamedNode, set[Row]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[Pair, set[Row]] = field(default_factory=lambda: defaultdict(set))
    agreements: set[NamedNode] = field(default_factory=set)
    lessened: set[NamedNode] = field(default_factory=set)

    def touch(self, triples: Iterable[Row], *, lessened: bool = False) -> None:
        """Add the keys of these triples, which are stated now, or perhaps not any more (`lessened`)."""
        for triple in triples:
            subject, predicate, object_ = triple
            if lessened:
                self.lessened.add(subject)
            if predicate in LABELS:
                self.labels[subject].add((predicate, object_))
            elif predicate == STATUS:
                self.statuses[subject].add(object_)
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

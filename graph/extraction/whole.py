"""What the parts of a long document say, as what the document says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph import iris
from graph.extraction.statements.evidence import MOST, order, repeated
from graph.extraction.union import joined
from graph.model import Date, Document, Entity, Evidence, Source, Statement, Value

_AGREEMENTS = ("Agreement", "TwinningAgreement")
_STEM = -8  # characters of the digest at the end of an IRI
_DAY = len("2024-05-14")
_TOLD = ("party", "agreementKind", "signedOn", "eventKind", "startDate", "participant")
_Facts = dict[str, list[Value]]
_Mark = tuple[Value, ...]


def whole(document: Document, sources: Iterable[Source]) -> Source:
    """Return what a document says, from what its parts say one after another, in one pass.

    Of the passages of a statement the first `MOST` stay. An agreement of several parts is one where parties, kind and
    year are, and no day speaks against it; an event where its name or its day and a participant are.
    """
    entities: dict[str, Entity] = {}
    rows: dict[tuple[str, str, Value, str], list[Evidence]] = defaultdict(list)
    warnings: dict[str, None] = {}
    things, more = _Things(), 0
    for number, source in enumerate(sources):
        names = things.names(source, number)
        for entity in source.entities:
            iri = names.get(entity.iri, entity.iri)
            entities[iri] = joined(entities[iri], entity) if iri in entities else replace(entity, iri=iri)
        for one in source.statements:
            object_ = names.get(one.object, one.object) if isinstance(one.object, str) else one.object
            row = rows[names.get(one.subject, one.subject), one.predicate, object_, type(object_).__name__]
            told = [item for item in one.evidence if isinstance(item, Evidence)]
            more += max(len(row) + len(told) - MOST, 0)
            row += told[: MOST - len(row)]
        warnings |= dict.fromkeys(source.warnings)
    return Source(
        document,
        tuple(entities[iri] for iri in sorted(entities)),
        tuple(Statement(*row[:3], tuple(rows[row])) for row in sorted(rows, key=lambda row: order(row[:3]))),
        (*warnings, *([repeated(document, more)] if more else [])),
    )


@dataclass
class _Things:
    """The agreements and events of the parts so far: the IRI and day of each by its marks, and all IRIs."""

    known: dict[_Mark, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    taken: set[str] = field(default_factory=set)

    def names(self, source: Source, number: int) -> dict[str, str]:
        """Return the IRIs of agreements and events of part `number` that the whole has others for."""
        facts: dict[str, _Facts] = defaultdict(lambda: defaultdict(list))
        for one in source.statements:
            if one.predicate in _TOLD:
                facts[one.subject][one.predicate].append(one.object)
        found: dict[str, str] = {}
        meant: set[str] = set()
        told = [
            (entity.iri, *_marks(entity, facts[entity.iri]))
            for entity in source.entities
            if entity.kind in (*_AGREEMENTS, "Event")
        ]
        for own, marks, day in told:
            same = (iri for mark in marks for iri, other in self.known[mark].items() if _fits(day, other))
            iri = next((iri for iri in same if iri not in meant), None)
            found[own] = iri or (own if own not in self.taken else f"{own[:_STEM]}{iris.h8(own, str(number))}")
            meant.add(found[own])
        for own, marks, day in told:
            for mark in marks:
                self.known[mark][found[own]] = max(day, self.known[mark].get(found[own], ""), key=len)
        self.taken |= meant
        return found


def _marks(entity: Entity, facts: _Facts) -> tuple[list[_Mark], str]:
    """Return by what an agreement or event is the same in another part, and its day, "" where it has none."""
    if entity.kind != "Event":
        parties = sorted(str(party) for party in facts["party"])
        stem = entity.iri[:_STEM]  # the IRI without its digest holds the year
        return [(*facts["agreementKind"], stem, *parties)] if len(parties) > 1 else [], _day(facts["signedOn"])
    day = _day(facts["startDate"])
    if entity.name:
        return [(*facts["eventKind"], entity.name)], day
    return [(*facts["eventKind"], day, who) for who in facts["participant"] if len(day) == _DAY], day


def _day(values: Iterable[Value]) -> str:
    return min((value.value for value in values if isinstance(value, Date)), default="")


def _fits(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)

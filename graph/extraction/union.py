"""Statements of several readers of one document as one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.model import Entity, Evidence, Source, Statement, Value

_Row = tuple[str, str, Value]


def union(one: Source, other: Source) -> Source:
    """Return what either of two sources of one document says; where both state something, with the evidence of both.

    An entity of both has the name that `one` gives it, and the names of both.
    """
    entities = {entity.iri: entity for entity in other.entities}
    for entity in one.entities:
        entities[entity.iri] = joined(entity, entities[entity.iri]) if entity.iri in entities else entity
    return Source(
        one.origin,
        tuple(entities[iri] for iri in sorted(entities)),
        collected((*one.statements, *other.statements)),
        tuple(dict.fromkeys((*one.warnings, *other.warnings))),
    )


def joined(one: Entity, other: Entity) -> Entity:
    """Return an entity of two sources of one document, under the name that `one` gives it."""
    forms = {*one.aliases, *other.aliases, *((other.name,) if other.name else ())} - {one.name}
    twin = "TwinningAgreement" in (one.kind, other.kind)
    return replace(one, aliases=tuple(sorted(forms)), kind="TwinningAgreement" if twin else one.kind)


def collected(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return each statement of a document once, with one evidence a passage, in a fixed order.

    Evidence of several extractors for one passage names them all, and has the highest confidence.
    """
    rows: dict[tuple[str, _Row], dict[tuple[int, int], list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        row = rows[type(statement.object).__name__, (statement.subject, statement.predicate, statement.object)]
        for item in statement.evidence:
            if isinstance(item, Evidence):
                row[item.start, item.end].append(item)
    ordered = sorted(rows.items(), key=lambda entry: (entry[0][1][:2], entry[0][0], str(entry[0][1][2])))
    return tuple(
        Statement(*row, tuple(_surest(passages[span]) for span in sorted(passages))) for (_, row), passages in ordered
    )


def _surest(evidence: list[Evidence]) -> Evidence:
    best = max(evidence, key=lambda item: (item.confidence, item.extractor, item.rule))
    return best._replace(extractor=" + ".join(dict.fromkeys(item.extractor for item in evidence)))

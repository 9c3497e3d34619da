"""A source as the annotation of a careful reader: the JSON of the gold standard, in which names stand for things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph.gazetteer import gazetteer
from graph.iris import slug_of
from graph.model import Date, Entity, Source, Text, Value
from graph.rdf.entailment import PARTNER, entailed
from graph.rdf.extracted import named_places
from graph.rdf.places import place_quads
from graph.rdf.sources import quads
from graph.rdf.terms import row

_PLACES = ("City", "Region", "Country", "Place")
_AGREEMENTS = ("Agreement", "TwinningAgreement")


class _Reader:
    """Looks the statements of a source up by subject and predicate."""

    def __init__(self, source: Source) -> None:
        self.entities = {entity.iri: entity for entity in source.entities}
        self.objects: dict[tuple[str, str], list[Value]] = defaultdict(list)
        for statement in source.statements:
            self.objects[statement.subject, statement.predicate].append(statement.object)

    def name(self, value: Value) -> str:
        """Return the name of a thing: the source's, else the gazetteer's, else the last part of its IRI."""
        iri = str(value)
        entity = self.entities.get(iri)
        place = gazetteer().get(iri)
        return (entity and entity.name) or (place and place.name) or slug_of(iri)

    def names(self, subject: str, predicate: str) -> list[str]:
        """Return the names of the objects, sorted."""
        return sorted({self.name(value) for value in self.objects[subject, predicate]})

    def concepts(self, subject: str, predicate: str) -> list[str]:
        """Return the last parts of the concepts' IRIs, sorted."""
        return sorted({slug_of(str(value)) for value in self.objects[subject, predicate]})

    def literal(self, subject: str, predicate: str) -> str | None:
        """Return the first value in sort order, as text."""
        values = [value.value for value in self.objects[subject, predicate] if isinstance(value, Date | Text)]
        return min(values, default=None)


def annotation(source: Source) -> dict[str, list[Any]]:
    """Return what a source says as the JSON object of the gold standard, with sorted lists.

    Places are listed where a statement other than a mention uses them.
    """
    reader = _Reader(source)
    entities = sorted(reader.entities.values(), key=lambda entity: entity.iri)
    own = quads(source)
    facts = own + place_quads(named_places(own))
    ties = [row(quad) for quad in own + entailed(facts) if quad.predicate == PARTNER]
    pairs = {tuple(sorted((reader.name(one.value), reader.name(other.value)))) for one, _, other in ties}
    used = {
        str(end)
        for statement in source.statements
        if statement.predicate not in ("mentions", "inCountry", "countryCode", "locatedIn")
        for end in (statement.subject, statement.object)
    }
    return {
        "persons": [_named(entity) for entity in _of(entities, "Person")],
        "places": [_place(entity) for entity in _of(entities, *_PLACES) if entity.iri in used],
        "institutions": [_named(entity) for entity in _of(entities, "Institution")],
        "roles": [
            {"person": person, "title": reader.literal(entity.iri, "positionTitle"), "of": place}
            for entity in _of(entities, "Position")
            for person in reader.names(entity.iri, "holder")
            for place in reader.names(entity.iri, "positionIn")
        ],
        "agreements": [_agreement(entity, reader) for entity in _of(entities, *_AGREEMENTS)],
        "events": [_event(entity, reader) for entity in _of(entities, "Event")],
        "partnerships": sorted(list(pair) for pair in pairs),
    }


def _of(entities: Iterable[Entity], *kinds: str) -> list[Entity]:
    return [entity for entity in entities if entity.kind in kinds]


def _named(entity: Entity) -> dict[str, Any]:
    return {"name": entity.name, "aliases": list(entity.aliases)}


def _place(entity: Entity) -> dict[str, Any]:
    known = gazetteer().get(entity.iri)
    country = known.country if known else entity.country
    return {"name": entity.name, "type": entity.kind, "country": country, "aliases": list(entity.aliases)}


def _agreement(entity: Entity, reader: _Reader) -> dict[str, Any]:
    return {
        "kind": next(iter(reader.concepts(entity.iri, "agreementKind")), None),
        "sister_city": entity.kind == "TwinningAgreement",
        "status": next(iter(reader.concepts(entity.iri, "status")), None),
        "parties": reader.names(entity.iri, "party"),
        "signatories": reader.names(entity.iri, "signatory"),
        "date": reader.literal(entity.iri, "signedOn"),
        "topics": reader.concepts(entity.iri, "topic"),
    }


def _event(entity: Entity, reader: _Reader) -> dict[str, Any]:
    return {
        "kind": next(iter(reader.concepts(entity.iri, "eventKind")), None),
        "name": entity.name,
        "start": reader.literal(entity.iri, "startDate"),
        "end": reader.literal(entity.iri, "endDate"),
        "places": reader.names(entity.iri, "heldIn"),
        "participants": reader.names(entity.iri, "participant"),
    }

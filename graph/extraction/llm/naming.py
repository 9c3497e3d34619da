"""The names of an answer -> entities: only forms that the text holds; places by the gazetteer, as the rules do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph import iris
from graph.extraction.llm.answer import Answer, Named, Place
from graph.gazetteer import Kind, gazetteer
from graph.model import Document, Entity

_TERRITORIES = ("City", "Region", "Country", "Place")


@dataclass
class Names:
    """The entities of an answer by each of their names; `spans` are where they stand, `lost` what the text lacks."""

    document: Document
    entities: dict[str, Entity] = field(default_factory=dict)
    spans: dict[str, set[tuple[int, int]]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    by_name: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """Return the IRI of a name, or None."""
        return self.by_name.get(" ".join(name.split()))

    def add(self, entity: Entity, told: Sequence[str], spans: Iterable[tuple[int, int]]) -> None:
        """Enter an entity under its own and the told names; the first entity of a name keeps it."""
        before = self.entities.get(entity.iri)
        if before is not None:
            forms = {*before.aliases, *entity.aliases, entity.name or ""} - {before.name, ""}
            entity = replace(before, aliases=tuple(sorted(forms)))
        self.entities[entity.iri] = entity
        self.spans.setdefault(entity.iri, set()).update(spans)
        for name in (entity.name or "", *entity.aliases, *told):
            self.by_name.setdefault(" ".join(name.split()), entity.iri)


def named(document: Document, answer: Answer, known: Iterable[Entity] = ()) -> Names:
    """Return the entities that an answer names and the text holds.

    `known` are entities that another extractor found in the same document: a person, institution or place of one of
    their names is that entity.
    """
    names = Names(document)
    mates: dict[tuple[str, str], list[Entity]] = {}
    for entity in known:
        for name in {*((entity.name,) if entity.name else ()), *entity.aliases}:
            mates.setdefault((_group(entity.kind), name), []).append(entity)
    weights = Counter(place.country for place in answer.places if place.country)
    for kind, thing in (
        *(("Person", person) for person in answer.persons),
        *(("Institution", institution) for institution in answer.institutions),
        *(("Place", place) for place in answer.places),
    ):
        forms = {form: spans for form in (thing.name, *thing.aliases) if (spans := tuple(_spans(document.text, form)))}
        names.lost += [form for form in dict.fromkeys((thing.name, *thing.aliases)) if form not in forms]
        if not forms:
            continue
        name = thing.name if thing.name in forms else max(forms, key=lambda form: (len(form), form))
        mate = next((found for form in (name, *sorted(forms)) if (found := mates.get((kind, form)))), [])
        if len(mate) == 1:
            entity = replace(mate[0], aliases=tuple(sorted({*mate[0].aliases, *forms} - {mate[0].name or ""})))
        else:
            entity = _minted(document, kind, thing, name, weights)
            entity = replace(entity, aliases=tuple(sorted(set(forms) - {name})))
        told = (thing.name, *thing.aliases)
        names.add(entity, told, (span for spans in forms.values() for span in spans))
    return names


def _minted(document: Document, kind: str, thing: Named, name: str, weights: Counter[str]) -> Entity:
    if isinstance(thing, Place):
        return _place(document, thing, name, weights)
    if kind == "Person":
        return Entity(iris.named("person", name, document.slug), "Person", name)
    return Entity(iris.named("institution", name, document.slug), "Institution", name, language=document.language)


def _place(document: Document, place: Place, name: str, weights: Counter[str]) -> Entity:
    """Return a place of the gazetteer where it has one of that name and country, else one of this document."""
    country = place.country if place.country and re.fullmatch("[A-Z]{2}", place.country) else None
    kind: Kind = place.type
    for form in dict.fromkeys((name, place.name, *place.aliases)):
        if country:
            found = (gazetteer().find(form, country, kind) or gazetteer().find(form, country) or (None,))[0]
        else:
            found = gazetteer().resolve(form, countries=weights, kind=kind)
        if found is not None:
            return Entity(found.iri, found.kind, name, language=document.language)
    class_ = "place" if kind == "Country" else kind.lower()
    iri = iris.local_place(class_, name, country, document.slug)
    return Entity(iri, "Place" if kind == "Country" else kind, name, country=country)


def _group(kind: str) -> str:
    return "Place" if kind in _TERRITORIES else kind


def _spans(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands in the text as whole words."""
    if form.strip():
        for match in re.finditer(rf"(?<!\w){re.escape(form.strip())}(?!\w)", text):
            yield match.span()

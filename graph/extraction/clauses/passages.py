"""A document as clauses, and what they tell together of those that it names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.extraction.clauses.appositions import described
from graph.extraction.clauses.clause import Clause
from graph.extraction.clauses.cues import by_layer
from graph.extraction.clauses.entries import Entries, entries, placed
from graph.extraction.clauses.imprint import dateline_day, undated, written_at, written_on
from graph.extraction.clauses.instrument import Instrument, instrument
from graph.extraction.clauses.masks import in_one_sentence, unmasked
from graph.extraction.clauses.neighbours import owned, subjects
from graph.extraction.clauses.pieces import cut, deal
from graph.extraction.clauses.tables import Tables, tables
from graph.extraction.clauses.uses import Part, Uses
from graph.extraction.dates.dates import dates
from graph.extraction.reading import Reading, Role
from graph.gazetteer import gazetteer
from graph.model import Entity

if TYPE_CHECKING:
    from graph.extraction.clauses.sides import Sides

__all__ = ["Clause", "Passages", "country", "passages"]

_BESIDE = 2  # characters by which a mention may stick out of the words of its office
_BOTH = 4  # offices that may be told beside one mention
_FROM = (" from ", " from the ", " of ", " of the ", " dari ")


@dataclass(frozen=True)
class Passages:
    """A reading, cut into clauses."""

    reading: Reading
    clauses: tuple[Clause, ...]

    @cached_property
    def text(self) -> str:
        """The document's text."""
        return self.reading.document.text

    @cached_property
    def dateline(self) -> str | None:
        """The place that the text is datelined, None where there is none."""
        return written_at(self.text, self._cities)

    @cached_property
    def related(self) -> tuple[Clause, ...]:
        """The clauses that speak of sister cities."""
        return tuple([one for one in self.clauses if one.of("twinning", "relation")])

    @cached_property
    def heads(self) -> tuple[int, ...]:
        """The clauses, by index, that may head a list of ties or papers."""
        papers = {one.index for one in self.clauses if "agreements" in one.cues}
        return tuple(sorted(papers.union(one.index for one in self.related)))

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The entities by IRI, and the cities that only names of institutions tell ("the Embassy in Athens")."""
        found = {entity.iri: entity for entity in self.reading.entities}
        language = self.reading.language
        for seat in self.reading.seats:
            place = gazetteer().get(seat.place) if seat.place not in found else None
            if place and place.kind == "City":
                found[place.iri] = Entity(place.iri, place.kind, place.label(language), language=language)
        return found

    @cached_property
    def offices(self) -> dict[str, tuple[Role, ...]]:
        """Each person's offices, in the order of the text."""
        table: dict[str, list[Role]] = {}
        for role in sorted(self.reading.roles, key=lambda role: (role.start, role.of)):
            table.setdefault(role.person, []).append(role)
        return {person: tuple(roles) for person, roles in table.items()}

    @cached_property
    def prominence(self) -> dict[str, float]:
        """How much a document speaks of each place and institution as an actor; persons count for their office."""
        weights: dict[str, float] = {}
        for clause in self.clauses:
            for part in clause.parts:
                actor = self.office_at(part) if part.kind == "Person" else part.entity
                if actor and part.use != "container" and self.entities[actor].kind != "Country":
                    # Of equals, whom the text names first counts more; where something happens counts least.
                    weights.setdefault(actor, 0 if part.use == "place" else 1 / (1 + len(weights)))
                    weights[actor] += 0.5 if part.use == "place" else 3 if clause.paragraph == 0 else 1
        return weights

    @cached_property
    def prominent(self) -> tuple[str, ...]:
        """The places and institutions, of which the document speaks most first."""
        weights = self.prominence
        return tuple(sorted(weights, key=lambda actor: (-weights[actor], actor)))

    @cached_property
    def governed(self) -> frozenset[str]:
        """What the text tells somebody to hold an office of."""
        return frozenset(role.of for role in self.reading.roles)

    @cached_property
    def first_named(self) -> dict[str, int]:
        """Where each entity is first named."""
        found: dict[str, int] = {}
        for mention in self.reading.mentions:
            if mention.form == "name":
                found.setdefault(mention.entity, mention.start)
        return found

    @cached_property
    def lying(self) -> set[tuple[str, str]]:
        """Pairs of a place and the place that the text says it lies in ("Kochi, Japan")."""
        return {
            (left.entity, right.entity)
            for clause in self.clauses
            for left, right in pairwise(clause.parts)
            if right.use == "container" and "Institution" not in (left.kind, right.kind)
        }

    @cached_property
    def twinned(self) -> bool:
        """Whether the document speaks of sister cities at all."""
        return bool(self.related)

    @cached_property
    def only_cities(self) -> dict[str, str]:
        """The city of each country, by its code, of which the text names just one."""
        found: dict[str, list[str]] = {}
        for entity in self.reading.entities:
            if entity.kind == "City":
                found.setdefault(country(entity.iri), []).append(entity.iri)
        return {code: cities[0] for code, cities in found.items() if len(cities) == 1}

    @cached_property
    def home(self) -> str | None:
        """The place whose partners the tables of the document list, else its subject."""
        owners = {owner for told in self.tables.owners.values() for owner in told if self.is_place(owner)}
        return owners.pop() if len(owners) == 1 else self.subject

    @cached_property
    def subject(self) -> str | None:
        """The place that the document speaks of most, or is datelined and speaks of half as much."""
        places = [iri for iri in self.prominence if self.is_place(iri)]
        first = max(places, key=lambda iri: (self.prominence[iri], iri), default=None)
        if first and self.dateline in places and self.prominence[self.dateline] >= self.prominence[first] / 2:
            return self.dateline
        return first

    def is_place(self, iri: str) -> bool:
        """Whether the entity is a city, region or country."""
        return self.entities[iri].kind in ("City", "Region", "Country", "Place")

    def is_city(self, iri: str) -> bool:
        """Whether the entity is a place below a country."""
        return self.entities[iri].kind in ("City", "Region", "Place")

    @cached_property
    def venues(self) -> dict[tuple[int, bool], str | None]:
        """The places of venues found already (`events.venues`), for several events ask."""
        return {}

    @cached_property
    def seats(self) -> dict[str, str]:
        """The city or region in which each institution sits whose name tells it."""
        seats = self.reading.seats
        return {
            seat.institution: seat.place for seat in seats if seat.place in self.entities and self.is_city(seat.place)
        }

    @cached_property
    def lines(self) -> dict[int, bool]:
        """Whether each clause is a line of a list, by its index, as far as that was asked for (`agreements.lines`)."""
        return {}

    @cached_property
    def tables(self) -> Tables:
        """Its tables of partners."""
        return tables(self)

    @cached_property
    def entries(self) -> Entries:
        """Its entries on partners."""
        return entries(self)

    @cached_property
    def instrument(self) -> Instrument | None:
        """The paper that it is the text of."""
        return instrument(self)

    @cached_property
    def sides(self) -> dict[int, Sides]:
        """The groups of actors of each clause, by its index, as far as they were asked for (`sides.sides_of`)."""
        return {}

    @cached_property
    def _cities(self) -> tuple[tuple[str, set[str]], ...]:
        """The cities with the one-word names that they have."""
        cities = (entity for entity in self.reading.entities if entity.kind == "City")
        return tuple((entity.iri, {entity.name or "", *entity.aliases}) for entity in cities)

    @cached_property
    def called(self) -> dict[str, list[str]]:
        """The cities that have a name."""
        found: dict[str, list[str]] = {}
        for iri, names in self._cities:
            for name in names:
                found.setdefault(name, []).append(iri)
        return found

    def office_at(self, part: Part) -> str | None:
        """Return the place or institution for which a person acts at this mention, None where the text tells none."""
        near = self.offices_at(part)
        roles = near or self.offices.get(part.entity, ())
        return roles[0].of if roles else self._sent.get(part.entity)

    @cached_property
    def _sent(self) -> dict[str, str]:
        """The body that a text names right behind a person of no office ("Ann Arden from the Port of Briggen")."""
        found: dict[str, str] = {}
        for clause in self.clauses:
            for left, right in pairwise(clause.parts):
                sent = left.kind == "Person" and right.kind not in ("Person", "Country")
                if sent and self.text[left.end : right.start] in _FROM:
                    found.setdefault(left.entity, right.entity)
        return found

    def offices_at(self, part: Part) -> list[Role]:
        """Return the offices that are told beside a mention of a person."""
        roles = self.offices.get(part.entity)
        if not roles:
            return []
        index = bisect_right(roles, part.start + _BESIDE, key=lambda role: role.start)
        near = roles[max(0, index - _BOTH) : index]
        return [role for role in near if part.end <= role.end + _BESIDE and in_one_sentence(self.text, role)]


def country(place: str) -> str:
    """Return the country code that ends a place's IRI, for a country its own."""
    return place.rpartition("/")[2].rpartition("-")[2]


def passages(reading: Reading) -> Passages:
    """Cut a reading into clauses."""
    text = reading.document.text
    issued = reading.document.issued
    written = written_on(text, issued, reading.language)
    told = dates(text, written, reading.language)
    found = unmasked(reading, told)
    uses = Uses(reading)
    deeds = [cue.start for cue in found if cue.layer in ("agreements", "twinning", "signing")]
    verbs = {cue.start for cue in found if cue.layer == "signing"}
    pieces = [piece for number, span in enumerate(reading.sentences) for piece in cut(text, span, number, deeds, verbs)]
    parts = deal((uses.part(mention) for mention in reading.mentions), pieces)
    days = deal(undated(text, told, dateline_day(text, issued, reading.language), issued), pieces)
    cues = deal(found, pieces)
    clauses = []
    paragraph = 0
    for index, (start, end, sentence) in enumerate(pieces):
        while paragraph + 1 < len(reading.paragraphs) and reading.paragraphs[paragraph].end < end:
            paragraph += 1
        layers = by_layer(cues[index])
        if parts[index]:
            verbs = {cue.start for cue in layers["signing"]} if "signing" in layers else set()
            parts[index] = owned(text, subjects(text, parts[index], verbs) if verbs else parts[index])
            ties = [*layers.get("ties", ()), *layers.get("twinning", ())]
            parts[index] = described(text, parts[index], ties, days[index])
        clauses.append(Clause(index, start, end, sentence, paragraph, tuple(parts[index]), tuple(days[index]), layers))
    return placed(Passages(reading, tuple(clauses)))

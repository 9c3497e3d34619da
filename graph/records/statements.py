"""The records of a list -> its Source: entities, statements, and the row as the evidence of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph import iris
from graph.iris import CPV
from graph.model import Dataset, Date, Entity, Kind, RecordEvidence, Source, Statement, Text, Value
from graph.records.account import EXTRACTOR, Refused
from graph.records.places import Placed
from graph.records.record import Agreement, Delegation, Name, Pair, Record
from ontology.terms import ENDED_STATUSES

WIKIDATA = "http://www.wikidata.org/entity/"

_TWINNING = "sister-city-agreement"

Places = Mapping[tuple[str, str], Placed]


class Writer:
    """Writes the records of one list; counts the rows that were new and those that said nothing new."""

    def __init__(self, dataset: Dataset, record: str, names: Mapping[tuple[str, str], Name], places: Places) -> None:
        self.dataset, self.record, self._names, self._places = dataset, record, names, places
        self.loaded, self.merged = 0, 0
        self.refused: list[Refused] = []
        self._evidence: dict[tuple[str, str, Value], list[RecordEvidence]] = {}
        self._entities: dict[str, Entity] = {}
        self._agreements: dict[tuple[object, ...], str] = {}
        self._numbers: dict[tuple[object, ...], int] = {}

    def write(self, records: Iterable[Record]) -> Source:
        """Return what the records say together."""
        for record in records:
            known = len(self._evidence)
            try:
                match record:
                    case Pair():
                        self._pair(record)
                    case Agreement():
                        self._agreement(record)
                    case Delegation():
                        self._delegation(record)
            except ValueError as error:
                self.refused.append(Refused(record.row, str(error)))
                continue
            if len(self._evidence) > known:
                self.loaded += 1
            else:
                self.merged += 1
        statements = (Statement(*about, tuple(evidence)) for about, evidence in self._evidence.items())
        return Source(self.dataset, tuple(self._entities.values()), tuple(statements))

    def _pair(self, pair: Pair) -> None:
        one, other = (self._placed(name) for name in (pair.place, pair.partner))
        if one.iri == other.iri:
            told = " and ".join(repr(self._text(name)) for name in (pair.place, pair.partner))
            raise ValueError(f"{told} are one place, and no place is its own partner")
        confidence = min(one.confidence, other.confidence)
        over = pair.end is not None and self._past(pair.end)
        ends = sorted((one.iri, other.iri))
        if not over:
            self._state(ends[0], "twinnedWith", ends[1], pair.row, confidence)
        if pair.start or pair.end:
            agreement = Agreement(
                pair.row,
                (pair.place, pair.partner),
                kind=_TWINNING,
                status="ended" if over else "signed",
                signed=pair.start,
                end=pair.end,
            )
            self._agreed(agreement, [one, other])
        self._describe(pair.place, one, pair.row)
        self._describe(pair.partner, other, pair.row)

    def _agreement(self, agreement: Agreement) -> None:
        parties = [self._party(name) for name in agreement.parties]
        self._agreed(agreement, parties)
        for name, party in zip(agreement.parties, parties, strict=True):
            self._describe(name, party, agreement.row)

    def _agreed(self, agreement: Agreement, parties: list[Placed]) -> None:
        ends = sorted({party.iri for party in parties})
        if len(ends) < 2:
            raise ValueError("its parties are one and the same")
        confidence = min(party.confidence for party in parties)
        twinning = agreement.kind == _TWINNING
        date = agreement.signed or agreement.start
        year = date.year if date else None
        iri = self._mint(agreement, ends, year)
        first, second = (self._text(name) for name in agreement.parties[:2])
        generated = (
            (f"Sister cities: {first} and {second}", f"Kota kembar: {first} dan {second}")
            if twinning
            else (f"Agreement: {first} and {second}", f"Perjanjian: {first} dan {second}")
        )
        self._name(iri, "TwinningAgreement" if twinning else "Agreement", agreement.label, generated)
        status = agreement.status
        if status not in ENDED_STATUSES and agreement.end and self._past(agreement.end):
            status = "expired"
        told: list[tuple[str, Value | None]] = [
            ("agreementKind", f"{CPV}agreement-kind/{agreement.kind}"),
            ("status", f"{CPV}agreement-status/{status}"),
            ("signedOn", agreement.signed),
            ("validFrom", agreement.start),
            ("validUntil", agreement.end),
            *(("party", party) for party in ends),
            *(("topic", f"{CPV}topic/{topic}") for topic in agreement.topics),
            *(("signatory", self._person(name)) for name in agreement.signatories),
        ]
        for predicate, value in told:
            if value is not None:
                self._state(iri, predicate, value, agreement.row, confidence)

    def _mint(self, agreement: Agreement, ends: list[str], year: int | None) -> str:
        """Return the IRI of an agreement: the same for the same parties, kind, name and dates."""
        same = (*ends, agreement.kind, agreement.label, agreement.signed, agreement.start, agreement.end)
        if same not in self._agreements:
            alike = (*ends, agreement.kind, year)
            number = self._numbers[alike] = self._numbers.get(alike, -1) + 1
            self._agreements[same] = iris.agreement(ends, agreement.kind, year, self.dataset.name, number)
        return self._agreements[same]

    def _delegation(self, visit: Delegation) -> None:
        parties = [self._party(name) for name in visit.participants]
        held = self._placed(visit.place) if visit.place else None
        start = visit.start.value if visit.start else None
        same = (visit.label, visit.kind, start, held.iri if held else None, *(party.iri for party in parties))
        if same not in self._agreements:
            alike = (visit.label, visit.kind, start)
            number = self._numbers[alike] = self._numbers.get(alike, -1) + 1
            self._agreements[same] = iris.event(visit.label, visit.kind, start, self.dataset.name, number)
        iri = self._agreements[same]
        who = ", ".join(self._text(name) for name in visit.participants[:2])
        self._name(iri, "Event", visit.label, (f"Delegation: {who}", f"Delegasi: {who}"))
        confidence = min(party.confidence for party in parties)
        told: list[tuple[str, Value | None]] = [
            ("eventKind", f"{CPV}event-kind/{visit.kind}"),
            ("startDate", visit.start),
            ("endDate", visit.end),
            ("heldIn", held.iri if held else None),
            *(("participant", party.iri) for party in parties),
            *(("topic", f"{CPV}topic/{topic}") for topic in visit.topics),
        ]
        for predicate, value in told:
            if value is not None:
                self._state(iri, predicate, value, visit.row, confidence)
        for name, party in zip(visit.participants, parties, strict=True):
            self._describe(name, party, visit.row)
        if visit.place and held:
            self._describe(visit.place, held, visit.row)

    def _party(self, name: Name) -> Placed:
        """Return the place of a name; an institution where no gazetteer and no coordinates make it a place."""
        placed = self._placed(name)
        if placed.fate != "unplaced" or name.qid:
            return placed
        iri = iris.named("institution", name.text or "", self.dataset.name)
        return Placed(iri, "Institution", "unplaced", 0.9)

    def _person(self, name: str) -> str:
        iri = iris.named("person", name, self.dataset.name)
        self._name(iri, "Person", name)
        return iri

    def _describe(self, name: Name, placed: Placed, row: int) -> None:
        """State what the list says of a place or institution itself, on the row that names it first."""
        known = placed.iri in self._entities
        generated = (name.qid, name.qid) if name.qid else None
        self._name(placed.iri, placed.kind, self._names[name.key].text, generated)
        match = (placed.iri, "owl:sameAs", WIKIDATA + (name.qid or ""))
        if name.qid and placed.fate in ("placed", "located") and match not in self._evidence:
            self._state(placed.iri, "owl:sameAs", WIKIDATA + name.qid, row, placed.confidence)
        if known or placed.kind != "Place":
            return
        if placed.country:
            self._state(placed.iri, "countryCode", Text(placed.country), row, placed.confidence)
            self._state(placed.iri, "inCountry", iris.entity("country", placed.country.lower()), row, placed.confidence)
        if placed.point:
            self._state(placed.iri, "schema:latitude", placed.point[0], row, placed.confidence)
            self._state(placed.iri, "schema:longitude", placed.point[1], row, placed.confidence)

    def _state(self, subject: str, predicate: str, value: Value, row: int, confidence: float) -> None:
        evidence = RecordEvidence(self.record, row, confidence, EXTRACTOR)
        self._evidence.setdefault((subject, predicate, value), []).append(evidence)

    def _name(self, iri: str, kind: Kind, name: str | None, generated: tuple[str, str] | None = None) -> None:
        known = self._entities.get(iri)
        if known is None:
            self._entities[iri] = Entity(iri, kind, name, generated=None if name else generated)
        elif name and name != known.name and name not in known.aliases:
            self._entities[iri] = Entity(iri, kind, known.name or name, (*known.aliases, name) if known.name else ())

    def _placed(self, name: Name) -> Placed:
        return self._places[name.key]

    def _text(self, name: Name) -> str:
        known = self._names[name.key]
        return known.text or known.qid or ""

    def _past(self, end: Date) -> bool:
        """Tell whether an end had passed when the list was retrieved; where nobody says when, it had."""
        retrieved = self.dataset.retrieved_on
        return retrieved is None or end.earliest <= retrieved.latest


def names_of(record: Record) -> Iterator[Name]:
    """Yield the names that a record holds."""
    match record:
        case Pair():
            yield from (record.place, record.partner)
        case Agreement():
            yield from record.parties
        case Delegation():
            yield from record.participants
            if record.place:
                yield record.place

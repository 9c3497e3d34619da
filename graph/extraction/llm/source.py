"""An answer -> a source: the statements whose quotation the text holds, and a warning of what was left out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph import iris
from graph.extraction.lexicon import languages, lexicon
from graph.extraction.llm.answer import Actor, Agreement, Answer, Dated, Event
from graph.extraction.llm.naming import Names, named
from graph.extraction.names.words.sentences import segment
from graph.extraction.reading import Span
from graph.extraction.statements.labels import agreement_label, called, event_label
from graph.extraction.union import collected
from graph.model import Date, Document, Entity, Evidence, Kind, Source, Statement, Text, Value
from ontology.terms import LIVING_STATUSES

CONFIDENCE = 0.7
"""The confidence of every statement: fixed, for a model's own figure says nothing of how right it is."""

_SHOWN = 3
_TERRITORIES = ("City", "Region", "Country", "Place")
_PARTIES = (*_TERRITORIES, "Institution")


def source(document: Document, answer: Answer, extractor: str, known: Iterable[Entity] = ()) -> Source:
    """Return what an answer says of a document. `known` are entities that another extractor found in it.

    Left out, counted and named in a warning: statements whose quotation is not literally in the text, statements about
    names that the answer does not list, and names that are not in the text.
    """
    writer = _Writer(document, extractor, named(document, answer, known))
    signed = _agreements(writer, answer.agreements)
    _events(writer, answer.events)
    _roles(writer, answer, signed)
    for tie in answer.partnerships:
        ends = {iri for name in (tie.one, tie.other) if (iri := writer.actor(name, _PARTIES)) is not None}
        if len(ends) == 2:
            places = all(writer.names.entities[iri].kind in _TERRITORIES for iri in ends)
            twin = tie.sister_cities and places
            writer.state(min(ends), "twinnedWith" if twin else "partnerOf", max(ends), tie.quote)
    writer.mentions()
    entities = {**writer.names.entities, **writer.entities}
    return Source(
        document,
        tuple(entities[iri] for iri in sorted(entities)),
        collected(writer.statements),
        writer.warnings(),
    )


class _Writer:
    """Collects the entities and statements of one answer, and what had to be left out."""

    def __init__(self, document: Document, extractor: str, names: Names) -> None:
        self.document, self.extractor, self.names = document, extractor, names
        self.entities: dict[str, Entity] = {}
        self.statements: list[Statement] = []
        self.unquoted: list[str] = []
        self.misplaced: list[str] = []
        language = document.language if document.language in languages() else "en"
        self.sentences, _ = segment(document.text, lexicon(str(language), "abbreviations", "words"))
        self.starts = [sentence.start for sentence in self.sentences]

    def actor(self, name: str, kinds: Sequence[str]) -> str | None:
        """Return the IRI of what a statement names, of one of the kinds; None, and a note, where there is none."""
        iri = self.names.get(name)
        if iri is not None and self.names.entities[iri].kind in kinds:
            return iri
        self.misplaced.append(name)
        return None

    def grounds(self, quote: str) -> tuple[Evidence, ...]:
        """Return the evidence for a quotation: the sentences that it lies in; none where the text does not hold it."""
        start = self.document.text.find(quote.strip()) if quote.strip() else -1
        if start < 0:
            return ()
        return tuple(self._evidence(span, "llm") for span in self._covered(start, start + len(quote.strip())))

    def state(self, subject: str, predicate: str, value: Value, quote: str) -> bool:
        """Add a statement where the text holds its quotation, and tell whether."""
        evidence = self.grounds(quote)
        if evidence:
            self.statements.append(Statement(subject, predicate, value, evidence))
        else:
            self.unquoted.append(quote)
        return bool(evidence)

    def mentions(self) -> None:
        """State where the document mentions each entity."""
        iri = iris.document(self.document.slug)
        for entity, spans in self.names.spans.items():
            evidence = tuple(self._evidence(Span(*span), "mention-name") for span in sorted(spans))
            self.statements.append(Statement(iri, "mentions", entity, evidence))

    def warnings(self) -> tuple[str, ...]:
        """Return what was left out, in sentences."""
        told = (
            (self.unquoted, "statements whose quotation is not in the text"),
            (self.misplaced, "statements about whom the answer does not list, or who can be no such actor"),
            (self.names.lost, "names that are not in the text"),
        )
        return tuple(
            f"left out of what the language model said: {what}, {len(lost)} ({_some(lost)})"
            for lost, what in told
            if lost
        )

    def _evidence(self, span: Span, rule: str) -> Evidence:
        quote = self.document.text[span.start : span.end]
        return Evidence(span.start, span.end, quote, CONFIDENCE, self.extractor, rule)

    def _covered(self, start: int, end: int) -> Iterator[Span]:
        for sentence in self.sentences[max(0, bisect_right(self.starts, start) - 1) :]:
            if sentence.start >= end:
                return
            if sentence.end > start:
                yield sentence


def _agreements(writer: _Writer, agreements: Iterable[Agreement]) -> dict[str, Date]:
    """State the agreements; return the last day on which each person is said to have signed one."""
    counts: Counter[tuple[tuple[str, ...], str]] = Counter()
    signed: dict[str, Date] = {}
    for agreement in agreements:
        parties = _actors(writer, agreement.parties, _PARTIES)
        if len(parties) < 2 or not writer.grounds(agreement.quote):
            (writer.misplaced if len(parties) < 2 else writer.unquoted).append(agreement.quote)
            continue
        key = tuple(sorted(parties)), agreement.kind
        date = _date(writer, agreement.date)
        iri = iris.agreement(parties, agreement.kind, date.year if date else None, writer.document.slug, counts[key])
        counts[key] += 1
        writer.state(iri, "agreementKind", f"{iris.CPV}agreement-kind/{agreement.kind}", agreement.quote)
        writer.state(iri, "status", f"{iris.CPV}agreement-status/{agreement.status}", agreement.quote)
        for party, quote in parties.items():
            writer.state(iri, "party", party, quote)
        if agreement.date and date:
            writer.state(iri, "signedOn", date, agreement.date.quote)
        for person, quote in _actors(writer, agreement.signatories, ("Person",)).items():
            writer.state(iri, "signatory", person, quote)
            if date and agreement.status in LIVING_STATUSES:
                signed[person] = max(date, signed.get(person, date))
        for topic in agreement.topics:
            writer.state(iri, "topic", f"{iris.CPV}topic/{topic.topic}", topic.quote)
        names = called(writer.names.entities[party] for party in parties)
        kind: Kind = "TwinningAgreement" if agreement.sister_city else "Agreement"
        writer.entities[iri] = Entity(iri, kind, generated=agreement_label(agreement.kind, names, date))
    return signed


def _events(writer: _Writer, events: Iterable[Event]) -> None:
    counts: Counter[tuple[str, str | None, str | None]] = Counter()
    for event in events:
        if not writer.grounds(event.quote):
            writer.unquoted.append(event.quote)
            continue
        name = event.name.strip() if event.name and event.name.strip() in writer.document.text else None
        start, end = _date(writer, event.start), _date(writer, event.end)
        key = event.kind, start.value if start else None, name or None
        iri = iris.event(key[2], key[0], key[1], writer.document.slug, counts[key])
        counts[key] += 1
        writer.state(iri, "eventKind", f"{iris.CPV}event-kind/{event.kind}", event.quote)
        for predicate, dated, date in (("startDate", event.start, start), ("endDate", event.end, end)):
            if dated and date:
                writer.state(iri, predicate, date, dated.quote)
        for place, quote in _actors(writer, event.places, _TERRITORIES).items():
            writer.state(iri, "heldIn", place, quote)
        participants = _actors(writer, event.participants, (*_PARTIES, "Person"))
        for participant, quote in participants.items():
            writer.state(iri, "participant", participant, quote)
        who = called(writer.names.entities[iri] for iri in list(participants)[:_SHOWN])
        writer.entities[iri] = (
            Entity(iri, "Event", name, language=writer.document.language)
            if name
            else Entity(iri, "Event", generated=event_label(event.kind, who, start))
        )


def _roles(writer: _Writer, answer: Answer, signed: dict[str, Date]) -> None:
    for role in answer.roles:
        holder, body = writer.actor(role.person, ("Person",)), writer.actor(role.of, _PARTIES)
        if holder is None or body is None or not role.title.strip():
            continue
        iri = iris.position(holder, body, role.title)
        if not writer.state(iri, "holder", holder, role.quote):
            continue
        writer.state(iri, "positionIn", body, role.quote)
        writer.state(iri, "positionTitle", Text(role.title, writer.document.language), role.quote)
        date = signed.get(holder) or writer.document.issued
        if role.former:
            writer.state(iri, "former", True, role.quote)
        elif date:
            writer.state(iri, "observedOn", date, role.quote)
        writer.entities[iri] = Entity(iri, "Position")


def _actors(writer: _Writer, actors: Iterable[Actor], kinds: Sequence[str]) -> dict[str, str]:
    """Return the actors of the kinds whose quotation the text holds, each with it."""
    found: dict[str, str] = {}
    for actor in actors:
        iri = writer.actor(actor.name, kinds)
        if iri is not None and writer.grounds(actor.quote):
            found.setdefault(iri, actor.quote)
        elif iri is not None:
            writer.unquoted.append(actor.quote)
    return found


def _date(writer: _Writer, dated: Dated | None) -> Date | None:
    """Return a date whose quotation the text holds."""
    if dated is None:
        return None
    if writer.grounds(dated.quote):
        return Date(dated.value)
    writer.unquoted.append(dated.quote)
    return None


def _some(lost: list[str]) -> str:
    """Return the first few of what was lost, in quotation marks, cut."""
    shown = [f"“{' '.join(text.split())[:60]}”" for text in dict.fromkeys(lost)][:_SHOWN]
    return ", ".join(shown) + (" ..." if len(dict.fromkeys(lost)) > _SHOWN else "")

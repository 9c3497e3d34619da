"""Extraction: a document to what it says, each statement with the sentence that says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

from graph import iris
from graph.errors import Message
from graph.extraction import lexicon
from graph.extraction.agreements.agreements import Agreement, agreements, ground
from graph.extraction.agreements.settling import status_ground
from graph.extraction.agreements.terms import renewals, valid_until
from graph.extraction.clauses.imprint import printed
from graph.extraction.clauses.passages import Passages, passages
from graph.extraction.events.events import Event
from graph.extraction.events.happenings import happenings
from graph.extraction.layout import plain, quoted
from graph.extraction.multilingual import by_language
from graph.extraction.parts import LONGEST, parts, placed
from graph.extraction.reading import Reading
from graph.extraction.scorers.wording import Wording
from graph.extraction.statements.evidence import Ledger, bounded
from graph.extraction.statements.labels import agreement_label, called, event_label
from graph.extraction.statements.positions import positions
from graph.extraction.statements.seats import seats
from graph.extraction.ties import partnerships
from graph.extraction.topics.topics import topics
from graph.extraction.union import union
from graph.extraction.whole import whole
from graph.garbage import uncollected
from graph.model import Document, Entity, Kind, Source

__all__ = ["extract"]

_DONE = ("signed", "renewed")
_NO_RULES = "{slug}: no facts, for its language is {language!r} and there are rules for these only: {known}"
_NO_LANGUAGE = "{slug}: no facts, for its language cannot be told: give one as `language:` or --language, of {known}"


def extract(document: Document) -> Source:
    """Return what a document says: its entities and statements, each with evidence.

    A document in a language without a lexicon gives no facts, and a warning; of one in several languages each is read
    by its own rules.
    """
    from graph.extraction.names.who import read

    if document.language not in lexicon.languages():
        template = _NO_RULES if document.language else _NO_LANGUAGE
        known = ", ".join(lexicon.languages())
        warning = Message(template, slug=document.slug, language=document.language, known=known)
        return Source(document, warnings=(warning,))

    dated = document if document.issued else replace(document, issued=printed(document.text, document.language))

    @uncollected()
    def told(part: Document) -> Source:
        shown = plain(part)
        source = reduce(union, (facts(read(each)) for each in by_language(shown)))
        return source if shown is part else quoted(source, part.text)

    if len(document.text) > LONGEST:
        return whole(document, (placed(part, told(part.document)) for part in parts(dated)))
    return bounded(replace(told(dated), origin=document))


def facts(reading: Reading) -> Source:
    """Return what a reading says."""
    ledger = Ledger(reading)
    for mention in reading.mentions:
        ledger.mention(iris.document(reading.document.slug), mention)
    seats(reading, ledger)
    view = passages(reading)
    entities = {entity.iri: entity for entity in reading.entities}
    found = agreements(view)
    wording = Wording(view)
    topics(view, found, wording)
    seen = {person: one.date for one in reversed(found) for person in one.signers if one.date and one.state in _DONE}
    offices = positions(view, ledger, seen)
    entities.update((entity.iri, entity) for entity in offices.values())
    minted: dict[int, str] = {}
    counts: Counter[tuple[object, ...]] = Counter()
    for agreement in found:
        entity = _agreement(view, ledger, agreement, counts, offices)
        entities[entity.iri] = entity
        minted[id(agreement)] = entity.iri
    for agreement, before in renewals(found):
        ledger.state(minted[id(agreement)], "renews", minted[id(before)], ground(agreement.frames[0]))
    named: dict[int, str] = {}
    for event in sorted(happenings(view, found, wording), key=lambda event: event.name is None):
        entity = _event(view, ledger, event, counts)
        entities[entity.iri] = entity
        entities.update((place, view.entities[place]) for place in event.places)
        for agreement in event.signed:
            ledger.state(minted[id(agreement)], "signedAt", entity.iri, event.ground)
        if event.name:
            named.setdefault(event.clause.index, entity.iri)
        elif event.clause.index in named:
            ledger.state(entity.iri, "subEventOf", named[event.clause.index], event.ground)
    for tie in partnerships.living(view, found):
        ledger.state(tie.one, "twinnedWith" if tie.twin else "partnerOf", tie.other, tie.ground)
    known = tuple(entities[iri] for iri in sorted(entities))
    return Source(reading.document, known, ledger.statements())


def _agreement(
    view: Passages,
    ledger: Ledger,
    agreement: Agreement,
    counts: Counter[tuple[object, ...]],
    offices: Mapping[tuple[str, str], Entity],
) -> Entity:
    slug = view.reading.document.slug
    parties = tuple(sorted(agreement.parties))
    number = counts[parties, agreement.kind]
    counts[parties, agreement.kind] += 1
    date = agreement.date
    iri = iris.agreement(parties, agreement.kind, date.year if date else None, slug, number)
    first = agreement.frames[0]
    ledger.state(iri, "agreementKind", iris.CPV + "agreement-kind/" + agreement.kind, ground(first))
    decisive = next((frame for frame in agreement.frames if frame.state == agreement.state), first)
    ledger.state(iri, "status", iris.CPV + "agreement-status/" + agreement.state, status_ground(decisive))
    for party, reason in agreement.parties.items():
        ledger.state(iri, "party", party, reason)
    if agreement.signed and date:
        ledger.state(iri, "signedOn", date, ground(agreement.signed))
    for person, reason in agreement.signers.items():
        ledger.state(iri, "signatory", person, reason)
        for party in agreement.parties:
            if (person, party) in offices:
                ledger.state(iri, "signedAs", offices[person, party].iri, reason)
    if (term := valid_until(agreement)) is not None:
        ledger.state(iri, "validUntil", *term)
    for topic, reason in agreement.topics.items():
        ledger.state(iri, "topic", iris.CPV + "topic/" + topic, reason)
    names = called(view.entities[party] for party in agreement.parties)
    kind: Kind = "TwinningAgreement" if agreement.twin else "Agreement"
    return Entity(iri, kind, generated=agreement_label(agreement.kind, names, date))


def _event(view: Passages, ledger: Ledger, event: Event, counts: Counter[tuple[object, ...]]) -> Entity:
    slug = view.reading.document.slug
    start = event.start.value if event.start else None
    number = counts[event.kind, start, event.name]
    counts[event.kind, start, event.name] += 1
    iri = iris.event(event.name, event.kind, start, slug, number)
    ledger.state(iri, "eventKind", iris.CPV + "event-kind/" + event.kind, event.ground)
    if event.start:
        ledger.state(iri, "startDate", event.start, event.date_ground or event.ground)
    if event.end:
        ledger.state(iri, "endDate", event.end, event.date_ground or event.ground)
    for place, reason in event.places.items():
        ledger.state(iri, "heldIn", place, reason)
    for actor, reason in event.participants.items():
        ledger.state(iri, "participant", actor, reason)
    if event.name:
        return Entity(iri, "Event", event.name, language=view.reading.language)
    names = called(view.entities[actor] for actor in list(event.participants)[:3])
    return Entity(iri, "Event", generated=event_label(event.kind, names, event.start))

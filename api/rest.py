"""The REST interface: what pages show, as JSON. Lists come in pages, each with the address of the `next`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from api.pages.lists import who
from api.pages.reader import Reader, Visit
from api.search import require_classes
from api.views import filters
from api.views.agreements import Agreement, selected
from api.views.documents import documents
from api.views.entities import canonical, entity, positions
from api.views.evidence import Evidence, Fact, facts
from api.views.partners import Partner, partners, ties
from graph import iris
from graph.errors import NotFound, UsageError

router = APIRouter(prefix="/api", tags=["REST"])

Page = Annotated[int, Query(ge=1, description="Which page of the list, from 1 on.")]
Size = Annotated[int, Query(ge=1, le=500, description="How many items a page holds.")]
Actor = Annotated[str, Query(description="The IRI or the name of a person, place or institution.")]

Json = dict[str, Any]


@router.get("/search")
def search(
    reader: Visit,
    q: Annotated[str, Query(description="A name, the beginning of one, or something like one.")],
    type: Annotated[list[str], Query(description="Only things of these classes, e.g. city.")] = [],  # noqa: B006
    limit: Annotated[int, Query(ge=1, le=50, description="How many hits at most.")] = 10,
) -> Json:
    """Find things by name: accents and case ignored, typing errors forgiven."""
    require_classes(*type)
    hits = reader.search.index().find(q, type, limit)
    return {
        "items": [
            {
                "iri": hit.iri,
                "type": hit.class_,
                "kind": reader.kind(hit.iri),
                "label": reader.name(hit.iri).text,
                "title": reader.title(hit.iri).text,
                "matched": hit.name,
                "score": round(hit.score, 1),
                "page": reader.links.thing(hit.iri),
            }
            for hit in hits
        ]
    }


@router.get("/entities/{class_}/{slug}")
def one_entity(
    reader: Visit,
    class_: Annotated[str, Path(description="The class in the path of the IRI, e.g. city.")],
    slug: Annotated[str, Path(description="The last part of the IRI, e.g. medan-id.")],
) -> Json:
    """Return what is known of a thing, each statement with its evidence."""
    iri = iris.entity(class_, slug)
    known = entity(reader.snapshot, iri) or entity(reader.snapshot, canonical(reader.snapshot, iri) or iri)
    if known is None:
        raise NotFound("There is nothing under {iri} in this graph.", iri=iri)
    told = facts(reader.snapshot, known.iri)
    return {
        "iri": known.iri,
        "type": known.kind,
        "label": reader.name(known.iri).text,
        "aliases": [each.text for each in known.aliases],
        "matches": known.matches,
        "country": known.country,
        "country_code": known.country_code,
        "located_in": known.located_in,
        "latitude": known.latitude,
        "longitude": known.longitude,
        "positions": [asdict(each) for each in positions(reader.snapshot, known.iri)],
        "statements": [_fact(reader, each) for each in told.all],
        "page": reader.links.thing(known.iri),
    }


@router.get("/partners")
def list_partners(reader: Visit, entity: Actor, page: Page = 1, size: Size = 100) -> Json:
    """Return who an actor partnered with: since when, through what, on whose word."""
    iri = who(reader, entity)
    if iri is None:
        raise UsageError("Give the actor as entity=IRI or entity=NAME.")
    tied = ties(reader.snapshot, iri)
    shown = partners(reader.snapshot, iri, tied[(page - 1) * size : page * size])
    by_iri = {each.iri: _partner(reader, each) for each in shown}
    return {"entity": iri, **_paged(reader, tied, page, size, lambda tie: by_iri[tie.iri])}


@router.get("/agreements")
def list_agreements(
    reader: Visit,
    party: Annotated[list[str], Query(description="IRIs or names of parties; with several, all of them.")] = [],  # noqa: B006
    year: Annotated[str | None, Query(description="The year of signing.")] = None,
    kind: Annotated[str | None, Query(description="E.g. memorandum-of-understanding.")] = None,
    status: Annotated[str | None, Query(description="E.g. signed, planned.")] = None,
    topic: Annotated[str | None, Query(description="E.g. transport.")] = None,
    page: Page = 1,
    size: Size = 100,
) -> Json:
    """Return the agreements that fit, the newest first."""
    filters.require(year=year, kind=kind, status=status, topic=topic)
    parties = [iri for each in party if (iri := who(reader, each))]
    found = selected(reader.snapshot, year=year, kind=kind, status=status, topic=topic, parties=parties)
    return {"parties": parties, **_paged(reader, found, page, size, lambda each: _agreement(reader, each))}


@router.get("/documents")
def list_documents(
    reader: Visit,
    language: Annotated[str | None, Query(description="The code of a language, e.g. id.")] = None,
    year: Annotated[str | None, Query(description="The year of publication.")] = None,
    page: Page = 1,
    size: Size = 100,
) -> Json:
    """Return the documents, the newest first, without their texts."""
    filters.require(language=language, year=year)
    found = [
        each
        for each in documents(reader.snapshot).values()
        if (language is None or each.language == language) and (year is None or (each.issued or "").startswith(year))
    ]
    return _paged(reader, found, page, size, lambda each: {**asdict(each), "page": reader.links.thing(each.iri)})


def _paged(reader: Reader, found: Sequence[Any], page: int, size: int, item: Any) -> Json:
    """Return one page of a list as JSON; `item` turns a value into JSON."""
    more = page * size < len(found)
    return {
        "total": len(found),
        "page": page,
        "items": [item(each) for each in found[(page - 1) * size : page * size]],
        "next": reader.here(page=page + 1) if more else None,
    }


def _agreement(reader: Reader, agreement: Agreement) -> Json:
    """Return an agreement as JSON."""
    return {
        "iri": agreement.iri,
        "label": reader.name(agreement.iri).text,
        "kind": agreement.kind,
        "status": agreement.status,
        "signed_on": agreement.dates,
        "topics": agreement.topics,
        "parties": [{"iri": each, "label": reader.name(each).text} for each in agreement.parties],
        "signatories": [{"iri": each, "label": reader.name(each).text} for each in agreement.signatories],
        "twinning": agreement.twinning,
        "page": reader.links.thing(agreement.iri),
    }


def _partner(reader: Reader, partner: Partner) -> Json:
    """Return a partner as JSON."""
    return {
        "iri": partner.iri,
        "label": reader.name(partner.iri).text,
        "twinned": partner.twinned,
        "former": partner.former,
        "since": partner.since,
        "agreements": [paper.iri for paper in partner.through],
        "sources": partner.sources,
        "evidence": [_evidence(reader, piece) for piece in partner.evidence],
    }


def _fact(reader: Reader, fact: Fact) -> Json:
    """Return a statement as JSON."""
    return {
        "subject": fact.subject,
        "predicate": fact.predicate,
        "object": fact.object,
        "confidence": fact.confidence,
        "evidence": [_evidence(reader, each) for each in fact.evidence],
    }


def _evidence(reader: Reader, evidence: Evidence) -> Json:
    """Return a piece of evidence as JSON; of a retelling it says whom it retells."""
    document = reader.document(evidence.document)
    return {
        **asdict(evidence),
        "publisher": document.publisher if document else None,
        "retold_from": document.outlet if document else None,
        "issued": document.issued if document else None,
        "source": document.source if document else None,
    }

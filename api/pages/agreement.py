"""The page of an agreement: what was agreed, by whom, as told by whom."""

from __future__ import annotations

from fastapi.responses import Response

from api.pages.reader import Reader
from api.views.agreements import conflicts, history, some_agreements
from api.views.documents import some_documents
from api.views.entities import Entity, Position, positions, related
from api.views.evidence import facts, sources
from graph.iris import CP


def agreement_page(reader: Reader, known: Entity) -> Response:
    """Return the page of an agreement."""
    snapshot, iri = reader.snapshot, known.iri
    agreement = some_agreements(snapshot, (iri,))[iri]
    told = facts(snapshot, iri)
    tellers = sources(each for fact in told.about(iri) for each in fact.evidence)
    signed_as = {row["value"] or "" for row in snapshot.select("entity-value", entity=iri, property=CP + "signedAs")}
    days = {*agreement.dates, *(each.issued for each in some_documents(snapshot, tellers).values() if each.issued)}
    return reader.page(
        "agreement.html",
        entity=known,
        agreement=agreement,
        facts=told,
        signatories=[
            (person, _offices(positions(snapshot, person), signed_as, days)) for person in agreement.signatories
        ],
        history=history(snapshot, told, iri),
        conflicts=conflicts(told, iri),
        renewals=related(snapshot, iri).get("renews", ()),
        sources=tellers,
    )


def _offices(held: list[Position], signed_as: set[str], days: set[str]) -> list[Position]:
    """Return the offices in which a person signed; where none is told, those seen on the day or by its sources."""
    told = [each for each in held if signed_as.intersection(each.iris)]
    return told or [each for each in held if not each.former and days.intersection(each.observed)]

"""The page of an agreement: what was agreed, by whom, as told by whom."""

from __future__ import annotations

from fastapi.responses import Response

from api.pages.reader import Reader
from api.views.agreements import conflicts, history, some_agreements
from api.views.entities import Entity, positions, related
from api.views.evidence import facts, sources
from graph.iris import CP


def agreement_page(reader: Reader, known: Entity) -> Response:
    """Return the page of an agreement."""
    snapshot, iri = reader.snapshot, known.iri
    agreement = some_agreements(snapshot, (iri,))[iri]
    told = facts(snapshot, iri)
    signed_as = {row["value"] or "" for row in snapshot.select("entity-value", entity=iri, property=CP + "signedAs")}
    signatories = [
        (person, [each for each in positions(snapshot, person) if signed_as.intersection(each.iris)])
        for person in agreement.signatories
    ]
    return reader.page(
        "agreement.html",
        entity=known,
        agreement=agreement,
        facts=told,
        signatories=signatories,
        history=history(snapshot, told, iri),
        conflicts=conflicts(told, iri),
        renewals=related(snapshot, iri).get("renews", ()),
        sources=sources(each for fact in told.about(iri) for each in fact.evidence),
    )
